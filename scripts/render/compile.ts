import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { ASSETS, PAGES, STYLES } from './templates.ts';

/**
 * `node scripts/render/compile.ts <folder>`: lets Astro compile the templates into a folder and render nothing. A process of its
 * own, so that all that Vite holds is let go of.
 */
const [folder = ''] = process.argv.slice(2);
await build({
  logLevel: 'warn',
  outDir: join(folder, ASSETS),
  integrations: [keepTemplates()],
});

/** Puts the compiled templates aside before Astro throws them away, and the styles of each, which it holds in memory. */
function keepTemplates(): AstroIntegration {
  let compiled = '';
  let pages: ReadonlyMap<string, { styles: unknown }> = new Map();
  return {
    name: 'maalbilledet-keep-templates',
    hooks: {
      'astro:config:done': ({ config }) => {
        compiled = fileURLToPath(new URL('.prerender/', config.outDir));
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(({ render }) => ({
          name: 'maalbilledet-keep-templates',
          render,
          async setup() {
            const styles = [...pages].map(([key, page]) => [key, { styles: page.styles }]);
            await writeFile(join(folder, STYLES), JSON.stringify(styles));
            await rename(compiled, join(folder, PAGES));
          },
          // nothing is left for Astro to render
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}
