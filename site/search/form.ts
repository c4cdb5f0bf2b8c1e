import type { Manifest } from './index-format.ts';

/** What is asked: the words, the filters, and whether a mistyped word is to be taken as it stands. */
export type Asked = { query: string; filters: Record<string, string>; literal: boolean };

const LITERAL = 'ordret';

/** The search form and its filters, which agree with the address at all times. */
export class SearchForm {
  readonly #form = element<HTMLFormElement>('soegeformular');
  readonly #input = element<HTMLInputElement>('q');
  readonly #reset = element<HTMLButtonElement>('nulstil');
  readonly #selects = [...document.querySelectorAll<HTMLSelectElement>('.filters select')];

  /** Calls back each time that something else is asked, also by the back button. */
  onAsk(ask: () => void): void {
    const submit = (): void => {
      this.#push(this.#address());
      ask();
    };
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    for (const select of this.#selects) select.addEventListener('change', submit);
    this.#reset.addEventListener('click', () => {
      for (const select of this.#selects) select.value = '';
      submit();
      // the button is gone when nothing is left to reset
      this.#selects[0]?.focus();
    });
    window.addEventListener('popstate', () => {
      this.read();
      ask();
    });
  }

  /** Asks for the very words, without putting them right. */
  askLiterally(query: string): void {
    this.#input.value = query;
    this.#push(`${this.#address()}&${LITERAL}=1`);
  }

  /** What the address asks: a filter that stands there counts although its select has no values yet. */
  asked(): Asked {
    const address = new URLSearchParams(location.search);
    const chosen = this.#selects.flatMap(({ name }): [string, string][] => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    });
    this.#reset.hidden = chosen.length === 0;
    return {
      query: address.get('q')?.trim() ?? '',
      filters: Object.fromEntries(chosen),
      literal: address.has(LITERAL),
    };
  }

  /** Shows what the address asks. */
  read(): void {
    const address = new URLSearchParams(location.search);
    this.#input.value = address.get('q') ?? '';
    for (const select of this.#selects) select.value = address.get(select.name) ?? '';
  }

  /** Gives each filter its values, once. */
  fill(facets: Manifest['facets']): void {
    if (this.#selects.every(({ options }) => options.length > 1)) return;
    for (const select of this.#selects)
      for (const [value, count] of facets[select.name] ?? [])
        select.add(new Option(`${value} (${count})`, value));
    this.read();
  }

  #address(): string {
    const query = new URLSearchParams();
    if (this.#input.value.trim()) query.set('q', this.#input.value.trim());
    for (const { name, value } of this.#selects) if (value) query.set(name, value);
    const asked = query.toString();
    return asked ? `?${asked}` : location.pathname;
  }

  #push(address: string): void {
    history.pushState(null, '', address);
  }
}

/** The element that the search page must have. */
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing from the search page.`);
  return found as T;
}
