// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { webFonts } from './site/fonts/web-fonts.ts';
import { flatLayers } from './site/styles/flat-layers.ts';

// the browsers of five years ago (the autumn of 2021)
const oldest = ['chrome96', 'edge96', 'firefox94', 'safari15'];

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: process.env.PORTAL_OUT ?? './dist',
  cacheDir: './.cache/astro',
  ...(process.env.PORTAL_URL && { site: process.env.PORTAL_URL }),
  // 'always' makes /api answer 404 in the dev server (withastro); the node host redirects to the slash instead
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // entries are rendered from their tree (components/Prose.astro) and bundled by nothing; this is for a page that were MDX itself
  integrations: [mdx(), webFonts()],
  markdown: {
    // Shiki writes inline styles, which the content security policy forbids
    syntaxHighlight: false,
    // the processor's own smart quotes are English
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
  vite: {
    css: { postcss: { plugins: [flatLayers(['tokens', 'base', 'layout', 'components', 'print'])] } },
    build: { target: oldest, cssTarget: oldest, assetsInlineLimit: 0 },
  },
});
