import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { pieceWith, spotsFor, type MeantWord } from './meant-words.ts';

/** What the search knows of one page of the built site. */
export interface PageFacts {
  url: string;
  title: string;
  kind: string;
  region: string;
  segment: string;
  status: string;
  /** Day that matters for the page, `YYYY-MM-DD`, or empty. */
  date: string;
  /** Other names: abbreviation, code, everyday words. */
  names: string[];
  /** The page in one or two sentences. */
  summary: string;
  headings: string[];
  text: string;
}

/** A page of the built site, read for the index. */
export interface BuiltPage {
  facts: PageFacts;
  /** The page as Pagefind gets it: with words that are meant but not said, and `change` applied to each piece of searched text. Visitors never see it. */
  indexCopy(change: (text: string) => string, meant?: MeantWord[]): string;
}

/** Attributes that keep a part of the page out of the index. */
const IGNORED = ['data-pagefind-ignore', 'popover', 'hidden'];
const SILENT = new Set(['nav', 'script', 'style', 'noscript', 'template', 'svg', 'form']);
/** Ends a piece of text. */
const BLOCK = new Set(['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'div', 'section', 'td', 'th', 'tr', 'ul', 'ol', 'dl', 'br']);

/** Reads a built page. Takes its address and HTML; gives undefined when nothing on it is to be searched. */
export function readBuiltPage(url: string, html: string): BuiltPage | undefined {
  const document = parse(html);
  const body = find(document, (element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return undefined;
  const meta = new Map<string, string>();
  walk(document, (element) => {
    const name = element.tagName === 'meta' ? attribute(element, 'name') : undefined;
    if (name) meta.set(name, attribute(element, 'content') ?? '');
    return true;
  });
  dropIgnored(body);
  const text: string[] = [];
  const headings: string[] = [];
  let title = '';
  const pieces = textNodes(body);
  walk(body, (element) => {
    if (element.tagName === 'h1') title ||= clean(contentOf(element));
    else if (/^h[2-4]$/.test(element.tagName)) headings.push(clean(contentOf(element)));
    return true;
  });
  text.push(clean(contentOf(body)));
  const facts: PageFacts = {
    url,
    title: title || url,
    kind: meta.get('x-kind') ?? 'page',
    region: meta.get('x-region') ?? '',
    segment: meta.get('x-segment') ?? '',
    status: meta.get('x-status') ?? '',
    date: meta.get('x-date') ?? '',
    names: (meta.get('x-names') ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean),
    summary: clean(meta.get('description') ?? ''),
    headings,
    text: text.join(' '),
  };
  return {
    facts,
    indexCopy: (change, meant = []) => {
      const spots = spotsFor(pieces, meant);
      for (const piece of pieces) {
        const { childNodes } = piece.parentNode!;
        childNodes.splice(childNodes.indexOf(piece), 1, ...pieceWith(piece, spots.get(piece) ?? new Map(), change));
      }
      return serialize(document);
    },
  };
}

function walk(node: Tree.Node, visit: (element: Tree.Element) => boolean): void {
  if ('tagName' in node && !visit(node)) return;
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

function find(node: Tree.Node, test: (element: Tree.Element) => boolean): Tree.Element | undefined {
  let found: Tree.Element | undefined;
  walk(node, (element) => {
    if (!found && test(element)) found = element;
    return !found;
  });
  return found;
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/**
 * Takes out what is not part of the page's own text, so that neither Pagefind nor the facts see it, and what only says where a word may break:
 * words that such a mark cut in two are whole again.
 */
function dropIgnored(body: Tree.Element): void {
  walk(body, (element) => {
    const kept = element.childNodes.filter((child) => !('tagName' in child) || !(isIgnored(child) || isBreak(child)));
    element.childNodes = kept.filter((child, index) => {
      const before = kept[index - 1];
      return !('value' in child && before && 'value' in before);
    });
    element.childNodes.forEach((child) => {
      if (!('value' in child)) return;
      for (let next = kept.indexOf(child) + 1; next < kept.length; next++) {
        const more = kept[next]!;
        if (!('value' in more)) return;
        child.value += more.value;
      }
    });
    return true;
  });
}

function isIgnored(element: Tree.Element): boolean {
  return SILENT.has(element.tagName) || IGNORED.some((name) => attribute(element, name) !== undefined);
}

function isBreak({ tagName, childNodes }: Tree.Element): boolean {
  return tagName === 'wbr' || (tagName === 'span' && childNodes.length === 0);
}

function textNodes(node: Tree.Node): Tree.TextNode[] {
  if ('value' in node) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap(textNodes) : [];
}

function contentOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const inner = node.childNodes.map(contentOf).join('');
  return 'tagName' in node && BLOCK.has(node.tagName) ? ` ${inner} ` : inner;
}

function clean(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}
