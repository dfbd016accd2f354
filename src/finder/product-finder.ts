import { FACETS, type Facet, type ProductFacts } from './facts.ts';
import { countAgeUnknown, countFor, countForAge, fits, isEmpty, NOTHING, placeOf, type Choice, type Place } from './filter.ts';
import { readChoice, writeChoice } from './url-state.ts';
import { finderText as t } from '../text/pages.ts';

/** A product on the page: what is known of it, and where it stands. */
interface Item {
  facts: ProductFacts;
  element: HTMLElement;
  /** The list that it stands in when no age is chosen. */
  home: HTMLElement;
}

/**
 * `<product-finder>`: shows the products that fit what the visitor chose. The list is already on the page; this hides and shows its items,
 * counts what each answer would leave, says how many there are, and keeps the choice in the address.
 */
class ProductFinder extends HTMLElement {
  #items: Item[] = [];
  #choice: Choice = NOTHING;
  #allowed: Partial<Record<Facet, readonly string[]>> = {};
  #stop = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#stop;
    this.#items = this.#all('[data-product]').map((element) => ({
      element,
      facts: JSON.parse(element.dataset['product'] ?? '{}') as ProductFacts,
      home: element.parentElement ?? this,
    }));
    for (const facet of FACETS) this.#allowed[facet] = this.#boxes(facet).map(({ value }) => value);
    this.#form.dataset['ready'] = '';
    this.#fold.open = matchMedia('(width >= 56rem)').matches;
    this.#form.addEventListener('change', () => this.#choose(this.#readForm()), { signal });
    for (const button of this.#all('[data-clear]')) button.addEventListener('click', () => this.#clear(), { signal });
    window.addEventListener('popstate', () => this.#show(readChoice(location.search, this.#allowed)), { signal });
    this.#show(readChoice(location.search, this.#allowed));
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  /** A new choice of the visitor: a step in the browser's history. */
  #choose(choice: Choice): void {
    history.pushState(null, '', `${location.pathname}${writeChoice(choice)}`);
    this.#show(choice);
  }

  #clear(): void {
    this.#choose(NOTHING);
    // The button that was pressed may be gone now.
    this.#age.focus();
  }

  #show(choice: Choice): void {
    this.#choice = choice;
    const products = this.#items.map(({ facts }) => facts);
    for (const { element, facts } of this.#items) element.hidden = !fits(facts, choice);
    this.#place();
    for (const group of this.#all('[data-group]')) group.hidden = group.querySelector('[data-product]:not([hidden])') === null;
    this.#writeForm(products);
    this.#say(products);
  }

  /** With an age, what surely is for it stands first, then what may be, then what ended; without one each product is back in its segment. */
  #place(): void {
    const { age } = this.#choice;
    for (const { element, home, facts } of this.#items) {
      (age === undefined ? home : (this.querySelector(`[data-place="${placeOf(facts, this.#choice)}"] .cards`) ?? home)).append(element);
    }
    for (const group of this.#all('[data-place]')) {
      const place = group.dataset['place'] as Place;
      const number = group.querySelectorAll('[data-product]:not([hidden])').length;
      const title = group.querySelector('h2');
      if (title) title.textContent = age === undefined ? t.places[place](age) : `${t.places[place](age)} (${number})`;
    }
  }

  #writeForm(products: readonly ProductFacts[]): void {
    const { age, onlyKnownAge, facets } = this.#choice;
    this.#age.value = age === undefined ? '' : String(age);
    for (const option of this.#age.options) {
      if (option.value !== '') option.text = `${t.years(Number(option.value))} (${countForAge(products, this.#choice, Number(option.value))})`;
    }
    const unknown = countAgeUnknown(products, this.#choice);
    this.#unknown.checked = !onlyKnownAge;
    this.#find('[data-unknown-row]').hidden = age === undefined;
    this.#find('[data-unknown-count]').textContent = String(unknown);
    for (const facet of FACETS) {
      for (const box of this.#boxes(facet)) {
        box.checked = facets[facet]?.includes(box.value) ?? false;
        const count = this.querySelector(`[data-count-for="${CSS.escape(box.id)}"]`);
        if (count) count.textContent = String(countFor(products, this.#choice, facet, box.value));
      }
    }
    for (const button of this.#all('[data-clear]')) button.hidden = isEmpty(this.#choice);
  }

  #say(products: readonly ProductFacts[]): void {
    const { age, onlyKnownAge } = this.#choice;
    const shown = products.filter((product) => fits(product, this.#choice));
    const unknown = countAgeUnknown(products, this.#choice);
    const ended = countAgeUnknown(
      products.filter(({ status }) => status === 'ended'),
      this.#choice,
    );
    const about = age === undefined || unknown === 0 ? '' : onlyKnownAge ? t.withoutUnknown(unknown) : t.withUnknown(unknown, ended, age);
    const status = this.#find('[data-status]');
    status.textContent = `${t.found(
      shown.length,
      products.map((product) => product.status),
    )}. `;
    if (about) status.append(Object.assign(document.createElement('span'), { textContent: about }));
    status.dataset['count'] = String(shown.length);
    this.#find('[data-nothing]').hidden = shown.length > 0;
  }

  #readForm(): Choice {
    const facets: Partial<Record<Facet, readonly string[]>> = {};
    for (const facet of FACETS) {
      const values = this.#boxes(facet)
        .filter(({ checked }) => checked)
        .map(({ value }) => value);
      if (values.length > 0) facets[facet] = values;
    }
    const age = this.#age.value === '' ? undefined : Number(this.#age.value);
    return { age, onlyKnownAge: !this.#unknown.checked, facets };
  }

  get #form(): HTMLElement {
    return this.#find('[data-questions]');
  }
  get #fold(): HTMLDetailsElement {
    return this.#find<HTMLDetailsElement>('details');
  }
  get #age(): HTMLSelectElement {
    return this.#find<HTMLSelectElement>('[data-age]');
  }
  get #unknown(): HTMLInputElement {
    return this.#find<HTMLInputElement>('[data-unknown]');
  }
  #boxes(facet: Facet): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`[data-facet="${facet}"]`)];
  }
  #all(selector: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(selector)];
  }
  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`product-finder: no ${selector}`);
    return element;
  }
}

customElements.define('product-finder', ProductFinder);
