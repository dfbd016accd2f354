import { inWords } from '../text/dates.ts';
import { kindName, nl, objectiveStatusName, statusName } from '../text/nl.ts';
import { searchText as t } from '../text/pages.ts';
import type { Hit } from './ask.ts';
import { tidyExcerpt } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

/** Names of regions by slug. */
export type RegionNames = ReadonlyMap<string, string>;

/** Words from which a page is long enough to point at its sections. */
const LONG = 200;
/** Sections shown below a result, at most. */
const SECTIONS = 3;

/** One result as a list item: title, kind, region, date and status. The text follows with `addText`. */
export function resultItem(hit: Hit, regions: RegionNames): HTMLLIElement {
  const { url, kind } = hit;
  const item = make('li', 'result');
  item.dataset['result'] = '';
  item.dataset['url'] = url;
  item.dataset['kind'] = kind;
  const heading = make('h2');
  heading.append(linkTo(url, hit.title));
  const about = make('p', 'result__about');
  about.textContent = [kindName[kind as keyof typeof kindName] ?? kind, regions.get(hit.region), hit.date && dateText(hit)]
    .filter(Boolean)
    .join(' · ');
  const status = statusText(hit);
  if (status) {
    const badge = make('span', 'result__status');
    badge.textContent = status;
    about.append(' ', badge);
  }
  item.append(heading, about, make('p', 'result__text'));
  return item;
}

/** Puts the text around the hits below a result, with links to its best sections. */
export function addText(item: HTMLElement, fragment: Fragment): void {
  item.querySelector('.result__text')?.replaceChildren(...markedText(tidyExcerpt(fragment.excerpt)));
  const weight = ({ weighted_locations: places }: Fragment['sub_results'][number]) =>
    Math.max(0, ...places.map(({ balanced_score: score }) => score));
  const sections = fragment.sub_results
    .filter(({ url, weighted_locations: places }) => url.includes('#') && places.length > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, SECTIONS);
  if (sections.length === 0 || fragment.word_count < LONG) return;
  const list = make('ul', 'result__sections');
  list.setAttribute('aria-label', t.sections);
  for (const { url, title } of sections) {
    const entry = make('li');
    entry.append(linkTo(url, title));
    list.append(entry);
  }
  item.append(list);
}

/** A link to a page that is no answer, for below the message that there is none. */
export function suggestionItem({ url, title, kind }: Hit): HTMLLIElement {
  const item = make('li');
  item.append(linkTo(url, title), ` (${(kindName[kind as keyof typeof kindName] ?? kind).toLowerCase()})`);
  return item;
}

function dateText({ kind, date }: Hit): string {
  return kind === 'product' || kind === 'segment' ? t.from(inWords(date)) : inWords(date);
}

function statusText({ kind, status }: Hit): string {
  if (kind === 'objective') return status === 'discussed' ? nl.notDecided : (objectiveStatusName[status as keyof typeof objectiveStatusName] ?? '');
  return statusName[status as keyof typeof statusName] ?? '';
}

function linkTo(url: string, title: string): HTMLAnchorElement {
  const link = make('a', 'nl-link');
  link.href = url;
  link.textContent = title;
  return link;
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}

/** Pagefind's excerpt as nodes: text, and `<mark>` where it has that. Anything else in it stays text. */
function markedText(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
