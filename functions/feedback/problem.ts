import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FeedbackErrors } from '../../site/model/feedback.ts';
import type { FeedbackValues } from '../../site/forms/feedback-form.ts';

/** Everything that can go wrong for a sender: the HTTP status, and a sentence on what happened and what to do. */
export const problems = {
  'cross-site': {
    status: 403,
    message:
      'Formularen blev sendt fra en anden hjemmeside, så vi tog ikke imod den. Send den herfra i stedet.',
  },
  'unsupported-type': {
    status: 415,
    message:
      'Vi kan kun læse almindelige formularer og JSON i UTF-8. Skriv din besked her, eller gå tilbage i browseren, og kopiér den.',
  },
  'too-large': {
    status: 413,
    message:
      'Der var for meget tekst, og her står kun begyndelsen. Gå tilbage i browseren for at finde resten, og skriv kortere.',
  },
  'too-slow': {
    status: 408,
    message: 'Det tog for lang tid at sende. Gå tilbage i browseren, hvor teksten står, og prøv igen.',
  },
  unreadable: {
    status: 400,
    message: 'Der er tegn, som vi ikke kan læse. Se teksten igennem, og send den igen.',
  },
  'duplicate-field': {
    status: 400,
    message: 'Det samme felt kom to gange. Se formularen igennem, og send den igen.',
  },
  'trap-filled': {
    status: 400,
    message: 'Et skjult felt var udfyldt, måske af din browser. Vi har tømt det. Send beskeden igen.',
  },
  invalid: { status: 400, message: 'Noget mangler eller skal rettes. Ret felterne, og send igen.' },
  'key-invalid': {
    status: 400,
    message: 'Formularens nøgle er forkert. Se formularen igennem, og send den igen.',
  },
  'key-reused': {
    status: 409,
    message:
      'Der er allerede sendt en anden besked fra den samme formular. Send igen, hvis denne besked er ny, så får du en ny kode.',
  },
  'not-stored': {
    status: 503,
    message:
      'Vi kunne ikke gemme beskeden lige nu. Det, du skrev, står her endnu. Vent et minut, og send igen.',
  },
  'receipt-not-found': {
    status: 404,
    message: 'Vi kan ikke finde en besked med den kode. Se efter, om alle 28 tegn er rigtige, og prøv igen.',
  },
  'receipt-unavailable': {
    status: 503,
    message: 'Vi kan ikke slå beskeden op lige nu. Den er ikke væk. Vent et minut, og prøv igen.',
  },
  deleted: {
    status: 410,
    message:
      'Beskeden er slettet, og der er intet tilbage af den. Vil du skrive igen, så brug en ny formular.',
  },
  'too-many-supplements': {
    status: 409,
    message:
      'Du har tilføjet så meget til beskeden, som der er plads til. Skriv resten i en ny besked, så får du en ny kode.',
  },
  'ticket-expired': {
    status: 410,
    message:
      'Vi viser kun en ny kvittering i 30 minutter. Skrev du koden ned, kan du bruge den til at se din besked.',
  },
  'not-found': { status: 404, message: 'Den adresse findes ikke. Begynd forfra på siden Giv besked.' },
  'method-not-allowed': {
    status: 405,
    message: 'Adressen kan ikke bruges på den måde. Begynd forfra på siden Giv besked.',
  },
  failed: { status: 500, message: 'Der skete en fejl hos os. Prøv igen om lidt.' },
} as const satisfies Record<string, { status: ContentfulStatusCode; message: string }>;

/** A refusal: thrown by the rules, turned into a page or JSON at the edge. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.details = details;
  }
}

type ProblemCode = keyof typeof problems;

interface ProblemDetails {
  /** what is wrong in each field */
  errors?: FeedbackErrors;
  /** what the sender wrote, to be put back into the form */
  written?: FeedbackValues;
  /** the key that the form carries when the same message is to be tried again */
  key?: string;
  /** for the log, which keeps its code only */
  cause?: unknown;
}
