import { createHandler } from './lambda.ts';

/** What AWS Lambda calls: `index.handler` of the bundle. The pages lie beside it. */
export const handler = await createHandler(process.env, import.meta.dirname, {
  say: (line) => console.log(line),
  log: (line) => console.log(JSON.stringify(line)),
});
