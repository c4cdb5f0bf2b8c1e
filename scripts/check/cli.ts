import { runCheck } from './run.ts';

process.exitCode = runCheck() ? 0 : 1;
