// Run as a process of its own: publishes the folder in argv[2] to the bucket of the environment, and is killed when so many files
// (argv[4]) have come as far as argv[3] says.
import { checkedBuild } from '../../../scripts/deploy/checked-build.ts';
import { readDeployConfig } from '../../../scripts/deploy/config.ts';
import { deploy } from '../../../scripts/deploy/deploy.ts';

const [, , folder = '', phase, count] = process.argv;
const desk = {
  place: readDeployConfig(process.env),
  lease: { beat: 100, dead: 1_000, lost: 60_000 },
  now: () => new Date(),
  say: () => undefined,
  progress: (what: string, done: number) => {
    if (what === phase && done === Number(count)) process.kill(process.pid, 'SIGKILL');
  },
};
await deploy(desk, folder, await checkedBuild(folder, undefined));
