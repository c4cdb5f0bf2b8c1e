import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// Three projects, so that one can be run alone: npm run test:unit, test:functions, test:pages
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['test/{model,content,scripts,feeds,structured-data,preview,charts,data}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'functions', root, include: ['test/functions/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'pages',
          root,
          include: ['test/{pages,search}/**/*.test.ts'],
          globalSetup: ['test/pages/setup/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
