/**
 * Runs inside the page: the marks of its pictures that do not stand out from what lies behind them by 3:1 (WCAG 1.4.11), and the
 * words that do not by 4.5:1 (WCAG 1.4.3).
 */
export function faintMarks(): string[] {
  const rgb = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = rgb(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  // a page may leave its ground to the browser: then it is white
  const paper = (): string => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return rgb(ground)[3] === 0 ? 'rgb(255, 255, 255)' : ground;
  };
  const behind = (element: Element): string => {
    const box = element.tagName === 'text' && element.parentElement?.querySelector('.place__box');
    return box ? getComputedStyle(box).fill : paper();
  };
  const marks: readonly (readonly [selector: string, property: 'fill' | 'stroke', least: number])[] = [
    ['.point', 'fill', 3],
    ['.milestone', 'stroke', 3],
    ['.target', 'fill', 3],
    ['.chart .line', 'stroke', 3],
    ['.observed', 'stroke', 3],
    ['.today', 'stroke', 3],
    ['.place__box', 'stroke', 3],
    ['.place__mark', 'fill', 3],
    ['.place__frame', 'stroke', 3],
    ['.bar .resolved', 'fill', 3],
    ['.bar .in-progress', 'fill', 3],
    ['.bar .open', 'fill', 3],
    ['.chart text', 'fill', 4.5],
    ['.place text', 'fill', 4.5],
  ];
  return marks.flatMap(([selector, property, least]) => {
    const elements = [...document.querySelectorAll(selector)];
    if (elements.length === 0) return [`${selector}: not in the gallery`];
    const faint = elements.filter(
      (element) => contrast(getComputedStyle(element)[property], behind(element)) < least,
    );
    return faint.slice(0, 1).map((element) => {
      const colour = getComputedStyle(element)[property];
      return `${selector}: ${colour} on ${behind(element)}, ${faint.length} of ${elements.length}`;
    });
  });
}
