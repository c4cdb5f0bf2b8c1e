import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a reader of the page meets: parsed as a browser does, so that escaping is proven and not assumed. */
export function readPage(html: string) {
  const all = [...elements(parse(html))];
  const named = (name: string) => all.find((element) => attribute(element, 'name') === name);
  return {
    all: (tag: string) => all.filter((element) => tag === '*' || element.tagName === tag),
    byId: (id: string) => all.find((element) => attribute(element, 'id') === id),
    byClass: (name: string) => all.filter((e) => attribute(e, 'class')?.split(' ').includes(name)),
    /** all that a page's form carries without showing it */
    hidden: () =>
      Object.fromEntries(
        all
          .filter((element) => attribute(element, 'type') === 'hidden')
          .map((element) => [attribute(element, 'name') ?? '', attribute(element, 'value') ?? '']),
      ),
    /** what stands in a field of the form */
    value(name: string): string | undefined {
      const control = named(name);
      if (control?.tagName === 'textarea') return text(control);
      if (attribute(control, 'type') !== 'radio') return attribute(control, 'value');
      const chosen = all.find((e) => attribute(e, 'name') === name && attribute(e, 'checked') !== undefined);
      return attribute(chosen, 'value');
    },
  };
}

export function attribute(element: Tree.Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => attr.name === name)?.value;
}

export function text(node: Tree.Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

function* elements(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
  }
}
