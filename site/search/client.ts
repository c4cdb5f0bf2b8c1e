import { languages } from '../model/language.ts';
import type { BestAnswer } from './best.ts';
import { loadEngine } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import { element, SearchForm } from './form.ts';
import { languageRules } from './language/rules.ts';
import { resultItem, type Result } from './results.ts';
import { answerEarly, runSearch, type Outcome } from './search.ts';
import { openStore } from './store.ts';

const PAGE = 10;

const language = languages.find((known) => known === document.documentElement.lang) ?? 'da';
const rules = languageRules[language];
const store = openStore(language, readText, () => loadEngine(language));
const form = new SearchForm();
const status = element('soegestatus');
const correction = element('rettelse');
const list = element<HTMLOListElement>('resultater');
const more = element<HTMLButtonElement>('flere');
const lists = element('lister');
const texts = JSON.parse(element('soegeformular').dataset['texts'] ?? '{}') as Record<string, string>;

let found: Outcome | undefined;
let shown = 0;
let turn = 0;

element('soegning').hidden = false;
form.read();
form.onAsk(() => void search());
more.addEventListener('click', () => void showMore(true));
void search();

/** Answers what the address asks. An older answer that comes late is thrown away. */
async function search(): Promise<void> {
  const mine = ++turn;
  const asked = form.asked();
  const isAsked = asked.query !== '' || Object.keys(asked.filters).length > 0;
  status.textContent = say(isAsked ? 'loading' : 'prompt');
  clear();
  try {
    if (isAsked && Object.keys(asked.filters).length === 0) {
      const early = await answerEarly(asked, store, rules);
      if (mine !== turn) return;
      list.replaceChildren(...early.map((answer) => resultItem(bestResult(answer))));
    }
    form.fill((await store.manifest()).facets);
    if (!isAsked) return;
    const outcome = await runSearch(asked, store, rules);
    if (mine !== turn) return;
    found = outcome;
    await showFirst(mine);
    if (mine !== turn) return;
    status.textContent = sentenceOf(
      outcome,
      outcome.corrected ?? (asked.query || Object.values(asked.filters).join(', ')),
    );
    if (outcome.corrected !== undefined) showCorrection(asked.query, outcome.corrected);
    lists.hidden = outcome.pages.length > 0;
  } catch {
    if (mine !== turn) return;
    status.textContent = say('failed');
    lists.hidden = false;
  }
}

function clear(): void {
  found = undefined;
  shown = 0;
  more.hidden = true;
  lists.hidden = true;
  correction.hidden = true;
  list.replaceChildren();
}

async function showFirst(mine: number): Promise<void> {
  const items = await nextItems();
  if (mine === turn) list.replaceChildren(...items);
}

/** Shows the next results; moves the focus to the first of them where a person asked for more. */
async function showMore(focus: boolean): Promise<void> {
  const mine = turn;
  const items = await nextItems();
  if (mine !== turn) return;
  list.append(...items);
  if (focus) items[0]?.querySelector('a')?.focus();
}

async function nextItems(): Promise<HTMLLIElement[]> {
  if (!found) return [];
  const { pages, terms, best } = found;
  const reader = await store.citations();
  const texts = await Promise.all(pages.slice(shown, shown + PAGE).map((id) => store.page(id)));
  const results = texts.map((page): Result => ({
    path: page.path,
    title: page.title,
    facts: [page.kind, ...page.status, ...page.law.slice(0, 3)],
    excerpt: excerptOf(page, terms, rules, reader),
  }));
  const first = shown === 0 ? best : [];
  shown += texts.length;
  more.hidden = shown >= pages.length;
  const isBest = (path: string): boolean => best.some((answer) => answer.path === path);
  return [
    ...first.map((answer) =>
      bestResult(
        answer,
        results.find(({ path }) => path === answer.path),
      ),
    ),
    ...results.filter(({ path }) => !isBest(path)),
  ].map(resultItem);
}

function bestResult({ title, path, kind }: BestAnswer, full?: Result): Result {
  return { path, title, facts: [say(kind)], excerpt: [], ...full, label: say('best') };
}

/** "2 sider matcher »journal AI«. 14 andre sider har nogle af ordene." */
function sentenceOf({ pages, whole }: Outcome, query: string): string {
  const key = pages.length === 0 ? 'none' : whole === 0 ? 'some' : whole === 1 ? 'countOne' : 'count';
  const sentence = fill(say(key), whole || pages.length).replace('{query}', () => query);
  const others = pages.length - whole;
  return whole > 0 && others > 0 ? `${sentence} ${fill(say('others'), others)}` : sentence;
}

/** "Viser resultater for »journalisering«. Søg i stedet efter »journaliserng«." */
function showCorrection(typed: string, corrected: string): void {
  const instead = document.createElement('button');
  instead.type = 'button';
  instead.className = 'link';
  instead.textContent = say('instead').replace('{query}', () => typed);
  instead.addEventListener('click', () => {
    form.askLiterally(typed);
    void search();
    element('q').focus();
  });
  correction.replaceChildren(`${say('corrected').replace('{query}', () => corrected)} `, instead, '.');
  correction.hidden = false;
}

function fill(text: string, n: number): string {
  return text.replace('{n}', String(n));
}

function say(key: string): string {
  return texts[key] ?? '';
}

async function readText(path: string): Promise<string> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return answer.text();
}
