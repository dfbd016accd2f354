import { schemaProblems } from '../check/schema-problems.ts';
import { suggest } from '../check/suggest.ts';
import { schemas, type Kind } from '../schema/kinds.ts';
import { newText as t } from '../text/authoring.ts';
import { describe } from '../text/problems.ts';
import type { Question } from './questions.ts';

/** An entry that an answer can refer to. */
export interface Option {
  slug: string;
  title: string;
}

/** What an answer becomes: a value for the field, nothing at all, or a sentence in Dutch on what is wrong with it. */
export type Answer = { value: unknown } | { skipped: true } | { fault: string };

/**
 * Reads an answer to a question, with the rules of the schema. `options` are the entries that it may refer to; those and the choices may also be
 * answered with their number in the list, counted from 1. `required` says whether it may be left empty.
 */
export function readAnswer(kind: Kind, question: Question, text: string, options: readonly Option[], required: boolean): Answer {
  const given = text.trim();
  if (given === '') return required ? { fault: t.mustAnswer } : { skipped: true };
  const parts = question.many
    ? given
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
    : [given];
  if (parts.length === 0) return required ? { fault: t.mustAnswer } : { skipped: true };
  const names = question.ref ? options.map(({ slug }) => slug) : question.choices;
  const chosen: unknown[] = [];
  for (const part of parts) {
    const name = names?.[Number(part) - 1] ?? part;
    if (question.ref && !options.some(({ slug }) => slug === name))
      return {
        fault: t.notThere(
          part,
          suggest(
            part,
            options.map(({ slug }) => slug),
          ),
        ),
      };
    chosen.push(question.isNumber && /^\d+$/.test(name) ? Number(name) : question.itemKey ? { [question.itemKey]: name } : name);
  }
  const value = question.many ? [...new Set(chosen)] : chosen[0];
  const path = question.name.split('.');
  const fault = schemaProblems(schemas[kind], withField({}, path, value)).find((problem) => path.every((key, index) => problem.path[index] === key));
  if (!fault) return { value };
  const { message, hint } = describe(fault);
  return { fault: `${message} ${hint}` };
}

/** The fields with one more, made deep where its path is. */
export function withField(data: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): Record<string, unknown> {
  const inner = (data[key] as Record<string, unknown> | undefined) ?? {};
  return { ...data, [key]: rest.length === 0 ? value : withField(inner, rest, value) };
}
