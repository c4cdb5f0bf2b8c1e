import { expect, test } from 'vitest';
import { errorsWith } from './check-files.ts';
import { wrongFiles } from './wrong-files.ts';

test.each(wrongFiles)('a wrong file gives exactly its errors, at their places: %s', (_, files, lines) => {
  expect(errorsWith(files)).toEqual(lines);
});

test('there are sixty of them, and no two are told the same', () => {
  expect(wrongFiles.length).toBeGreaterThanOrEqual(60);
  const told = wrongFiles.map(([, , lines]) => lines.join('\n'));
  expect(told.filter((text, index) => text === '' || told.indexOf(text) !== index)).toEqual([]);
});
