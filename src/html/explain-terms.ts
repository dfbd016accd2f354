import { together } from './number-ranges.ts';
import { escapeHtml, mapText, textBlocks, type OpenElement } from './text-pieces.ts';

/** A word of the glossary as a page explains it. */
export interface Explanation {
  slug: string;
  term: string;
  abbreviation?: string | undefined;
  /** The meaning in one or two sentences, plain text. */
  meaning: string;
  url: string;
}

/** A page's own glossary: explains each word once, where the page first uses it. */
interface Explainer {
  /** A text of an entry's fields as HTML. */
  text(text: string): string;
  /** Rendered HTML. */
  html(html: string): string;
}

/** What may hold no button, or reads badly with one. */
const LEFT_ALONE = new Set([
  'a',
  'button',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'code',
  'pre',
  'summary',
  'dt',
  'th',
  'label',
  'select',
  'svg',
  'time',
]);

/**
 * Explains abbreviations, and what an editor marked with `<span data-begrip="slug">`, in a popover that the browser opens without any script.
 * Takes the glossary and the slug of the term whose own page this is. Texts are to be handed over in the order of the page.
 */
export function explainer(glossary: readonly Explanation[], own?: string): Explainer {
  const bySlug = new Map(glossary.map((entry) => [entry.slug, entry]));
  const byAbbreviation = new Map<string, Explanation>();
  for (const entry of glossary) {
    if (entry.abbreviation && entry.slug !== own && !byAbbreviation.has(entry.abbreviation)) byAbbreviation.set(entry.abbreviation, entry);
  }
  const words = [...byAbbreviation.keys()].sort((a, b) => b.length - a.length).map((word) => escapeHtml(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A part of a longer word or code (`SNO-PO`) is another word.
  const pattern =
    words.length > 0 ? new RegExp(`(\\(?)(?<![\\p{L}\\p{N}-])(${words.join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])(\\)?)`, 'gu') : undefined;
  const unescaped = new Map([...byAbbreviation.keys()].map((word) => [escapeHtml(word), word]));
  const used = new Set<string>();

  const once = (entry: Explanation | undefined, word: Word) => {
    if (!entry || used.has(entry.slug)) return word.open + word.shown + word.close;
    used.add(entry.slug);
    return explained(entry, word);
  };
  const change = (text: string, around: readonly OpenElement[], block: string) => {
    if (around.some(({ name, tag }) => LEFT_ALONE.has(name) || /\s(?:popover|data-plain)\b/.test(tag))) return text;
    const marked = /data-begrip="([^"]*)"/.exec(around.at(-1)?.tag ?? '')?.[1];
    if (marked !== undefined) return marked === own ? text : once(bySlug.get(marked), { open: '', shown: text, close: '', block, before: '' });
    if (!pattern) return text;
    return text.replace(pattern, (_whole, open: string, shown: string, close: string, at: number) =>
      once(byAbbreviation.get(unescaped.get(shown) ?? shown), { open, shown, close, block, before: text.slice(0, at) + open }),
    );
  };
  return {
    text: (text) => change(escapeHtml(text), [], escapeHtml(text)),
    html: (html) => {
      const blocks = textBlocks(html);
      let piece = 0;
      return mapText(html, (text, around) => change(text, around, blocks[piece++] ?? text));
    },
  };
}

/** A word to explain, where it stands. All of it is escaped text. */
interface Word {
  shown: string;
  /** Brackets right around it. */
  open: string;
  close: string;
  /** The paragraph, item or cell that it stands in. */
  block: string;
  /** What comes before it in the same element. */
  before: string;
}

/** The word as a button with its explanation; on paper the full word stands behind it. Neither is for the search index. */
function explained({ slug, term, abbreviation, meaning, url }: Explanation, word: Word): string {
  const id = `begrip-${slug}`;
  const { shown, open, close } = word;
  const spelled =
    abbreviation && !speaksForItself(term, word) ? `<span class="term-print" data-pagefind-ignore> (${escapeHtml(lowerFirst(term))})</span>` : '';
  const button = `<button type="button" class="term" popovertarget="${id}">${shown}</button>`;
  return (
    (open ? together(open + button + close) : button + spelled + close) +
    `<span class="term-popover" popover id="${id}" data-pagefind-ignore><strong>${escapeHtml(term)}</strong>` +
    `${meaning ? ` ${escapeHtml(meaning)}` : ''} <a class="nl-link" href="${url}">Meer over ${shown}</a></span>`
  );
}

/** True when the full word stands near, and in brackets and quotes, where it would nest brackets or change what was said. */
function speaksForItself(term: string, { block, before }: Word): boolean {
  if (block.toLowerCase().includes(escapeHtml(term).toLowerCase())) return true;
  return PAIRS.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close)) || before.split('&quot;').length % 2 === 0;
}

const PAIRS = [
  ['(', ')'],
  ['‘', '’'],
  ['“', '”'],
  ['„', '”'],
] as const;

/** `Kinderdagcentrum` within a sentence; a name of two capitals or more words with capitals stays as it is. */
function lowerFirst(term: string): string {
  return /^\p{Lu}\p{Ll}/u.test(term) && !/\s\p{Lu}/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term;
}

/** The first paragraph of a Markdown text without its marks. */
export function plainFirstParagraph(markdown: string): string {
  const first = markdown.trim().split(/\n\s*\n/)[0] ?? '';
  return first
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}([^*_`]+)[*_`]{1,3}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
