import { parseArgs } from 'node:util';
import { dayOf } from '../site/model/dates.ts';
import { counted } from '../site/model/numbers.ts';
import { contentRoot } from '../site/source/root.ts';
import { ContentCheck } from './check/check.ts';
import { isWithin } from './check/report.ts';
import { processTerminal } from './feedback/terminal.ts';
import { externalLinks } from './links/collect.ts';
import { LinkMemory } from './links/memory.ts';
import { anyDead, linkJson, linkLines } from './links/report.ts';
import { askAll } from './links/run.ts';

const MEMORY = '.cache/links.jsonl';
const PAUSE_MS = 1_000;
const PATIENCE_MS = 15_000;
const MOST_MS = 20 * 60_000;

/**
 * `npm run check:links [-- --only content/sources --json]`: asks the other websites whether what the content refers to is still
 * there. Gives the exit code: 1 where a page is gone.
 */
async function checkLinks({ json, only }: Flags): Promise<number> {
  const { note, out, status } = processTerminal;
  const today = dayOf(new Date());
  const check = new ContentCheck(contentRoot());
  check.run(today);
  const links = externalLinks(check.checked.filter(({ file }) => isWithin(file.file, only)));
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  if (!json)
    note(
      `Spørger webstederne. Det tager højst ${MOST_MS / 60_000} minutter. Ctrl+C stopper; svarene huskes.`,
    );
  const asked = await askAll(
    links.map(({ address }) => address),
    {
      memory: new LinkMemory(MEMORY),
      today,
      manners: {
        pause: PAUSE_MS,
        patience: PATIENCE_MS,
        stop: AbortSignal.any([interrupted.signal, AbortSignal.timeout(MOST_MS)]),
      },
      tell: (count, of) => {
        if (status) status(`Spurgt: ${count} af ${of} …`);
        else if (count % 50 === 0) note(`Spurgt: ${count} af ${counted(of, 'adresse', 'adresser')}`);
      },
    },
  );
  status?.('');
  out(json ? linkJson(links, asked) : linkLines(links, asked).join('\n'));
  return anyDead(asked) ? 1 : 0;
}

type Flags = { readonly json: boolean; readonly only: string | undefined };

function readFlags(args: readonly string[]): Flags | undefined {
  try {
    const options = { json: { type: 'boolean' }, only: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { json: values.json ?? false, only: values.only };
  } catch {
    return undefined;
  }
}

const flags = readFlags(process.argv.slice(2));
if (flags) process.exitCode = await checkLinks(flags);
else {
  console.error('Brug npm run check:links, eventuelt med -- --only content/sources eller --json.');
  process.exitCode = 1;
}
