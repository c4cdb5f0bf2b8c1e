/** Runs inside the page: what Tab must reach, in the order of the document, as `a Barrierer` or `input Søg`. */
export function tabStops(): string[] {
  const able = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], iframe, audio[controls], video[controls]',
  );
  const reachable = [...able].filter((element) => {
    const disabled = element.matches(':disabled') || element.tabIndex < 0;
    return !disabled && element.checkVisibility({ visibilityProperty: true });
  });
  return reachable.filter(isFirstOfChoice).map(nameOf);

  // Tab stops once in a group of radio buttons; the arrows do the rest
  function isFirstOfChoice(element: HTMLElement): boolean {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = reachable.filter(
      (other) => other instanceof HTMLInputElement && other.name === element.name,
    );
    return (
      element === (group.find((other) => other instanceof HTMLInputElement && other.checked) ?? group[0])
    );
  }

  function nameOf(element: HTMLElement): string {
    const words = element.innerText || element.getAttribute('aria-label') || element.id;
    return `${element.localName} ${words.replace(/\s+/g, ' ').trim().slice(0, 60)}`.trim();
  }
}

/** Runs inside the page: what has the focus, and whether a reader can see that it has; undefined where it is on the page as a whole. */
export function focused(): { name: string; seen: boolean } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  const box = element.getBoundingClientRect();
  const onScreen =
    box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
  const words = element.innerText || element.getAttribute('aria-label') || element.id;
  const name = `${element.localName} ${words.replace(/\s+/g, ' ').trim().slice(0, 60)}`.trim();
  return { name, seen: marked && onScreen };
}
