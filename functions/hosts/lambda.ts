import { Hono } from 'hono';
import type { Language } from '../../site/model/language.ts';
import { createApp } from '../app.ts';
import { readConfig, StartError } from '../config.ts';
import type { Traced } from '../feedback/trace.ts';
import { lazyStore } from '../stores/lazy.ts';
import type { Store } from '../stores/store.ts';
import { readMissingPages, readShell } from './frames.ts';
import { requestOf, resultOf, senderOf, type HttpApiEvent, type HttpApiResult } from './http-api.ts';
import { isOriginSecret, ORIGIN_HEADER } from './origin-secret.ts';
import { now, openTriedStore, type Voices } from './service.ts';
import { caching, contentType, missingPages, speechAt } from './static-files.ts';
import { sweepOnce } from './sweeper.ts';

/**
 * The feedback service as the handler of an AWS Lambda function: it answers the requests of an HTTP API, and deletes what is overdue
 * when EventBridge's clock calls. `folder` holds the frames and the missing pages. Throws a StartError where the settings are wrong.
 */
export async function createHandler(
  environment: Record<string, string | undefined>,
  folder: string,
  voices: Voices,
): Promise<LambdaHandler> {
  const config = readLambdaConfig(environment);
  // the form is shown without it; a message is taken only when the store has been tried, as on the node host
  const store = lazyStore(() => openTold(config, voices));
  const app = createApp({ ...config, store, shell: await readShell(folder), now, log: voices.log });

  const site = withMissingPages(app, await readMissingPages(folder));

  return async (event, context) => {
    if ('detail-type' in event) {
      await sweepInTime(store, voices, context);
      return undefined;
    }
    const request = requestOf(event, config.origin);
    const url = new URL(request.url);
    const response = isLetIn(event, config)
      ? await site.fetch(request, { address: senderOf(event, config.proxies) })
      : new Response(speechAt(url).t('host.elsewhere'), { status: 403 });
    return resultOf(response, url.pathname);
  };
}

/** The gateway has an address of its own: with a secret to ask for, nobody comes past CloudFront, which says who the sender is. */
function isLetIn({ headers }: HttpApiEvent, { originSecret }: LambdaConfig): boolean {
  return originSecret === undefined || isOriginSecret(headers[ORIGIN_HEADER], originSecret);
}

/** CloudFront asks for what the site has not: as on the node host, its own page says so, in the language of the address. */
function withMissingPages(service: Hono<Traced>, pages: Readonly<Record<Language, string>>) {
  const site = new Hono<Traced>();
  site.all('/api/*', (c) => service.fetch(c.req.raw, c.env));
  site.all('*', (c) => {
    const { language } = speechAt(new URL(c.req.url));
    return c.body(pages[language], 404, {
      'Cache-Control': caching.other,
      'Content-Type': contentType(missingPages[language]),
    });
  });
  return site;
}

function readLambdaConfig(environment: Record<string, string | undefined>) {
  const { recipients, secret, ...config } = readConfig({ ...environment, NODE_ENV: 'production' });
  if (config.store.kind !== 's3' || !recipients || !secret) throw new StartError(words.store);
  const portal = environment['PORTAL_URL'] || undefined;
  if (portal !== undefined && !URL.canParse(portal)) throw new StartError(words.portal);
  const originSecret = environment['FEEDBACK_ORIGIN_SECRET'] || undefined;
  if (originSecret !== undefined && originSecret.length < 32) throw new StartError(words.originSecret);
  return { ...config, recipients, secret, origin: portal, originSecret };
}

async function openTold(config: Parameters<typeof openTriedStore>[0], voices: Voices): Promise<Store> {
  try {
    return await openTriedStore(config, voices);
  } catch (error) {
    // whoever sent a message hears that it was not stored; whoever runs the function hears why
    if (error instanceof StartError) voices.say(error.message);
    throw error;
  }
}

/** Ends with an error where there is more to delete than time, so that the function's alarm is heard; what is done is done. */
async function sweepInTime(store: Store, voices: Voices, context: LambdaContext): Promise<void> {
  let fault: string | undefined;
  try {
    await sweepOnce(store, now, voices, () => {
      if (context.getRemainingTimeInMillis() < leastTime) throw new OutOfTimeError();
    });
  } catch (error) {
    // the name alone: what the store says may hold the name of a record
    const reason = error instanceof Error ? error.name : 'ukendt fejl';
    fault =
      error instanceof OutOfTimeError ? words.outOfTime : `Oprydning: lageret svarede ikke (${reason}).`;
  }
  if (fault !== undefined) throw new Error(fault);
}

class OutOfTimeError extends Error {}

// what was begun when the time ran out is given up to six seconds by the store
const leastTime = 7_000;

const words = {
  store:
    'FEEDBACK_STORE skal være s3://spand/sti på AWS Lambda, for eksempel FEEDBACK_STORE=s3://min-spand/beskeder: en mappe er væk, når funktionen er.',
  portal: 'PORTAL_URL skal være portalens adresse, for eksempel PORTAL_URL=https://portal.dk.',
  originSecret:
    'FEEDBACK_ORIGIN_SECRET skal være mindst 32 tilfældige tegn, de samme som CloudFront sender. Lav dem med: openssl rand -hex 32',
  outOfTime: 'Oprydning: tiden slap op, før alt var gennemgået. Giv funktionen længere tid (Timeout).',
};

type LambdaConfig = ReturnType<typeof readLambdaConfig>;

type LambdaHandler = (
  event: HttpApiEvent | ScheduledEvent,
  context: LambdaContext,
) => Promise<HttpApiResult | undefined>;

/** What EventBridge sends, by a rule as well as by a schedule without a text of its own. */
interface ScheduledEvent {
  'detail-type': string;
}

interface LambdaContext {
  getRemainingTimeInMillis: () => number;
}
