import type { Plugin } from 'postcss';

/**
 * A PostCSS plugin that writes cascade layers out as specificity: a browser from before 2022 drops all that stands in a layer. Each
 * layer's selectors weigh an id more than those of the layer before, which no selector here reaches by itself: none names an id.
 */
export function flatLayers(order: readonly string[]): Plugin {
  return {
    postcssPlugin: 'flat-layers',
    Once(sheet) {
      sheet.walkAtRules('layer', (layer) => {
        if (!layer.nodes) return void layer.remove();
        const place = order.indexOf(layer.params);
        if (place === -1) throw layer.error(`The layer ${layer.params} is none of ${order.join(', ')}.`);
        layer.walkRules((rule) => {
          const inKeyframes =
            rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes';
          if (!inKeyframes) rule.selectors = rule.selectors.map((selector) => heavier(selector, place));
        });
        layer.replaceWith(layer.nodes);
      });
    },
  };
}

/** `.a b::before` with the weight of `ids` ids; nothing may stand behind a pseudo-element. */
function heavier(selector: string, ids: number): string {
  const end = selector.indexOf('::');
  const [before, after] = end === -1 ? [selector, ''] : [selector.slice(0, end), selector.slice(end)];
  return `${before}${':not(#_)'.repeat(ids)}${after}`;
}
