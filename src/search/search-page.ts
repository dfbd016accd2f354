import { contactUrl } from '../site/routes.ts';
import { searchText as t } from '../text/pages.ts';
import { loadPagefind, type SearchAnswer } from './pagefind.ts';
import { isEmpty, readState, writeState, type QueryState } from './query-state.ts';
import { resultItem, type RegionNames } from './result-view.ts';

/** Results shown at a time. */
const PAGE_SIZE = 10;
/** Milliseconds without a keystroke before a search starts. */
const PAUSE = 200;

/** The search page: turns the form, which works by plain GET, into results as you type. The address always holds the whole question. */
class SearchPage extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #answer: SearchAnswer | undefined;
  #shown = 0;

  connectedCallback() {
    this.#part<HTMLElement>('[data-filters]').hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask('replace'), PAUSE);
    });
    this.#input.addEventListener('focus', () => void loadPagefind().catch(() => undefined), { once: true });
    for (const select of this.#filters) select.addEventListener('change', () => this.#ask('push'));
    this.#part('[data-more]').addEventListener('click', () => void this.#showMore(true));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Fills in the form from the address and searches if there is anything to search for. */
  #restore() {
    const state = readState(location.search);
    this.#input.value = state.query;
    for (const select of this.#filters) select.value = state.filters[select.dataset['filter']!] ?? '';
    void this.#run(state);
  }

  #ask(history: 'push' | 'replace') {
    clearTimeout(this.#timer);
    const filters = Object.fromEntries(this.#filters.filter(({ value }) => value).map((select) => [select.dataset['filter']!, select.value]));
    const state = { query: this.#input.value.trim(), filters };
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    void this.#run(state);
  }

  async #run(state: QueryState) {
    const round = ++this.#round;
    const status = this.#part('[data-status]');
    status.removeAttribute('data-result-count');
    if (isEmpty(state)) {
      this.#clear();
      status.textContent = t.start;
      return;
    }
    status.textContent = t.working;
    try {
      const pagefind = await loadPagefind();
      const answer = await pagefind.search(state.query || null, { filters: state.filters });
      if (round !== this.#round) return;
      this.#clear();
      this.#answer = answer;
      this.#countFilters(answer);
      await this.#showMore(false);
      if (round !== this.#round) return;
      const number = answer.results.length;
      status.textContent = number > 0 ? t.results(number, state.query) : t.none(state.query);
      status.setAttribute('data-result-count', String(number));
      const none = this.#part<HTMLElement>('[data-none]');
      none.hidden = number > 0;
      none.toggleAttribute('data-no-answer', number === 0);
      this.#part<HTMLAnchorElement>('[data-ask]').href = contactUrl(state.query, state.filters['region']);
    } catch {
      if (round === this.#round) status.textContent = t.failed;
    }
  }

  #clear() {
    this.#answer = undefined;
    this.#shown = 0;
    this.#part('[data-results]').replaceChildren();
    this.#part<HTMLElement>('[data-more]').hidden = true;
    this.#part<HTMLElement>('[data-none]').hidden = true;
  }

  /** Adds the next results; moves the focus to the first new one when the visitor asked for more. */
  async #showMore(moveFocus: boolean) {
    const answer = this.#answer;
    if (!answer) return;
    const next = answer.results.slice(this.#shown, this.#shown + PAGE_SIZE);
    const fragments = await Promise.all(next.map((result) => result.data()));
    if (answer !== this.#answer) return;
    this.#shown += next.length;
    const items = fragments.map((fragment) => resultItem(fragment, this.#regionNames));
    this.#part('[data-results]').append(...items);
    this.#part<HTMLElement>('[data-more]').hidden = this.#shown >= answer.results.length;
    if (moveFocus) items[0]?.querySelector('a')?.focus();
  }

  /** Puts behind each choice how many results it has. */
  #countFilters(answer: SearchAnswer) {
    for (const select of this.#filters) {
      const counts = answer.totalFilters[select.dataset['filter']!] ?? {};
      for (const option of select.options) {
        const label = option.dataset['label'];
        if (label !== undefined) option.textContent = `${label} (${counts[option.value] ?? 0})`;
      }
    }
  }

  get #form() {
    return this.#part<HTMLFormElement>('form');
  }

  get #input() {
    return this.#part<HTMLInputElement>('input[type="search"]');
  }

  get #filters() {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  }

  get #regionNames(): RegionNames {
    const select = this.#filters.find(({ dataset }) => dataset['filter'] === 'region');
    return new Map([...(select?.options ?? [])].map((option) => [option.value, option.dataset['label'] ?? '']));
  }

  #part<T extends Element = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }
}

customElements.define('search-page', SearchPage);
