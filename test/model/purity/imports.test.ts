import { describe, expect, it } from 'vitest';
import { modulesBelow, readModule, type Module } from './modules.ts';

/** The imports that are not allowed, as `path → import`. */
function broken(modules: readonly Module[], allowed: (imported: string) => boolean): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports.filter((imported) => !allowed(imported)).map((imported) => `${path} → ${imported}`),
  );
}
const within =
  (...folders: string[]) =>
  (imported: string): boolean =>
    folders.some((folder) => imported.startsWith(`${folder}/`));
const isProjectFile = (imported: string): boolean => within('site', 'functions', 'scripts', 'test')(imported);
const isComputed = (imported: string): boolean => imported === '(computed)';

const isPure = (imported: string): boolean => imported === 'zod' || within('site/model')(imported);
const isOfSite = (imported: string): boolean => !within('functions', 'scripts', 'test')(imported);
const isBelowComponents = (imported: string): boolean =>
  isOfSite(imported) && !within('site/pages', 'site/layouts')(imported);
const isBelowPages = (imported: string): boolean => isOfSite(imported) && !within('site/pages')(imported);
const isOfService = (imported: string): boolean =>
  !isComputed(imported) &&
  (!isProjectFile(imported) || within('functions', 'site/model', 'site/forms', 'site/i18n')(imported));

describe('imports run one way', () => {
  it('the model imports zod and itself, nothing else', () => {
    const modules = modulesBelow('site/model');
    expect(modules.length).toBeGreaterThan(30);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(60);
    expect(broken(modules, isPure)).toEqual([]);
  });

  it('the site imports neither functions nor scripts nor tests', () => {
    expect(broken(modulesBelow('site'), isOfSite)).toEqual([]);
  });

  it.each([
    'site/components',
    'site/charts',
    'site/data',
    'site/embed',
    'site/forms',
    'site/source',
    'site/i18n',
    'site/search',
  ])('%s imports neither pages nor layouts', (folder) =>
    expect(broken(modulesBelow(folder), isBelowComponents)).toEqual([]),
  );

  it('what the site imports is written out, so that these rules can see it', () => {
    const computed = broken(modulesBelow('site'), (imported) => !isComputed(imported));
    // the search engine is built beside the pages, so that its address is known to the browser only
    expect(computed).toEqual(['site/search/engine.ts → (computed)']);
  });

  it('layouts import no pages', () => {
    expect(broken(modulesBelow('site/layouts'), isBelowPages)).toEqual([]);
  });

  it('functions import of the project only themselves, the model, the forms and their words', () => {
    expect(broken(modulesBelow('functions'), isOfService)).toEqual([]);
  });

  it('no module of the model imports itself by way of others', () => {
    const graph = new Map(modulesBelow('site/model').map(({ path, imports }) => [path, imports]));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (graph.get(from) ?? []).some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect([...graph.keys()].filter((path) => reaches(path, path))).toEqual([]);
  });
});

describe('the reader of imports', () => {
  const importsOf = (code: string, path = 'site/model/rules/x.ts') => readModule(path, code).imports;

  it.each([
    ["import a from 'node:fs';", 'node:fs'],
    ["import type { A } from '../../pages/a.ts';", 'site/pages/a.ts'],
    ["import '../../../functions/app.ts';", 'functions/app.ts'],
    ["export * from '../dates.ts';", 'site/model/dates.ts'],
    ["export { a } from 'astro:content';", 'astro:content'],
    ["const a = await import('../../../scripts/a.ts');", 'scripts/a.ts'],
    ["type A = import('hono').Hono;", 'hono'],
    ["const a = require('fs');", 'fs'],
    ["const a = import.meta.glob('../../pages/*.astro');", 'site/pages/*.astro'],
    ["const a = import.meta.glob(['../../pages/*.astro']);", 'site/pages/*.astro'],
    ['const a = await import(name);', '(computed)'],
    ['const a = await import(`../${name}.ts`);', '(computed)'],
  ])('sees %s', (code, imported) => expect(importsOf(code)).toEqual([imported]));

  it('sees the front matter and the scripts of an .astro file', () => {
    const astro = "---\nimport A from './A.astro';\n---\n<A /><script>import '../pages/b.ts';</script>\n";
    expect(importsOf(astro, 'site/components/X.astro')).toEqual([
      'site/components/A.astro',
      'site/pages/b.ts',
    ]);
  });

  it('takes no import from a comment or a text', () => {
    expect(importsOf("// import 'node:fs'\nconst a = \"import 'hono'\"; /* export * from 'x' */")).toEqual(
      [],
    );
  });

  it('throws where there is nothing to read', () => {
    expect(() => modulesBelow('site/public')).toThrow('No modules found below site/public/');
    expect(() => modulesBelow('does-not-exist')).toThrow();
  });
});

describe('the rules refuse what they forbid', () => {
  const refuses = (allowed: (imported: string) => boolean, imported: string[]) =>
    expect(imported.filter(allowed)).toEqual([]);
  const accepts = (allowed: (imported: string) => boolean, imported: string[]) =>
    expect(imported.filter((one) => !allowed(one))).toEqual([]);

  it('in the model', () => {
    refuses(isPure, [
      'node:fs',
      'fs',
      'astro:content',
      'hono',
      'yaml',
      'zod-extra',
      'site/models/a.ts',
      'site/portal.ts',
      '(computed)',
    ]);
    accepts(isPure, ['zod', 'site/model/dates.ts']);
  });
  it('in the site', () => {
    refuses(isOfSite, ['functions/app.ts', 'scripts/check/cli.ts', 'test/model/builders.ts']);
    refuses(isBelowComponents, ['site/pages/index.astro', 'site/layouts/Base.astro', 'functions/app.ts']);
    refuses(isBelowPages, ['site/pages/index.astro', 'scripts/a.ts']);
    accepts(isBelowPages, ['site/components/A.astro', 'astro:content', 'd3-scale', 'site/model/dates.ts']);
  });
  it('in functions', () => {
    refuses(isOfService, [
      'site/pages/a.ts',
      'site/components/A.astro',
      'site/portal.ts',
      'scripts/a.ts',
      '(computed)',
    ]);
    accepts(isOfService, [
      'hono',
      'node:fs',
      'site/model/dates.ts',
      'site/forms/html.ts',
      'site/i18n/index.ts',
      'functions/app.ts',
    ]);
  });
});
