import type { Finding, ProblemCode } from './problem.ts';
import type { Fields } from './read-yaml.ts';

/** Problems of what a field says, as opposed to how the file is written. */
const OF_VALUES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unknown-key',
  'missing-field',
  'empty-field',
  'wrong-type',
  'wrong-choice',
  'wrong-form',
  'number-range',
  'date-form',
  'date-impossible',
  'code-form',
  'code-category',
  'range-order',
  'unknown-reference',
  'reference-form',
  'reference-kind',
  'reference-other-region',
  'former-slug',
  'yaml-hash',
  'field-markup',
  'attachment-missing',
  'unknown-abbreviation',
]);

/** Problems that explain everything else that is odd on their line. */
const EXPLAINS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['placeholder', 'personal-bsn', 'personal-email', 'personal-phone']);

/** Codes of which a worse or clearer one at the same place makes this one superfluous: loser -> winners. */
const COVERED: Partial<Record<ProblemCode, readonly ProblemCode[]>> = {
  'wrong-form': ['reference-form', 'unknown-reference', 'reference-other-region', 'reference-kind'],
  'empty-field': ['yaml-hash', 'yaml-special'],
  placeholder: ['html-comment'],
  'field-markup': ['yaml-special'],
  'link-external-form': ['link-form'],
};

/**
 * Leaves out what only follows from another problem of the same file, so that one mistake gives one message: values on a line that
 * could not be read, a required group whose fields stand outside it, and whatever else is wrong with a blank that was not filled in.
 */
export function withoutCascades<F extends Finding>(problems: readonly F[], fields: Pick<Fields, 'guessed' | 'lost'>): F[] {
  const explained = new Set(problems.filter(({ code }) => EXPLAINS.has(code)).map(({ line }) => line));
  const misplaced = new Set(problems.flatMap(({ code, data }) => (code === 'unknown-key' ? [data['group']] : [])));
  const unknownIn = new Set(
    problems.flatMap(({ code, data }) => (code === 'unknown-key' && data['suggestion'] === undefined ? [data['holder']] : [])),
  );
  const at = Map.groupBy(problems, ({ line }) => line);
  return problems.filter(({ code, line, data }) => {
    if (OF_VALUES.has(code) && (fields.guessed.has(line) || explained.has(line))) return false;
    if (at.get(line)?.some((other) => COVERED[code]?.includes(other.code))) return false;
    if (code !== 'missing-field') return true;
    const steps = String(data['field']).split('.');
    // A group of which not one name is right: the list of names says what belongs there.
    if (steps.length > 1 && unknownIn.has(steps.slice(0, -1).join('.'))) return false;
    return !misplaced.has(steps[0]) && !fields.lost.has(steps.at(-1)!);
  });
}
