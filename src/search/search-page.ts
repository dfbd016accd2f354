import { contactUrl } from '../site/routes.ts';
import { searchText as t } from '../text/pages.ts';
import type { Answer, Asker, Hit } from './ask.ts';
import { countFacets, inOrder, passes } from './facets.ts';
import { preload } from './preload.ts';
import { isEmpty, readState, writeState, type FilterName, type Filters, type QueryState } from './query-state.ts';
import { addText, resultItem, suggestionItem, type RegionNames } from './result-view.ts';

/** Results shown at a time. */
const PAGE_SIZE = 10;
/** Milliseconds without a keystroke before the number of results is read out. */
const QUIET = 700;
/** Milliseconds to wait for the index before titles alone are shown. */
const PATIENCE = 50;

const pause = (milliseconds: number) => new Promise<undefined>((done) => setTimeout(done, milliseconds));

/** The code and the index, which nobody needs who does not search. */
async function loadSearch(): Promise<{ asker: Asker; isCrisis: (query: string) => boolean }> {
  const { loadAsker, isCrisis } = await import('./load-search.ts');
  const asker = await loadAsker();
  return { asker, isCrisis: (query) => isCrisis(query, asker.site.crisis) };
}

/** The search page: turns the form, which works by plain GET, into results as you type. The address always holds the whole question. */
class SearchPage extends HTMLElement {
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #hits: Hit[] | undefined;
  /** What is fetched for the next keystrokes. */
  #rest: Promise<void> | undefined;
  #shown = 0;

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    this.#input.addEventListener('input', () => this.#ask('replace'));
    this.addEventListener('focusin', () => void loadSearch().catch(() => undefined), { once: true });
    for (const select of this.#filters) select.addEventListener('change', () => this.#ask('push'));
    this.#part('[data-more]').addEventListener('click', () => this.#showMore(true));
    this.#part('[data-clear]').addEventListener('click', () => {
      for (const select of this.#filters) select.value = '';
      this.#ask('push');
      this.#input.focus();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Fills in the form from the address and searches if there is anything to search for. */
  #restore() {
    const state = readState(location.search);
    this.#input.value = state.query;
    for (const select of this.#filters) select.value = state.filters[select.dataset['filter'] as FilterName] ?? '';
    void this.#run(state);
  }

  #ask(history: 'push' | 'replace') {
    const filters: Filters = {};
    for (const { value, dataset } of this.#filters) if (value) filters[dataset['filter'] as FilterName] = value;
    const state = { query: this.#input.value.trim(), filters, literally: false };
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', address);
    void this.#run(state);
  }

  async #run(state: QueryState) {
    const round = ++this.#round;
    const summary = this.#part('[data-summary]');
    summary.removeAttribute('data-result-count');
    const narrowed = Object.keys(state.filters).length > 0;
    this.#part('[data-clear]').hidden = !narrowed;
    if (narrowed) this.#part<HTMLDetailsElement>('[data-filters]').open = true;
    if (isEmpty(state)) {
      this.#clear();
      this.#part('[data-crisis]').hidden = true;
      this.#say(t.start);
      return;
    }
    if (!this.#hits) summary.textContent = t.working;
    try {
      const { asker, isCrisis } = await loadSearch();
      if (round !== this.#round) return;
      this.#part('[data-crisis]').hidden = !isCrisis(state.query);
      const asked = state.query
        ? asker.ask(state.query, state.literally)
        : Promise.resolve({ hits: inOrder(asker.all()), weak: [], corrected: undefined });
      if (!(await Promise.race([asked, pause(PATIENCE)]))) {
        const early = await asker.ask(state.query, state.literally, true);
        if (round === this.#round) this.#preview(state, early);
      }
      const answer = await asked;
      if (round !== this.#round) return;
      this.#show(state, answer);
      // Once, and after what is shown.
      this.#rest ??= Promise.all((this.#hits ?? []).slice(0, PAGE_SIZE).map((hit) => hit.fragment()))
        .then(() => preload(asker))
        .catch(() => (this.#rest = undefined));
    } catch {
      if (round !== this.#round) return;
      this.#clear();
      this.#say(t.failed);
    }
  }

  /** Titles to look at while the index is on its way over a slow line. */
  #preview(state: QueryState, { hits }: Answer) {
    this.#clear();
    const first = hits.filter((hit) => passes(hit, state.filters)).slice(0, PAGE_SIZE);
    this.#part('[data-results]').append(...first.map((hit) => resultItem(hit, this.#regionNames)));
  }

  #show(state: QueryState, answer: Answer) {
    this.#clear();
    const hits = answer.hits.filter((hit) => passes(hit, state.filters));
    this.#hits = hits;
    this.#countFilters(answer, state.filters);
    this.#showMore(false);
    this.#showCorrection(state, answer.corrected);
    this.#showNone(state, hits.length > 0, answer.weak);
    this.#say(hits.length > 0 ? t.results(hits.length, answer.corrected ?? state.query) : t.none(state.query, Object.keys(state.filters).length > 0));
    this.#part('[data-summary]').setAttribute('data-result-count', String(hits.length));
  }

  /** What happened, at once for the eye and after a pause for the ear. */
  #say(text: string) {
    this.#part('[data-summary]').textContent = text;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => (this.#part('[data-status]').textContent = text), QUIET);
  }

  #showCorrection(state: QueryState, corrected: string | undefined) {
    const line = this.#part('[data-correction-line]');
    line.hidden = corrected === undefined;
    line.toggleAttribute('data-correction', corrected !== undefined);
    this.#part('[data-meant]').textContent = corrected ?? '';
    const link = this.#part<HTMLAnchorElement>('[data-typed]');
    link.textContent = state.query;
    link.href = location.pathname + writeState({ ...state, literally: true });
  }

  #showNone(state: QueryState, found: boolean, weak: Hit[]) {
    const none = this.#part('[data-none]');
    none.hidden = found;
    none.toggleAttribute('data-no-answer', !found);
    this.#part<HTMLAnchorElement>('[data-ask]').href = contactUrl(state.query, state.filters.region);
    this.#part('[data-weak]').hidden = weak.length === 0;
    this.#part('[data-weak] ul').replaceChildren(...weak.map(suggestionItem));
  }

  #clear() {
    this.#hits = undefined;
    this.#shown = 0;
    this.#part('[data-results]').replaceChildren();
    for (const part of ['[data-more]', '[data-none]', '[data-correction-line]']) this.#part(part).hidden = true;
    this.#part('[data-none]').removeAttribute('data-no-answer');
    this.#part('[data-correction-line]').removeAttribute('data-correction');
  }

  /** Adds the next results, their texts as they come; moves the focus to the first new one when the visitor asked for more. */
  #showMore(moveFocus: boolean) {
    const hits = this.#hits;
    if (!hits) return;
    const next = hits.slice(this.#shown, this.#shown + PAGE_SIZE);
    this.#shown += next.length;
    const items = next.map((hit) => resultItem(hit, this.#regionNames));
    this.#part('[data-results]').append(...items);
    this.#part('[data-more]').hidden = this.#shown >= hits.length;
    if (moveFocus) items[0]?.querySelector('a')?.focus();
    next.forEach(
      (hit, index) =>
        void hit
          .fragment()
          .then((fragment) => fragment && addText(items[index]!, fragment))
          .catch(() => undefined),
    );
  }

  /** Puts behind each choice how many results it has. */
  #countFilters({ hits }: Answer, filters: Filters) {
    const counts = countFacets(hits, filters);
    for (const select of this.#filters) {
      for (const option of select.options) {
        const label = option.dataset['label'];
        if (label === undefined) continue;
        const number = counts[select.dataset['filter'] as FilterName].get(option.value) ?? 0;
        option.textContent = `${label} (${number})`;
        option.disabled = number === 0 && !option.selected;
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

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }
}

customElements.define('search-page', SearchPage);
