import { getRequestListener } from '@hono/node-server';
import { dev } from 'astro';
import { readConfig, StartError } from '../functions/config.ts';
import { openService } from '../functions/hosts/service.ts';
import { createFrame, type ShellPage } from '../functions/shell.ts';
import { inLanguage } from '../site/i18n/index.ts';
import { handover } from '../site/handover.ts';
import { readContent, type KnownFiles } from '../site/source/content-files.ts';
import { contentRoot } from '../site/source/root.ts';
import { runCheck } from './check/run.ts';
import { editorNotes } from './preview/integration.ts';

/** Serves the site with live reload, and the feedback service on the same address. */
async function develop(): Promise<void> {
  const config = readConfig(process.env);
  const service = await openService(config, freshShell, {
    say: console.log,
    log: (line) => console.log(JSON.stringify(line)),
  });
  const answer = getRequestListener(service.fetch);
  handOver();
  const server = await dev({
    server: { host: config.host, port: config.port },
    integrations: [editorNotes()],
    vite: {
      plugins: [
        {
          name: 'content',
          configureServer({ watcher, ws }) {
            watcher.add(contentRoot());
            watcher.on('all', (_, path) => {
              if (!path.startsWith(contentRoot())) return;
              handOver();
              ws.send({ type: 'full-reload' });
            });
          },
        },
        {
          name: 'feedback-service',
          configureServer({ middlewares }) {
            middlewares.use((request, response, next) => {
              if (request.url?.startsWith('/api/')) void answer(request, response);
              else next();
            });
          },
        },
      ],
    },
  });

  // fetched from the server itself each time, so that it always is as the page stands in the editor
  async function freshShell(page: ShellPage): Promise<string> {
    const { address, port } = server.address;
    const host = address.includes(':') ? `[${address}]` : address;
    const template = await fetch(`http://${host}:${port}${inLanguage('/skal/', page.language)}`);
    return createFrame(await template.text())(page);
  }
}

const known: KnownFiles = new Map();

/** Gives the pages the content as it stands, drafts too. */
function handOver(): void {
  const refuse = (path: string): void =>
    console.error(`${path}: oplysningerne passer ikke. Se hvor med npm run check.`);
  handover.content = readContent(contentRoot(), known, { drafts: true, refuse });
}

try {
  // what is wrong is told at once, and again on the page that it concerns
  runCheck();
  await develop();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
