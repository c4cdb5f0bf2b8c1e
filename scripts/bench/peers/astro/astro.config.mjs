import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// the cache's usual place is node_modules, which is shared with the portal here
export default defineConfig({ integrations: [mdx()], cacheDir: './.cache', devToolbar: { enabled: false } });
