import { runFeedback } from './feedback/run.ts';
import { processTerminal } from './feedback/terminal.ts';

process.exitCode = await runFeedback(process.argv.slice(2), process.env, processTerminal);
