import { kindName, statusName } from '../text/nl.ts';
import type { Fragment } from './pagefind.ts';

/** Names of regions by slug. */
export type RegionNames = ReadonlyMap<string, string>;

/** One result as a list item: title, kind, region, status, and the text around the hits. */
export function resultItem(fragment: Fragment, regions: RegionNames): HTMLLIElement {
  const { url, meta } = fragment;
  const kind = meta['kind'] ?? 'page';
  const item = document.createElement('li');
  item.className = 'result';
  item.dataset['result'] = '';
  item.dataset['url'] = url;
  item.dataset['kind'] = kind;
  const link = document.createElement('a');
  link.className = 'nl-link';
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const heading = document.createElement('h2');
  heading.append(link);
  const about = document.createElement('p');
  about.className = 'result__about';
  about.textContent = [
    kindName[kind as keyof typeof kindName] ?? kind,
    regions.get(meta['region'] ?? ''),
    meta['status'] && meta['status'] !== 'in-force' ? statusName[meta['status'] as keyof typeof statusName] : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
  const excerpt = document.createElement('p');
  excerpt.append(...markedText(fragment.excerpt));
  item.append(heading, about, excerpt);
  return item;
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
