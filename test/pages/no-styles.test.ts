import { describe, expect, test } from 'vitest';
import { attribute, builtPages } from './setup/dist.ts';

// without styles a picture that names no size fills the window
describe.each(['real', 'synthetic'] as const)('the %s site without its styles', (site) => {
  const pages = builtPages(site);

  test('shows no mark larger than its words: only the pictures in a figure have the width of the page', () => {
    const unsized = pages.flatMap(({ path, elements }) => {
      const inFigures = new Set(
        elements.filter(({ tagName }) => tagName === 'figure').flatMap((figure) => figure.childNodes),
      );
      return elements
        .filter((element) => element.tagName === 'svg' && !inFigures.has(element))
        .filter((svg) => attribute(svg, 'class') !== 'bar')
        .filter((svg) => Number(attribute(svg, 'width') ?? Infinity) > 40 || !attribute(svg, 'height'))
        .map(() => path);
    });
    expect(new Set(unsized)).toEqual(new Set());
  });

  test('keeps a place for each picture', () => {
    const pictures = pages.flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'img'));
    expect(pictures.filter((img) => !attribute(img, 'width') || !attribute(img, 'height'))).toEqual([]);
  });
});
