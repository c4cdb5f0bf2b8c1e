import { loadEngine, type Engine, type Hit } from './engine.ts';
import { indexQuery } from './query.ts';
import { resultItem } from './results.ts';

const PAGE = 10;

const form = element<HTMLFormElement>('soegeformular');
const input = element<HTMLInputElement>('q');
const status = element('soegestatus');
const list = element<HTMLOListElement>('resultater');
const more = element<HTMLButtonElement>('flere');
const lists = element('lister');
const selects = [...document.querySelectorAll<HTMLSelectElement>('.filters select')];
const texts = JSON.parse(form.dataset['texts'] ?? '{}') as Record<string, string>;

let hits: Hit[] = [];
let shown = 0;
let turn = 0;
let engine: Promise<Engine> | undefined;

element('soegning').hidden = false;
readAddress();
void search();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  writeAddress();
  void search();
});
for (const select of selects) select.addEventListener('change', () => form.requestSubmit());
more.addEventListener('click', () => void showMore(true));
window.addEventListener('popstate', () => {
  readAddress();
  void search();
});

/** Runs the query in the form. An older answer that comes late is thrown away. */
async function search(): Promise<void> {
  const mine = ++turn;
  const query = input.value.trim();
  try {
    engine ??= loadEngine();
    const loaded = await engine;
    await fillFilters(loaded);
    // not before: a filter that stands in the address is no choice until its values are there
    const chosen = Object.fromEntries(
      selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    );
    if (!query && Object.keys(chosen).length === 0) return;
    status.textContent = texts['loading'] ?? '';
    const answer = await loaded.search(query ? indexQuery(query) : null, { filters: chosen });
    if (mine !== turn) return;
    hits = answer.results;
    shown = 0;
    list.replaceChildren();
    await showMore(false);
    const words = { none: hits.length === 0, one: hits.length === 1 };
    const sentence = words.none ? texts['none'] : words.one ? texts['countOne'] : texts['count'];
    status.textContent = (sentence ?? '')
      .replace('{n}', String(hits.length))
      .replace('{query}', query || chosenWords(chosen));
    lists.hidden = hits.length > 0;
  } catch {
    engine = undefined;
    status.textContent = texts['failed'] ?? '';
    lists.hidden = false;
  }
}

/** Shows the next results; moves the focus to the first of them where a person asked for more. */
async function showMore(focus: boolean): Promise<void> {
  const next = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => hit.data()));
  const items = next.map(resultItem);
  list.append(...items);
  shown += items.length;
  more.hidden = shown >= hits.length;
  if (focus) items[0]?.querySelector('a')?.focus();
}

async function fillFilters(loaded: Engine): Promise<void> {
  const filters = await loaded.filters();
  for (const select of selects) {
    if (select.options.length > 1) continue;
    const wanted = new URLSearchParams(location.search).get(select.name) ?? '';
    const values = Object.entries(filters[select.name] ?? {}).sort(([a], [b]) => a.localeCompare(b, 'da'));
    for (const [value, count] of values) select.add(new Option(`${value} (${count})`, value));
    select.value = values.some(([value]) => value === wanted) ? wanted : '';
  }
}

function readAddress(): void {
  const query = new URLSearchParams(location.search);
  input.value = query.get('q') ?? '';
  for (const select of selects) select.value = query.get(select.name) ?? '';
}

function writeAddress(): void {
  const query = new URLSearchParams();
  if (input.value.trim()) query.set('q', input.value.trim());
  for (const { name, value } of selects) if (value) query.set(name, value);
  history.pushState(null, '', query.size > 0 ? `?${query.toString()}` : location.pathname);
}

function chosenWords(chosen: Record<string, string>): string {
  return Object.values(chosen).join(', ');
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing from the search page.`);
  return found as T;
}
