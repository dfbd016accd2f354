import Slugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { Finding, Position } from '../problem.ts';
import { blankRuns, diagnoseBody } from './mdx-faults.ts';

/** A heading with the anchor that the site gives it. */
export interface Heading extends Position {
  depth: number;
  text: string;
  anchor: string;
}

/** A link or an image. */
export interface Target extends Position {
  url: string;
  /** The text of a link; the text alternative of an image. */
  text: string;
}

/** A tag: a component or HTML. `attributes` hold a text, or null for what is no plain text. */
export interface Tag extends Position {
  name: string;
  attributes: Map<string, string | null>;
  empty: boolean;
}

/** A piece of running text. */
interface TextRun extends Position {
  text: string;
}

/** What stands in a body, with places in the file. */
export interface Body {
  headings: Heading[];
  links: Target[];
  images: Target[];
  tags: Tag[];
  texts: TextRun[];
  /** Mistakes in how it is written. */
  faults: Finding[];
  /** True if there is nothing for a reader in it. */
  empty: boolean;
}

/** A node of the parser's tree, as far as it is used here. */
interface Node {
  type: string;
  position?: { start: { line: number; column: number }; end: { line: number } };
  children?: Node[];
  depth?: number;
  url?: string;
  alt?: string | null;
  value?: string;
  identifier?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** Mistakes in one body after which the rest of it is not worth reading. */
const MAX_REPAIRS = 40;

/**
 * Reads a body with the parser that the site itself uses. Takes the line of the file on which the body starts. Never throws: after a
 * mistake it goes on behind it.
 */
export function parseBody(source: string, firstLine: number): Body {
  const body: Body = { headings: [], links: [], images: [], tags: [], texts: [], faults: [], empty: source.trim() === '' };
  if (body.empty) return body;
  const inFile = <P extends Position>(place: P): P => ({ ...place, line: place.line + firstLine - 1 });
  const runs = blankRuns(source);
  if (runs.fault) body.faults.push(inFile(runs.fault));
  let text = runs.body;
  let tree: Node | undefined;
  for (let repairs = 0; repairs <= MAX_REPAIRS && !tree; repairs++) {
    const parsed = parse(text);
    const script = parsed.tree?.children?.find(({ type }) => type === 'mdxjsEsm');
    if (parsed.tree && !script) {
      tree = parsed.tree;
    } else if (script) {
      const place = placeOf(script);
      const line = text.split('\n')[place.line - 1] ?? '';
      body.faults.push(inFile({ ...place, code: 'mdx-import', data: { word: line.trim().split(/\s/)[0], text: shorten(line.trim()) } }));
      text = blankLine(text, place.line);
    } else {
      const { fault, masked } = diagnoseBody(text, parsed.message);
      body.faults.push(inFile(fault));
      text = masked === text ? blankLine(text, fault.line) : masked;
    }
  }
  if (tree) collect(tree, body, inFile);
  body.faults.push(...slipsOfMarkdown(text, body).map(inFile));
  return body;
}

function parse(text: string): { tree?: Node; message: string } {
  try {
    // A line of three hyphens at the top of a body is a line, not front matter.
    return { tree: mdxToMdast(text, { features: { frontmatter: false } }) as unknown as Node, message: '' };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

/** Walks the tree without recursion, so that no depth of nesting can end it. */
function collect(tree: Node, body: Body, inFile: <P extends Position>(place: P) => P): void {
  const slugger = new Slugger();
  const definitions = new Map<string, string>();
  const open: { node: Node; html: boolean }[] = [{ node: tree, html: false }];
  const references: { node: Node; place: Position }[] = [];
  while (open.length > 0) {
    const { node, html } = open.pop()!;
    const place = inFile(placeOf(node));
    let inHtml = html;
    switch (node.type) {
      case 'heading': {
        const text = textOf(node);
        body.headings.push({ ...place, depth: node.depth ?? 1, text, anchor: slugger.slug(text) });
        break;
      }
      case 'link':
        body.links.push({ ...place, url: node.url ?? '', text: textOf(node) });
        break;
      case 'image':
        body.images.push({ ...place, url: node.url ?? '', text: node.alt ?? '' });
        break;
      case 'definition':
        definitions.set(node.identifier ?? '', node.url ?? '');
        break;
      case 'linkReference':
      case 'imageReference':
        references.push({ node, place });
        break;
      case 'text':
        if (node.value?.trim()) body.texts.push({ ...place, text: node.value });
        break;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        if (!/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value ?? '')) {
          body.faults.push({ ...place, code: 'mdx-brace', data: { cause: 'expression', text: `{${shorten(node.value ?? '')}}` } });
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        const isHtml = !/^[A-Z]/.test(name);
        // Of nested HTML only the outermost tag is told.
        if (!(isHtml && html)) body.tags.push({ ...place, name, attributes: attributesOf(node), empty: (node.children ?? []).length === 0 });
        inHtml = isHtml;
        break;
      }
    }
    for (const child of [...(node.children ?? [])].reverse()) open.push({ node: child, html: inHtml });
  }
  for (const { node, place } of references) {
    const url = definitions.get(node.identifier ?? '') ?? '';
    if (node.type === 'linkReference') body.links.push({ ...place, url, text: textOf(node) });
    else body.images.push({ ...place, url, text: node.alt ?? '' });
  }
}

/** What looks like Markdown and is not: it shows on the page as it was typed. */
function slipsOfMarkdown(text: string, body: Body): Finding[] {
  const faults: Finding[] = [];
  let code = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) code = !code;
    if (code) continue;
    const at = (column: number): Position => ({ line: index + 1, column });
    const heading = /^ {0,3}(#{1,6})(?=[^\s#])/.exec(line);
    if (heading && !/^ {0,3}#\d/.test(line)) faults.push({ ...at(1), code: 'heading-form', data: { cause: 'no-space', text: shorten(line.trim()) } });
    if (/^ {0,3}#{1,6}\s*$/.test(line)) faults.push({ ...at(1), code: 'heading-form', data: { cause: 'empty' } });
    for (const { index: start } of line.matchAll(/\[[^[\]]{1,200}\]\s{1,3}\((?:https?:|\/|www\.|mailto:)/g)) {
      faults.push({ ...at(start + 1), code: 'link-form', data: { cause: 'space' } });
    }
    for (const { index: start } of line.matchAll(/\[[^[\]]{1,200}\]\((?:https?:|\/|www\.)[^()"'\s]*\s[^()"']{0,200}\)/g)) {
      faults.push({ ...at(start + 1), code: 'link-form', data: { cause: 'spaces' } });
    }
    const unclosed = /\[[^[\]]{1,200}\]\((?:https?:|\/|www\.|mailto:)[^)]*$/.exec(line);
    if (unclosed) faults.push({ ...at(unclosed.index + 1), code: 'link-form', data: { cause: 'open' } });
  }
  // Setext headings and the like are the parser's business; an empty heading is told once.
  body.headings = body.headings.filter(({ text: words }) => words.trim() !== '');
  return faults;
}

function attributesOf(node: Node): Map<string, string | null> {
  return new Map(
    (node.attributes ?? []).map(({ name, value }) => {
      if (name === undefined) return ['…', null];
      return [name, value === null || value === undefined ? '' : typeof value === 'string' ? value : null];
    }),
  );
}

/** The words of a node, with those of everything in it. */
function textOf(node: Node): string {
  let words = '';
  const open = [node];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next.type === 'text' || next.type === 'inlineCode') words += next.value ?? '';
    if (next.type === 'image') words += next.alt ?? '';
    open.push(...[...(next.children ?? [])].reverse());
  }
  return words;
}

function placeOf(node: Node): Position {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

function blankLine(text: string, line: number): string {
  return text
    .split('\n')
    .map((words, index) => (index + 1 === line ? '' : words))
    .join('\n');
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
