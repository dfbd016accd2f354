import type * as z from 'zod';
import type { FieldPath } from './front-matter.ts';
import type { ProblemCode, ProblemData } from './problem.ts';
import { suggest } from './suggest.ts';

/** A problem that has no place in a file yet: its path says where in the front matter it stands. */
export interface FieldProblem {
  code: ProblemCode;
  path: FieldPath;
  data: ProblemData;
}

type Shape = Record<string, unknown>;

/** What is wrong with unchecked fields by their schema; an empty list if nothing is. */
export function schemaProblems(schema: z.ZodType, data: unknown): FieldProblem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => fromIssue(issue, schema, data));
}

function fromIssue(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): FieldProblem[] {
  const { path } = issue;
  const value = valueAt(data, path);
  const field = path.map(String).join('.');
  const base = { field, label: labelOf(schema, path), value: shorten(value) };
  const one = (code: ProblemCode, more: ProblemData = {}): FieldProblem[] => [{ code, path, data: { ...base, ...more } }];
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeAt(schema, path) ?? {});
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: [...path, key],
      data: { field: key, suggestion: suggest(key, known), known },
    }));
  }
  if (issue.code === 'invalid_type') {
    if (value === undefined) return one('missing-field');
    if (value === null || value === '') return one('empty-field');
    return one('wrong-type', { expected: issue.expected });
  }
  if (issue.code === 'invalid_value') {
    if (value === undefined) return one('missing-field');
    const choices = issue.values.map(String);
    return one('wrong-choice', { choices, suggestion: typeof value === 'string' ? suggest(value, choices) : undefined });
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (issue.origin === 'string' || issue.origin === 'array') return one('empty-field');
    const limit = issue.code === 'too_small' ? { minimum: Number(issue.minimum) } : { maximum: Number(issue.maximum) };
    return one('number-range', limit);
  }
  if (issue.code === 'custom') return one((issue.params?.['problem'] as ProblemCode | undefined) ?? 'wrong-form');
  return one('wrong-form', { form: issue.code === 'invalid_format' ? issue.format : issue.code });
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Shape | undefined | null)?.[step as string], data);
}

/** The schema of a field, through optional and list wrappers. */
function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    current = inner(current);
    if (!current) return undefined;
    const def = current.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType };
    current = typeof step === 'number' ? def.element : def.shape?.[String(step)];
  }
  return current;
}

function inner(schema: z.ZodType | undefined): z.ZodType | undefined {
  const def = schema?.def as { type: string; innerType?: z.ZodType } | undefined;
  return def?.innerType ? inner(def.innerType) : schema;
}

function shapeAt(schema: z.ZodType, path: FieldPath): Record<string, z.ZodType> | undefined {
  return (inner(schemaAt(schema, path))?.def as { shape?: Record<string, z.ZodType> } | undefined)?.shape;
}

function labelOf(schema: z.ZodType, path: FieldPath): string | undefined {
  const field = schemaAt(schema, path);
  return field?.meta()?.title ?? inner(field)?.meta()?.title;
}

function shorten(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'object') return undefined;
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
