import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

interface Sbom {
  bomFormat: string;
  components: { name: string; version: string; licenses?: object[] }[];
}

test('the bill of materials names, without the network, every package that the project asks for, and the licence of all', async () => {
  const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9/' };
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], { env, maxBuffer: 1 << 26 });
  const { bomFormat, components } = JSON.parse(stdout) as Sbom;
  const { dependencies, devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`));
  // npm's own --omit=dev leaves out zod and yaml, which others ask for in other versions
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(listed).toContain(`${name} ${version}`);
  expect(components.filter(({ licenses = [] }) => licenses.length === 0)).toEqual([]);
});
