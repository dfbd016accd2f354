import { isCollection, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from './problem.ts';

/** A path of keys and indexes into front matter, as zod gives it. */
export type FieldPath = readonly PropertyKey[];

/** A mistake in the YAML itself. */
export interface SyntaxFault extends Position {
  code: 'front-matter-missing' | 'yaml-syntax';
  detail: string;
}

/** Front matter and body of one file, with the place of every field. */
export interface FrontMatter {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  faults: SyntaxFault[];
  /** Place of a field, or of its `key`. A field that is not there gives the place of what should hold it. */
  locate(path: FieldPath, part?: 'key'): Position;
}

/** `---`, YAML, `---`, at the start of the file. */
const FENCED = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;
/** More aliases than any entry needs; stops documents that unfold to gigabytes. */
const MAX_ALIASES = 20;
const START: Position = { line: 1, column: 1 };

/** Reads a file that starts with front matter. Never throws: what is wrong is in `faults`. */
export function readFrontMatter(file: string): FrontMatter {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file;
  const fence = text.startsWith('---') ? FENCED.exec(text) : null;
  if (!fence || fence.index !== 0) {
    const fault: SyntaxFault = { ...START, code: 'front-matter-missing', detail: '' };
    return { data: {}, body: text, bodyLine: 1, faults: [fault], locate: () => START };
  }
  const yaml = readYaml(fence[1] ?? '', 1);
  return {
    ...yaml,
    body: text.slice(fence[0].length),
    bodyLine: countLines(fence[0]) + 1,
  };
}

/**
 * Reads a YAML document whose first line is `linesBefore` lines below the top of its file.
 * The core schema is used, so that dates stay text and `yes` stays a word.
 */
export function readYaml(source: string, linesBefore = 0): Omit<FrontMatter, 'body' | 'bodyLine'> {
  const counter = new LineCounter();
  const document = parseDocument(source, { schema: 'core', lineCounter: counter, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const faults: SyntaxFault[] = document.errors.map((error) => ({
    ...at(error.pos[0]),
    code: 'yaml-syntax',
    detail: `${error.code}: ${error.message}`,
  }));
  let data: unknown = {};
  if (faults.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
    } catch (error) {
      faults.push({ ...START, code: 'yaml-syntax', detail: String(error) });
    }
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    faults.push({ ...at(0), code: 'yaml-syntax', detail: 'NOT_A_MAP' });
    data = {};
  }
  const locate = (path: FieldPath, part?: 'key'): Position => {
    const offset = offsetOf(document.contents, path, part);
    return offset === undefined ? START : at(offset);
  };
  return { data: data as Record<string, unknown>, faults, locate };
}

/**
 * Offset of a field: of its value when that is a plain value, else of its key, which stands on the line an editor looks for.
 * Walks as far as the path goes.
 */
function offsetOf(root: unknown, path: FieldPath, part: 'key' | undefined): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const [index, step] of path.entries()) {
    const wantsKey = part === 'key' && index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      const key = startOf(pair.key);
      const value = pair.value as unknown;
      offset = wantsKey || isCollection(value) || startOf(value) === undefined || isEmpty(value) ? key : startOf(value);
      node = value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
