/**
 * The components that prose may use, each with its attributes. An attribute names the collection that its value must be found in,
 * `provision` where it is a reference to a provision, or the values that it may take. `children`: whether it wraps text.
 */
export const mdxComponents = {
  Term: { attributes: { id: 'terms' }, optional: [], children: true },
  Source: { attributes: { id: 'sources' }, optional: [], children: false },
  Provision: { attributes: { law: 'laws', ref: 'provision' }, optional: ['ref'], children: false },
  Fact: {
    attributes: { indicator: 'indicators', value: ['target', 'baseline', 'newest'] },
    optional: [],
    children: false,
  },
  Figure: { attributes: { indicator: 'indicators' }, optional: [], children: false },
  Note: { attributes: {}, optional: [], children: true },
} as const satisfies Readonly<Record<string, MdxComponent>>;

type MdxComponent = {
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly optional: readonly string[];
  readonly children: boolean;
};
