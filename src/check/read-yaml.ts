import { type Document, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Position } from './problem.ts';
import { diagnose, type ParserError } from './yaml-faults.ts';

/** A path of keys and indexes into fields, as zod gives it. */
export type FieldPath = readonly PropertyKey[];

/** The fields of one file, as far as they could be read, with the place of each. */
export interface Fields {
  data: Record<string, unknown>;
  /** Mistakes in how the fields are written. */
  faults: Finding[];
  /** Lines of the file on which reading went on with a guess: what is found there says nothing. */
  guessed: ReadonlySet<number>;
  /** Names of fields on lines that could not be read: they are not missing. */
  lost: ReadonlySet<string>;
  /** False if the fields could not be read at all, so that `data` is empty and means nothing. */
  readable: boolean;
  /** Place of a field, or of its `key`. A field that is not there gives the place of what should hold it. */
  locate(path: FieldPath, part?: 'key'): Position;
  /** A single value as it is written, without what YAML makes of it. */
  written(path: FieldPath): string | undefined;
}

/** No entry needs an alias; a few may unfold to gigabytes. */
const MAX_ALIASES = 20;
/** Signs by the hundreds are no value; a parser that goes into each of them takes long. */
const RUN = /(["'[{*&!>-])(?:[ \t]?\1){200,}/;
/** Mistakes in one file after which its fields are no fields any more. */
const MAX_REPAIRS = 30;

/**
 * Reads a YAML document whose first line is `linesBefore` lines below the top of its file. Never throws.
 * The core schema is used, so that dates stay text and `yes` stays a word. After a mistake it goes on with what was probably meant.
 */
export function readYaml(source: string, linesBefore = 0): Fields {
  const lines = source.split('\n');
  const faults: Finding[] = [];
  const guessed = new Set<number>();
  const lost = new Set<string>();
  const tries = new Map<number, number>();
  const report = (line: number, finding: Omit<Finding, 'line'>) => {
    if (!guessed.has(line + 1 + linesBefore)) faults.push({ ...finding, line: line + 1 + linesBefore });
    guessed.add(line + 1 + linesBefore);
  };
  for (const [index, line] of lines.entries()) {
    if (RUN.test(line)) {
      report(index, { code: 'yaml-syntax', column: 1, data: {} });
      lines[index] = '';
      continue;
    }
    const odd = /^[\s]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/.exec(line);
    if (!odd) continue;
    lines[index] = line.replace(/^[\s\u200b\ufeff]*/, (indent) => ' '.repeat(indent.length));
    report(index, { code: 'yaml-indent', column: odd[0].length, data: { cause: 'odd-space' } });
  }
  let { document, counter, errors, crashed } = parse(lines);
  for (let repairs = 0; errors.length > 0 && !crashed && repairs < MAX_REPAIRS; repairs++) {
    const { line, finding, repaired } = diagnose(lines, errors[0]!);
    report(line, finding);
    const count = (tries.get(line) ?? 0) + 1;
    tries.set(line, count);
    const blank = repaired === '' || lines[line] === repaired || count > 2;
    const name = /^\W*([\w-]+)/.exec(lines[line] ?? '')?.[1];
    if (blank && name !== undefined) lost.add(name);
    lines[line] = blank ? '' : repaired;
    ({ document, counter, errors, crashed } = parse(lines));
  }
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  faults.push(...remainingFaults(document, lines.join('\n'), at));
  let data: unknown;
  let readable = !crashed && errors.length === 0;
  try {
    data = readable ? (document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown) : {};
  } catch {
    readable = false;
  }
  if (!readable && faults.length === 0) faults.push({ ...at(0), code: 'yaml-syntax', data: { detail: '' } });
  if (readable && data !== null && (typeof data !== 'object' || Array.isArray(data))) {
    faults.push({ ...at(0), code: 'yaml-syntax', data: { cause: 'no-fields' } });
    readable = false;
  }
  return {
    data: readable ? ((data ?? {}) as Record<string, unknown>) : {},
    faults,
    guessed,
    lost,
    readable,
    locate: (path, part) => {
      const offset = offsetOf(document.contents, path, part);
      return offset === undefined ? { line: Math.max(1, linesBefore), column: 1 } : at(offset);
    },
    written: (path) => {
      const node: unknown = path.length > 0 ? document.getIn(path, true) : undefined;
      return isScalar(node) ? node.source : undefined;
    },
  };
}

interface Parsed {
  document: Document;
  counter: LineCounter;
  errors: ParserError[];
  /** True if the parser itself gave up, on nesting that no editor writes. */
  crashed: boolean;
}

function parse(lines: readonly string[]): Parsed {
  const counter = new LineCounter();
  const options = { schema: 'core', lineCounter: counter, prettyErrors: false, logLevel: 'error', uniqueKeys: true } as const;
  try {
    const document = parseDocument(lines.join('\n'), options) as Document;
    const errors = document.errors
      .filter(({ code }) => code !== 'DUPLICATE_KEY')
      .map(({ code, message, pos }) => {
        const { line, col } = counter.linePos(Math.min(pos[0], Math.max(0, lines.join('\n').trimEnd().length - 1)));
        return { code, message, line: Math.max(0, line - 1), column: Math.max(1, col) };
      });
    return { document, counter, errors, crashed: false };
  } catch {
    return { document: parseDocument(''), counter: new LineCounter(), errors: [], crashed: true };
  }
}

/** What the parser can read but an editor cannot have meant: a key twice, and words that YAML takes for anchors, aliases and tags. */
function remainingFaults(document: Document, source: string, at: (offset: number) => Position): Finding[] {
  const faults: Finding[] = document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => ({ ...at(pos[0]), code: 'duplicate-key', data: { field: /^["']?([^"':\s]+)/.exec(source.slice(pos[0]))?.[1] } }));
  const special = (offset: number, character: string) => faults.push({ ...at(offset), code: 'yaml-special', data: { character } });
  const anchors = new Set<string>();
  visit(document, {
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (node.anchor !== undefined) special(node.range?.[0] ?? 0, '&');
      if (node.tag?.startsWith('!')) special(node.range?.[0] ?? 0, '!');
    },
    Alias: (_key, node) => {
      if (!anchors.has(node.source)) special(node.range?.[0] ?? 0, '*');
    },
  });
  return faults.slice(0, MAX_REPAIRS);
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
