import { z } from 'zod';
import { termVariables } from './model/feedback-terms.ts';

const settings = z.object({
  /** The portal's own address, for canonical links. */
  PORTAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The authority that publishes the portal; without it the portal calls itself independent and unofficial. */
  PORTAL_PUBLISHER: z.string().trim().min(1).optional(),
  /** Who is responsible for personal data, with a contact; shown on the privacy page. */
  PORTAL_CONTROLLER: z.string().trim().min(1).optional(),
  /** What the feedback service promises, as it reads it itself. */
  ...termVariables,
  /** Where a weakness may be reported (RFC 9116); without it there is no security.txt. */
  PORTAL_SECURITY_CONTACT: z.url({ protocol: /^(?:https|mailto|tel)$/ }).optional(),
});

/** What a deployment decides. Read from the environment at build time; a wrong value stops the build. */
export const config = settings.parse(process.env);
