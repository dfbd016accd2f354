import type * as z from 'zod';
import { dateFault } from '../schema/date.ts';
import { schemas } from '../schema/kinds.ts';
import { PRODUCT_CODE } from '../schema/product.ts';
import { helpOf, schemaAt, shapeOf } from '../schema/shape.ts';
import type { ProblemCode, ProblemData } from './problem.ts';
import type { FieldPath } from './read-yaml.ts';
import { suggest } from './suggest.ts';
import { externalFault } from './web-address.ts';
import { meantDate, meantTime } from './meant.ts';

/** A problem that has no place in a file yet: its path says where in the fields it stands. */
interface FieldProblem {
  code: ProblemCode;
  path: FieldPath;
  data: ProblemData;
}

/** Gives a value as it is written in the file, if there is such a field. */
type Written = (path: FieldPath) => string | undefined;

/**
 * What is wrong with unchecked fields by their schema; an empty list if nothing is. A field with a misspelt name is looked at as if it had
 * the right one, so that what is wrong with its value is told in the same run.
 */
export function schemaProblems(schema: z.ZodType, data: unknown, written: Written = () => undefined): FieldProblem[] {
  const problems = issuesOf(schema, data, written);
  const misspelt = problems.filter(({ code, data: { suggestion } }) => code === 'unknown-key' && suggestion !== undefined);
  if (misspelt.length === 0) return mergeUnindented(problems, schema);
  const renamed = structuredClone(data);
  const names = new Map<string, PropertyKey>();
  const told = misspelt.filter(({ path, data: about }) => {
    const holder = valueAt(renamed, path.slice(0, -1)) as Record<PropertyKey, unknown>;
    const [wrong, right] = [path.at(-1)!, String(about['suggestion'])];
    if (Object.hasOwn(holder, right)) return false;
    holder[right] = holder[wrong];
    Reflect.deleteProperty(holder, wrong);
    names.set(JSON.stringify([...path.slice(0, -1), right]), wrong);
    return true;
  });
  if (told.length === 0) return mergeUnindented(problems, schema);
  const asTyped = (path: FieldPath): FieldPath => path.map((step, index) => names.get(JSON.stringify(path.slice(0, index + 1))) ?? step);
  const behind = schemaProblems(schema, renamed, (path) => written(asTyped(path)));
  return [...told, ...behind.map((problem) => ({ ...problem, path: asTyped(problem.path) }))];
}

function issuesOf(schema: z.ZodType, data: unknown, written: Written): FieldProblem[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => fromIssue(issue, schema, data, written));
}

function fromIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, written: Written): FieldProblem[] {
  const { path } = issue;
  const value = valueAt(data, path);
  const field = path.map(String).join('.');
  const fieldSchema = schemaAt(schema, path);
  const { title, description, format } = helpOf(fieldSchema);
  const base = { field, label: title, help: description, value: shorten(written(path) ?? value) };
  const one = (code: ProblemCode, more: ProblemData = {}): FieldProblem[] => [{ code, path, data: { ...base, ...more } }];
  const date = (code: ProblemCode) => one(code, { suggestion: meantDate(String(written(path) ?? value)) });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        path: [...path, key],
        data: { field: key, holder: field, ...meantKey(key, path, schema) },
      }));
    case 'invalid_type':
      if (value === undefined) return one('missing-field');
      if (value === null || value === '') return one('empty-field', { expected: issue.expected });
      if (/^(?:start|end)Time$/.test(String(path.at(-1))) && typeof value === 'number')
        return one('wrong-form', { suggestion: meantTime(base.value ?? '') });
      if (format === 'date' && typeof value !== 'object') return date('date-form');
      if (path.at(-1) === 'code' && typeof value === 'number') return one('code-form', { cause: 'quotes', suggestion: `"${base.value}"` });
      return one('wrong-type', {
        expected: issue.expected,
        found: kindOf(value),
        fields: Object.keys(shapeOf(fieldSchema) ?? {}),
        ...exampleOf(fieldSchema, path, value),
      });
    case 'invalid_value': {
      if (value === undefined) return one('missing-field');
      if (value === null || value === '') return one('empty-field');
      if (typeof value === 'object') return one('wrong-type', { expected: 'string', found: kindOf(value) });
      const choices = issue.values.map(String);
      return one('wrong-choice', { choices, suggestion: meantChoice(String(value), choices, description) });
    }
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') return one('empty-field');
      return one('number-range', issue.code === 'too_small' ? { minimum: Number(issue.minimum) } : { maximum: Number(issue.maximum) });
    case 'custom':
      return date(dateFault(String(value)) === 'calendar' ? 'date-impossible' : 'date-form');
    default:
      if (path.at(-1) === 'code') return one(/^\d\d[A-Z0-9]\d\d$/.test(String(value)) ? 'code-category' : 'code-form', meantCode(String(value)));
      return one('wrong-form', { suggestion: meantForm(String(path.at(-1)), String(value)) });
  }
}

/** A group whose fields do not stand further in: one mistake, not an empty group and a number of unknown fields. */
function mergeUnindented(problems: FieldProblem[], schema: z.ZodType): FieldProblem[] {
  let left = problems;
  for (const empty of problems.filter(({ code }) => code === 'empty-field')) {
    const inside = shapeOf(schemaAt(schema, empty.path));
    if (!inside) continue;
    const holder = empty.path.slice(0, -1);
    const strays = left.filter(({ code, path }) => code === 'unknown-key' && samePath(path.slice(0, -1), holder) && String(path.at(-1)) in inside);
    const [first] = strays;
    if (!first) continue;
    const moved: FieldProblem = { code: 'yaml-indent', path: first.path, data: { cause: 'not-indented', parent: empty.path.map(String).join('.') } };
    left = [...left.filter((problem) => problem !== empty && !strays.includes(problem)), moved];
  }
  return left;
}

/** Dutch words for fields that their labels do not hold. */
const DUTCH_KEYS = new Map<string, readonly string[]>([
  ['naam', ['name', 'title', 'term']],
  ['titel', ['title', 'name']],
  ['onderwerp', ['title']],
  ['datum', ['date', 'from']],
  ['van', ['from', 'validFrom']],
  ['vanaf', ['from', 'validFrom']],
  ['tot', ['to', 'validUntil']],
  ['totenmet', ['validUntil', 'to']],
  ['geldigvanaf', ['validFrom']],
  ['geldigtot', ['validUntil']],
  ['bedrag', ['cents']],
  ['prijs', ['cents', 'tariffs']],
  ['beschrijving', ['description', 'summary', 'text']],
  ['omschrijving', ['text', 'summary', 'description']],
  ['antwoorden', ['answers']],
  ['antwoord', ['answers']],
  ['bekeken', ['consultedOn']],
  ['telefoon', ['phone']],
]);

/** How a single value would be written in the group of fields that is expected, if the first of those takes a text. */
function exampleOf(schema: z.ZodType | undefined, path: FieldPath, value: unknown): ProblemData {
  const [name, first] = Object.entries(shapeOf(schema) ?? {})[0] ?? [];
  if (name === undefined || typeof value !== 'string' || first?.def.type !== 'string') return {};
  const words = value.startsWith(`${name} `) ? value.slice(name.length + 1) : value;
  return { example: `${typeof path.at(-1) === 'number' ? '- ' : ''}${name}: ${shorten(words)}` };
}

/** What an editor may have meant with a field that does not exist: a name that is near, a Dutch one, or a field that stands elsewhere. */
function meantKey(key: string, path: FieldPath, schema: z.ZodType): ProblemData {
  const shape = shapeOf(schemaAt(schema, path)) ?? {};
  const known = Object.keys(shape);
  const labels = new Map(known.map((name) => [squash(helpOf(shape[name]).title ?? name), name]));
  const dutch = DUTCH_KEYS.get(squash(key))?.find((name) => known.includes(name));
  const suggestion = suggest(key, known) ?? dutch ?? labels.get(suggest(squash(key), labels.keys()) ?? '');
  if (suggestion !== undefined) return { suggestion, known };
  const group = path.length === 0 ? known.find((name) => key in (shapeOf(shape[name]) ?? {})) : undefined;
  if (group !== undefined) return { group, known };
  const kinds = Object.entries(schemas)
    .filter(([, other]) => other !== schema && key in other.shape)
    .map(([kind]) => kind);
  return { known, ...(kinds.length > 0 && kinds.length < 4 ? { kinds } : {}) };
}

/** A choice that is near, or whose Dutch meaning was typed: the help text says `required = ja`. */
function meantChoice(value: string, choices: readonly string[], help = ''): string | undefined {
  const meanings = new Map([...help.matchAll(/(\w+) = ([^,.]+)/g)].map(([, choice, meaning]) => [meaning!.toLowerCase(), choice!]));
  const typed = value.toLowerCase();
  const english = { yes: 'ja', no: 'nee', true: 'ja', false: 'nee', kan: 'kan', niet: 'nee', onbekend: 'niet bekend' }[typed];
  const inMeaning = [...meanings].find(([meaning]) => meaning.split(' ').includes(typed) && typed.length > 3)?.[1];
  const meant = meanings.get(typed) ?? inMeaning ?? meanings.get(english ?? '') ?? meanings.get(suggest(typed, meanings.keys()) ?? '');
  const found = choices.find((choice) => choice.toLowerCase() === typed.replace(/[^a-z]/g, '')) ?? meant ?? suggest(value, choices);
  return found !== undefined && choices.includes(found) ? found : undefined;
}

function meantCode(value: string): ProblemData {
  const plain = value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const digits = plain.replace(/^(.)(.)(.)(.)(.)$/, (_all, a: string, b: string, c: string, d: string, e: string) => {
    const number = (sign: string) => sign.replace('O', '0').replace('I', '1').replace('L', '1');
    return number(a) + number(b) + c + number(d) + number(e);
  });
  const suggestion = [plain, digits, plain.slice(1), plain.slice(0, 5)].find((code) => PRODUCT_CODE.test(code));
  return { suggestion, category: value.slice(0, 2) };
}

function meantForm(name: string, value: string): string | undefined {
  if (name === 'startTime' || name === 'endTime') return meantTime(value);
  if (name !== 'url' && name !== 'link') return undefined;
  return externalFault(value)?.suggestion ?? (/^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value) ? `https://${value}` : undefined);
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined | null)?.[step], data);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function samePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

function shorten(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'object') return undefined;
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
