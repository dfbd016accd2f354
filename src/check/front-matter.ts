import type { Finding } from './problem.ts';
import { readYaml, type Fields } from './read-yaml.ts';

/** Fields and body of one file. */
export interface FrontMatter extends Fields {
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** The lines between the fences, as they are written. */
  source: string;
  /** Line of the file on which `source` starts. */
  sourceLine: number;
}

const FENCE = /^---[ \t]*$/;
/** What a word processor or a slip of the hand makes of a fence. */
const NEARLY_FENCE = /^\s*[-–—_=*~](?:\s?[-–—_=*~])*\s*$/;
const FIELD_LIKE = /^(?:\s+\S|-(?:\s|$)|#|[\w"'-]+\s*:|\s*$|[\]}])/;
const FIRST_FIELD = /^[A-Za-z][\w-]*:(?:\s|$)/;

/** Reads a file that starts with fields between two lines of `---`. Never throws: what is wrong is in `faults`. */
export function readFrontMatter(file: string): FrontMatter {
  const lines = (file.startsWith('\uFEFF') ? file.slice(1) : file).split(/\r\n|\n|\r/);
  const { start, fault } = findStart(lines);
  if (start === undefined) {
    return { ...readYaml(''), readable: false, faults: [fault!], body: lines.join('\n'), bodyLine: 1, source: '', sourceLine: 1 };
  }
  const end = findEnd(lines, start);
  const source = lines.slice(start, end.fields).join('\n');
  const fields = readYaml(source, start);
  return {
    ...fields,
    faults: [...(fault ? [fault] : []), ...(end.fault ? [end.fault] : []), ...fields.faults],
    source,
    sourceLine: start + 1,
    body: lines.slice(end.body).join('\n'),
    bodyLine: end.body + 1,
  };
}

/** Index of the first line of fields; undefined if the file has none. */
function findStart(lines: readonly string[]): { start: number | undefined; fault?: Finding } {
  const missing = (line: number, cause: string): Finding => ({ code: 'front-matter-missing', line: line + 1, column: 1, data: { cause } });
  if (FENCE.test(lines[0] ?? '')) return { start: 1 };
  const first = lines.findIndex((line) => line.trim() !== '');
  const text = lines[first] ?? '';
  if (FENCE.test(text.trim())) return { start: first + 1, fault: missing(0, 'not-first') };
  if (NEARLY_FENCE.test(text) && FIRST_FIELD.test(lines[first + 1] ?? '')) return { start: first + 1, fault: missing(first, 'not-three') };
  if (FIRST_FIELD.test(text)) return { start: first, fault: missing(first, 'no-start') };
  return { start: undefined, fault: missing(0, 'none') };
}

/** Index of the line after the last field, and of the first line of the body. */
function findEnd(lines: readonly string[], start: number): { fields: number; body: number; fault?: Finding } {
  const open = (line: number, cause: string): Finding => ({ code: 'front-matter-open', line: line + 1, column: 1, data: { cause } });
  const fence = lines.findIndex((line, index) => index >= start && FENCE.test(line));
  const prose = lines.findIndex((_line, index) => index > start && index !== fence && isProse(lines, index));
  if (fence >= 0 && (prose < 0 || prose > fence)) return { fields: fence, body: fence + 1 };
  const nearly = lines.findIndex((line, index) => index > start && NEARLY_FENCE.test(line) && (prose < 0 || index < prose));
  if (nearly >= 0 && nearly !== fence) return { fields: nearly, body: nearly + 1, fault: open(nearly, 'not-three') };
  const after = prose >= 0 ? prose : lines.length;
  let fields = after;
  while (fields > start && lines[fields - 1]!.trim() === '') fields--;
  return { fields, body: after, fault: open(Math.min(fields, lines.length - 1), 'none') };
}

/** A line that can only be text of the body: a heading or plain words after an empty line. */
function isProse(lines: readonly string[], index: number): boolean {
  const line = lines[index]!;
  if (lines[index - 1]?.trim() !== '') return false;
  return /^#{1,6} \S/.test(line) ? !FIRST_FIELD.test(lines[index + 1] ?? '') : !FIELD_LIKE.test(line) && /\s/.test(line.trim());
}
