import { EDITOR_COMPONENTS } from '../../schema/mdx-components.ts';
import { suggest } from '../suggest.ts';
import type { Finding, Position } from '../problem.ts';

/** What is wrong where the MDX parser stopped, and the body with that passage blanked, so that reading can go on behind it. */
interface BodyDiagnosis {
  fault: Finding;
  masked: string;
}

const TAG = /^<\/?\s*([A-Za-z][\w.:-]*)[^<>\n]*>?/;
const PARSER_PLACE = /^(\d+):(\d+): /;

/** Says in an editor's terms why the parser refused a body. Takes the parser's message, which starts with a place. */
export function diagnoseBody(body: string, message: string): BodyDiagnosis {
  const place = PARSER_PLACE.exec(message);
  const at: Position = { line: Number(place?.[1] ?? 1), column: Number(place?.[2] ?? 1) };
  const offset = offsetOf(body, at);
  const rest = body.slice(offset);
  const fault = (code: Finding['code'], data: Finding['data'] = {}): Finding => ({ code, ...at, data });
  const blank = (length: number) => body.slice(0, offset) + spaces(rest.slice(0, length)) + rest.slice(length);

  if (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    return { fault: fault('html-comment'), masked: blank(end < 0 ? 4 : end + 3) };
  }
  if (/end of file in expression/.test(message)) return { fault: fault('mdx-brace', { cause: 'open' }), masked: blank(1) };
  if (/Could not parse expression/.test(message)) {
    const open = body.lastIndexOf('{', offset);
    const close = body.indexOf('}', open);
    if (open >= 0) {
      const end = close < 0 ? open + 1 : close + 1;
      const text = body.slice(open, end);
      return {
        fault: { code: 'mdx-brace', ...positionOf(body, open), data: { cause: 'expression', text: firstWords(text) } },
        masked: body.slice(0, open) + spaces(text) + body.slice(end),
      };
    }
  }
  if (/closing tag/.test(message)) return unclosedTag(body, at, message);
  const tag = TAG.exec(rest);
  if (rest.startsWith('<')) {
    const text = firstWords(rest);
    if (/^<(?:https?:|mailto:|www\.|[^\s<>@]+@)/i.test(rest)) {
      const end = /^<[^\s<>]*>?/.exec(rest)![0];
      return { fault: fault('mdx-less-than', { cause: 'address', text: end }), masked: blank(end.length) };
    }
    if (tag) {
      // The closing tag that belongs to it goes too, or it would be reported as one too many.
      const masked = blank(tag[0].length).replace(new RegExp(`</${tag[1]}>`), spaces);
      return { fault: fault('mdx-unclosed', { cause: 'tag', name: tag[1], text }), masked };
    }
    return { fault: fault('mdx-less-than', { text }), masked: blank(1) };
  }
  return { fault: fault('mdx-syntax', { detail: message.replace(PARSER_PLACE, '') }), masked: blank(Math.max(1, rest.indexOf('\n'))) };
}

/** A tag without its other half. One that may not be there at all is reported as such. */
function unclosedTag(body: string, at: Position, message: string): BodyDiagnosis {
  const opened = /for `<([^`>\s]*)>` \((\d+):(\d+)\)/.exec(message);
  const here = offsetOf(body, at);
  const closing = /^<\/\s*([\w.:-]*)/.exec(body.slice(here))?.[1];
  const place = opened ? { line: Number(opened[2]), column: Number(opened[3]) } : at;
  const blankTag = (text: string, offset: number) => {
    const length = TAG.exec(text.slice(offset))?.[0].length ?? 1;
    return text.slice(0, offset) + spaces(text.slice(offset, offset + length)) + text.slice(offset + length);
  };
  const masked = blankTag(body, offsetOf(body, place));
  const unfinished = opened ? new RegExp(`</${opened[1]}\\s*(?=\\n|$)`).exec(body.slice(here)) : null;
  if (unfinished) {
    const start = here + unfinished.index;
    const data = { cause: 'tag', name: opened![1], text: unfinished[0].trim() };
    return { fault: { ...positionOf(body, start), code: 'mdx-unclosed', data }, masked: blankTag(masked, start) };
  }
  if (opened && closing !== undefined && closing.toLowerCase() === opened[1]!.toLowerCase()) {
    return { fault: { ...at, code: 'unknown-component', data: { name: closing, suggestion: opened[1] } }, masked: blankTag(masked, here) };
  }
  const name = opened?.[1] ?? closing ?? '';
  const fault = (code: Finding['code'], data: Finding['data'] = {}): Finding => ({ ...place, code, data: { name, ...data } });
  if (name in EDITOR_COMPONENTS) return { fault: fault('mdx-unclosed', { cause: opened ? 'open' : 'closing' }), masked };
  if (/^[a-z]/.test(name)) return { fault: fault('raw-html'), masked };
  return { fault: fault('unknown-component', { suggestion: suggest(name, Object.keys(EDITOR_COMPONENTS)) }), masked };
}

/** Signs by the thousands are no text: blanked before parsing, because a parser takes long over them. */
export function blankRuns(body: string): { body: string; fault?: Finding } {
  let first: number | undefined;
  const note = (run: string, offset: number) => {
    first = Math.min(first ?? offset, offset);
    return spaces(run);
  };
  let blanked = body.replace(/([>{[<*_`~!(+-])(?:[ \t]?\1){200,}/g, (run, _sign, offset: number) => note(run, offset));
  for (const [sign, most] of [
    ['{', 500],
    ['<', 5000],
  ] as const) {
    if (blanked.split(sign).length > most) blanked = blanked.replaceAll(sign, (run, offset: number) => note(run, offset));
  }
  if (first === undefined) return { body };
  return { body: blanked, fault: { code: 'mdx-syntax', ...positionOf(body, first), data: { cause: 'run' } } };
}

/** Offset of a place; the parser counts columns in characters, not in UTF-16 units. */
function offsetOf(body: string, { line, column }: Position): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = body.indexOf('\n', start) + 1;
  const end = body.indexOf('\n', start);
  const text = body.slice(start, end < 0 ? undefined : end);
  return start + [...text].slice(0, column - 1).join('').length;
}

function positionOf(body: string, offset: number): Position {
  const before = body.slice(0, offset).split('\n');
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}

function spaces(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}

function firstWords(text: string): string {
  return /^[^\s]*(?: [^\s]+)?/.exec(text.slice(0, 40))![0];
}
