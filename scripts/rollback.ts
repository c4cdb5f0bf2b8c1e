import { rollback } from './deploy/deploy.ts';
import { atDesk } from './deploy/desk.ts';

await atDesk((desk) => rollback(desk, process.argv[2]));
