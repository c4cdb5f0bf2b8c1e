import { tellProgress } from '../progress.ts';
import { VerifyError } from '../published/verify-error.ts';
import { readDeployConfig } from './config.ts';
import { DeployError } from './deploy-error.ts';
import type { Desk } from './deploy.ts';
import { usualLease } from './lock.ts';

/** Runs a command on the bucket that the environment names; a refusal is printed and ends the process with 1. */
export async function atDesk(command: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    await command({
      place: readDeployConfig(process.env),
      lease: usualLease,
      now: () => new Date(),
      say: (line) => console.log(line),
      progress: tellProgress,
    });
  } catch (error) {
    if (!(error instanceof DeployError || error instanceof VerifyError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
