import { enableCompileCache } from 'node:module';

// to read the check's own code takes longer than to check a content that did not change
enableCompileCache('.cache/node');
await import('./main.ts');
