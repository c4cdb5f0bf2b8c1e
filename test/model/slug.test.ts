import { expect, it } from 'vitest';
import { slugOf } from '../../site/model/slug.ts';

it.each([
  ['Løst: i kraft', 'loest-i-kraft'],
  ['Ældre og omsorg', 'aeldre-og-omsorg'],
  ['Å'.normalize('NFD'), 'aa'],
  ['Café  Zürich', 'cafe-zurich'],
  ['--§ 42 a--', '42-a'],
  ['§', ''],
])('%s becomes %s', (text, slug) => expect(slugOf(text)).toBe(slug));
