import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readConfig } from '../../functions/config.ts';
import { answer } from './answer.ts';
import { counts } from './counts.ts';
import { exportCsv } from './export.ts';
import { wordsOf } from './failure.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { publish } from './publish.ts';
import { purge } from './purge.ts';
import { Refusal } from './refusal.ts';
import { show } from './show.ts';
import type { Call } from './call.ts';
import type { Terminal } from './terminal.ts';

/** Runs one of the secretariat's commands, and gives the process's exit code: 0 where it did what it was asked to. */
export async function runFeedback(
  [name = '', ...args]: string[],
  environment: Record<string, string | undefined>,
  terminal: Terminal,
): Promise<number> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name as keyof typeof verbs] : undefined;
  if (!verb) {
    (name === '' || name === 'help' ? terminal.out : terminal.note)(help);
    return name === '' || name === 'help' ? 0 : 1;
  }
  try {
    const { positionals, values } = read(args, verb.options);
    const config = readConfig(environment);
    const call = { config, environment, terminal, words: positionals, options: values, now: new Date() };
    return (await verb.run(call)) ? 0 : 1;
  } catch (error) {
    const told = wordsOf(error);
    if (told === undefined) throw error;
    terminal.note(told);
    return 1;
  }
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const filters = { state: text, kind: text, since: text, late: flag, waiting: flag };

const verbs = {
  list: { run: list, options: filters },
  show: { run: show, options: {} },
  answer: { run: answer, options: { take: flag, decision: text, file: text, again: flag } },
  publish: { run: publish, options: { title: text, by: text, concerns: text, name: text } },
  counts: { run: counts, options: {} },
  export: { run: exportCsv, options: { ...filters, out: text } },
  purge: { run: purge, options: { rule: flag } },
  keys: { run: keys, options: {} },
} as const satisfies Record<string, { run: Verb; options: ParseArgsOptionsConfig }>;

const help = `Sekretariatets kommando til beskeder fra portalen:

  npm run feedback -- list [filtre]            oversigt, det ældste løfte først
  npm run feedback -- show <nr.>               hele beskeden, tillæg og svar
  npm run feedback -- answer <nr.> --take      viser afsenderen, at beskeden er under behandling
  npm run feedback -- answer <nr.> --decision followed|explained --file svar.txt
                                               svarer; --again, hvis der er svaret før
  npm run feedback -- publish <nr.> --title "…" --by <organisation> [--concerns barriers/x,laws/y] [--name navn]
                                               lægger svaret i content/answers/
  npm run feedback -- counts                   tæller beskederne til siden /svar/
  npm run feedback -- export --out fil.csv [filtre]
                                               til Excel
  npm run feedback -- purge [--rule]           sletter det, hvis tid er gået, og efterser det;
                                               --rule sætter også lagerets egen regel (S3)
  npm run feedback -- keys [new]               nøglerne; new laver et nyt par

Filtre: --state received|in-treatment|followed|explained, --kind comment|barrier|reading|error|question,
        --since 2026-11-01, --late (over tiden), --waiting (venter på sekretariatet)

Lageret er FEEDBACK_STORE, og den private nøgle ligger i filen FEEDBACK_IDENTITY. Den forlader ikke maskinen.`;

function read(args: string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new Refusal('Kommandoen kunne ikke læses. Se, hvad der kan skrives, med: npm run feedback -- help');
  }
}

type Verb = (call: Call) => Promise<boolean>;
