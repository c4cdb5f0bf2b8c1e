/**
 * Filters the list of barriers in place. The links lead to static lists; here a click chooses or drops a value instead, the
 * address bar follows, and the back button works.
 */
const cards = [...document.querySelectorAll<HTMLElement>('[data-values]')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('.facets a[data-facet]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
const count = document.getElementById('antal');

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const { facet = '', value = '' } = link.dataset;
    const query = new URLSearchParams(location.search);
    if (query.get(facet) === value) query.delete(facet);
    else query.set(facet, value);
    const asked = query.toString();
    history.pushState(null, '', asked ? `?${asked}` : location.pathname);
    show();
  });
}
window.addEventListener('popstate', show);
show();

/** Shows the cards that have every value in the address, and says how many. */
function show(): void {
  const chosen = [...new URLSearchParams(location.search)].filter(([facet]) =>
    links.some((l) => l.dataset['facet'] === facet),
  );
  for (const card of cards) card.hidden = !chosen.every(([facet, value]) => has(card, facet, value));
  for (const group of groups) group.hidden = !cards.some((card) => !card.hidden && group.contains(card));
  for (const link of links) {
    const { facet = '', value = '' } = link.dataset;
    if (chosen.some(([name, wanted]) => name === facet && wanted === value))
      link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const n = cards.filter((card) => !card.hidden).length;
  const { none = '', one = '', many = '' } = count?.dataset ?? {};
  if (count) count.textContent = n === 0 ? none : n === 1 ? one : many.replace('{n}', String(n));
}

function has(card: HTMLElement, facet: string, value: string): boolean {
  const values = JSON.parse(card.dataset['values'] ?? '{}') as Record<string, string>;
  return (values[facet] ?? '').split(' ').includes(value);
}

// a module of its own, not a script among the page's globals
export {};
