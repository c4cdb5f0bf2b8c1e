import postcss from 'postcss';
import { describe, expect, test } from 'vitest';
import { flatLayers } from '../../site/styles/flat-layers.ts';

const flatten = (css: string): string =>
  postcss([flatLayers(['base', 'components', 'print'])])
    .process(css, { from: undefined })
    .css.replaceAll(/\s+/g, '');

describe('cascade layers, written out for browsers that know none', () => {
  test('a rule of a later layer weighs an id more for each layer before it', () => {
    expect(flatten('@layer base { p { color: red } }')).toBe('p{color:red}');
    expect(flatten('@layer print { p, .a b { color: red } }')).toBe(
      'p:not(#_):not(#_),.ab:not(#_):not(#_){color:red}',
    );
  });

  test('the weight stands before a pseudo-element, and commas within a selector are left alone', () => {
    expect(flatten('@layer components { :is(a, b)::before { color: red } }')).toBe(
      ':is(a,b):not(#_)::before{color:red}',
    );
  });

  test('conditions stay around their rules, key frames are no selectors, and the order is said nowhere', () => {
    expect(flatten('@layer base, components; @layer components { @media print { a { color: red } } }')).toBe(
      '@mediaprint{a:not(#_){color:red}}',
    );
    expect(flatten('@layer components { @keyframes k { from { top: 0 } } }')).toBe(
      '@keyframesk{from{top:0}}',
    );
  });

  test('a layer that stands in no order is refused', () => {
    expect(() => flatten('@layer extra { a { color: red } }')).toThrow(
      'extra is none of base, components, print',
    );
  });
});
