import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// as ../astro/astro.config.mjs, but the content comes from the portal's own reading
export default defineConfig({
  srcDir: './plain',
  integrations: [mdx()],
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  vite: {
    resolve: { alias: { 'astro:content': fileURLToPath(new URL('plain/content.js', import.meta.url)) } },
  },
});
