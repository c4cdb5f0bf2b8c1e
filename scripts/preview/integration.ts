import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Puts the editors' notes on the pages of the dev server. A build never knows of it. */
export function editorNotes(): AstroIntegration {
  return {
    name: 'maalbilledet-editor-notes',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command !== 'dev') return;
        addMiddleware({
          order: 'post',
          entrypoint: fileURLToPath(new URL('middleware.ts', import.meta.url)),
        });
      },
    },
  };
}
