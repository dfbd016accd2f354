import type { Finding, ProblemCode, ProblemData } from './problem.ts';
import {
  KEY,
  ITEM,
  isContent,
  previous,
  opens,
  indentOf,
  contentColumn,
  dashColumns,
  closingQuote,
  closingBracket,
  quote,
  shorten,
} from './yaml-lines.ts';

/** A mistake in how fields are written, and the lines as they were probably meant, so that reading can go on below it. */
interface Diagnosis {
  /** Index of the line, from 0. */
  line: number;
  finding: Omit<Finding, 'line'>;
  repaired: string;
}

/** An error of the YAML parser: its code and the index of its line, from 0. */
export interface ParserError {
  code: string;
  message: string;
  line: number;
  column: number;
}

/**
 * What an editor did wrong where the YAML parser stopped. Looks at the line of the error first, then at its neighbours, because the
 * parser often notices a mistake one line late. What has no known cause is `yaml-syntax`, and its line is blanked.
 */
export function diagnose(lines: readonly string[], error: ParserError): Diagnosis {
  const near = [error.line, error.line + 1, error.line - 1].filter((line) => line >= 0 && line < lines.length);
  const candidates: (Diagnosis | undefined)[] = [
    indentedStart(lines),
    error.code === 'BAD_DQ_ESCAPE' ? backslash(lines, error) : undefined,
    ...(/MULTILINE|UNEXPECTED|MISSING/.test(error.code) ? [] : near.slice(0, 1).map((line) => tab(lines, line))),
    lexical(lines, error.line),
    ...near.map((line) => tab(lines, line)),
    openQuoteAbove(lines, error.line),
    indentation(lines, error.line),
    strayItem(lines, error.line),
    ...near.slice(1).flatMap((line) => [lexical(lines, line), indentation(lines, line)]),
  ];
  return (
    candidates.find((candidate) => candidate !== undefined) ??
    brackets(lines, error.line) ?? {
      line: error.line,
      finding: { code: 'yaml-syntax', column: error.column, data: { detail: error.message } },
      repaired: '',
    }
  );
}

/** The column in which a line of fields should start, counted in spaces from 0. */
function expectedIndent(lines: readonly string[], line: number): number {
  const before = previous(lines, line);
  if (before === undefined) return 0;
  return contentColumn(before) + (opens(before) ? 2 : 0);
}

function tab(lines: readonly string[], line: number): Diagnosis | undefined {
  const text = lines[line] ?? '';
  const indent = /^\s*/.exec(text)![0];
  if (!indent.includes('\t')) return undefined;
  const repaired = ' '.repeat(expectedIndent(lines, line)) + text.slice(indent.length);
  return found('yaml-tab', line, indent.indexOf('\t') + 1, repaired);
}

/** The fields start further to the right than the ones that follow. */
function indentedStart(lines: readonly string[]): Diagnosis | undefined {
  const first = lines.findIndex(isContent);
  const text = lines[first] ?? '';
  if (!/^ +[\w-]+:/.test(text) || !lines.slice(first + 1).some((line) => /^[\w-]+:/.test(line))) return undefined;
  return found('yaml-indent', first, indentOf(text) + 1, text.trimStart(), { expected: 0, found: indentOf(text) });
}

/** What is wrong within one line: quotes, colons, brackets and characters that mean something in YAML. */
function lexical(lines: readonly string[], line: number): Diagnosis | undefined {
  const text = lines[line] ?? '';
  if (!isContent(text)) return undefined;
  const glued = /^(\s*(?:- +)*[A-Za-z][\w-]*):(?![\s/])(.*)$/.exec(text);
  if (glued && !KEY.test(text)) {
    return found('yaml-colon', line, glued[1]!.length + 1, `${glued[1]}: ${glued[2]}`, { cause: 'no-space', key: glued[1]!.trim() });
  }
  const lost = /^(\s*(?:- +)*)([a-z]\w*)(?:\s*[=;：])?\s+(?![:])(\S[^:]*)$/i.exec(text);
  if (lost && !ITEM.test(text) && !continues(lines, line)) {
    return found('yaml-colon', line, lost[1]!.length + lost[2]!.length + 1, `${lost[1]}${lost[2]}: ${quote(lost[3]!)}`, {
      cause: 'no-colon',
      key: lost[2],
    });
  }
  const group = /^(\s*(?:- +)*)([a-z]\w*)\s*$/i.exec(text);
  const below = lines[line + 1] ?? '';
  if (group && KEY.test(below) && indentOf(below) > contentColumn(text)) {
    return found('yaml-colon', line, text.trimEnd().length + 1, `${text.trimEnd()}:`, { cause: 'no-colon', key: group[2] });
  }
  const start = KEY.exec(text)?.[0] ?? ITEM.exec(text)?.[0];
  if (start === undefined) return undefined;
  const value = text.slice(start.length).trimEnd();
  const fault = valueFault(value);
  if (!fault) return undefined;
  const { code, data } = fault;
  // A list that starts behind the colon and goes on below: without its first item the rest can be read.
  if (value.startsWith('- ') && indentOf(below) > contentColumn(text))
    return found(code, line, start.length + 1, start.trimEnd(), { ...data, cause: 'list' });
  return found(code, line, start.length + 1, start.trimEnd() + ' ' + (fault.repaired ?? quote(value)), data);
}

interface ValueFault {
  code: ProblemCode;
  data: ProblemData;
  repaired?: string;
}

function valueFault(value: string): ValueFault | undefined {
  const first = value[0] ?? '';
  if (first === '"' || first === "'") {
    const end = closingQuote(value);
    if (end === undefined) return { code: 'yaml-quote', data: { cause: 'open', quote: first }, repaired: quote(value.slice(1)) };
    const rest = value.slice(end + 1);
    if (rest.trim() === '' || /^\s+#/.test(rest)) return undefined;
    return { code: 'yaml-quote', data: { cause: 'inside', quote: first }, repaired: quote(value.slice(1).replace(/["']$/, '')) };
  }
  if (first === '[' || first === '{') {
    const end = closingBracket(value);
    if (end === undefined) {
      const meant = first === '[' ? `${value}]` : `${value}}`;
      return { code: 'yaml-special', data: { cause: 'open', character: first }, repaired: meant };
    }
    if (value.slice(end + 1).trim() === '' || /^\s+#/.test(value.slice(end + 1))) return undefined;
    if (value.slice(end + 1).trim() === ',')
      return { code: 'yaml-special', data: { cause: 'comma', character: first }, repaired: value.slice(0, end + 1) };
    return { code: 'yaml-special', data: { character: first } };
  }
  if (/^[@`%,\]}&*!]/.test(value) || /^[|>](?![+-]?\d?[+-]?\s*(?:#.*)?$)/.test(value) || /^[?-] /.test(value)) {
    return { code: 'yaml-special', data: { character: first } };
  }
  if (/^[“„”‘‚’«].*: /.test(value)) {
    const plain = value.slice(1).replace(/[“„”‘‚’»]$/, '');
    return { code: 'yaml-quote', data: { cause: 'curly', quote: first, value: shorten(plain) }, repaired: quote(plain) };
  }
  if (/:\s/.test(value.replace(/\s#.*$/, '')) || /:$/.test(value)) return { code: 'yaml-colon', data: { cause: 'in-text', value: shorten(value) } };
  return undefined;
}

/** A quote that was opened on an earlier line and never closed there, so that it swallowed the fields below it. */
function openQuoteAbove(lines: readonly string[], from: number): Diagnosis | undefined {
  for (let line = Math.min(from, lines.length - 1); line >= 0; line--) {
    const text = lines[line]!;
    const start = KEY.exec(text)?.[0] ?? ITEM.exec(text)?.[0];
    if (start === undefined) continue;
    const value = text.slice(start.length).trimEnd();
    if (!/^["']/.test(value) || closingQuote(value) !== undefined) continue;
    return lexical(lines, line);
  }
  return undefined;
}

/** A line that starts in a column where nothing above it starts. */
function indentation(lines: readonly string[], line: number): Diagnosis | undefined {
  const text = lines[line] ?? '';
  if (!isContent(text)) return undefined;
  const levels: { column: number; dash: boolean }[] = [];
  for (const above of lines.slice(0, line).filter(isContent)) {
    while (levels.length > 0 && levels.at(-1)!.column >= indentOf(above)) levels.pop();
    for (const dash of dashColumns(above)) levels.push({ column: dash, dash: true });
    levels.push({ column: contentColumn(above), dash: false });
  }
  const before = previous(lines, line);
  const at = indentOf(text);
  const isItem = ITEM.test(text);
  const top = levels.at(-1);
  if (!top || before === undefined) return undefined;
  if (at > top.column && opens(before)) return undefined;
  if (at > top.column && !KEY.test(text) && !isItem) return undefined;
  if (levels.some(({ column, dash }) => column === at && dash === isItem) && at <= top.column) return undefined;
  const fitting = levels.filter(({ dash }) => dash === isItem).map(({ column }) => column);
  const expected = fitting.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || b - a)[0];
  if (expected === undefined || expected === at) return undefined;
  return found('yaml-indent', line, at + 1, ' '.repeat(expected) + text.trimStart(), { expected, found: at });
}

/** A list item below a field that already has a value. */
function strayItem(lines: readonly string[], line: number): Diagnosis | undefined {
  const text = lines[line] ?? '';
  const before = previous(lines, line);
  if (!ITEM.test(text) || before === undefined || opens(before) || ITEM.test(before)) return undefined;
  return found('yaml-indent', line, indentOf(text) + 1, '', { cause: 'stray-item' });
}

/** Between double quotes a backslash begins a code; an editor means the sign itself. */
function backslash(lines: readonly string[], { line, column }: ParserError): Diagnosis {
  return found('yaml-quote', line, column, (lines[line] ?? '').replaceAll('\\', '\\\\'), { cause: 'backslash' });
}

/** Something within brackets or braces that are closed: most often a comma that is not there. */
function brackets(lines: readonly string[], line: number): Diagnosis | undefined {
  const text = lines[line] ?? '';
  const start = KEY.exec(text)?.[0] ?? ITEM.exec(text)?.[0] ?? '';
  const character = text[start.length] ?? '';
  if (character !== '[' && character !== '{') return undefined;
  return found('yaml-special', line, start.length + 1, '', { cause: 'inside', character });
}

function found(code: ProblemCode, line: number, column: number, repaired: string, data: ProblemData = {}): Diagnosis {
  return { line, finding: { code, column, data }, repaired };
}

/** True if a line goes on with the text of the line above it. */
function continues(lines: readonly string[], line: number): boolean {
  const before = previous(lines, line);
  return before !== undefined && indentOf(lines[line]!) > contentColumn(before);
}
