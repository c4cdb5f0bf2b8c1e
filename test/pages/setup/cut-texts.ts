/**
 * Runs inside the page: the texts that a reader cannot see wholly, since they lie outside the screen's sides or outside a box
 * that hides what does not fit. A box that scrolls shows its text, and what is hidden from the eye on purpose is no loss.
 */
export function cutTexts(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true }))
      continue;
    const boxes = [...ancestors(parent)].map((element) => ({ element, style: getComputedStyle(element) }));
    const aside = boxes.some(
      ({ style }) =>
        style.clipPath !== 'none' || style.transform !== 'none' || style.left === `-${innerWidth}px`,
    );
    if (aside) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const scrolls = boxes.some(({ style }) => /auto|scroll/.test(style.overflowX));
    const hiding = boxes.filter(({ style }) => /hidden|clip/.test(style.overflowX + style.overflowY));
    for (const text of range.getClientRects()) {
      const offScreen = !scrolls && (text.left < -1 || text.right > document.documentElement.clientWidth + 1);
      const clipped = hiding.some(({ element }) => outside(text, element.getBoundingClientRect()));
      if (offScreen || clipped) cut.push(node.textContent.trim().slice(0, 80));
    }
  }
  return cut;

  function* ancestors(element: Element): Generator<Element> {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) yield box;
  }

  function outside(text: DOMRect, box: DOMRect): boolean {
    return (
      text.left < box.left - 1 ||
      text.right > box.right + 1 ||
      text.top < box.top - 1 ||
      text.bottom > box.bottom + 1
    );
  }
}
