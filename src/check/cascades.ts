import type { EntryProblem } from './context.ts';
import type { ProblemCode } from './problem.ts';

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
  'attachment-missing',
  'unknown-abbreviation',
]);

/** Problems that explain everything else that is odd on their line. */
const EXPLAINS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['placeholder', 'personal-bsn', 'personal-email', 'personal-phone']);

/** Codes of which a worse or clearer one at the same place makes this one superfluous: loser -> winners. */
const COVERED: Partial<Record<ProblemCode, readonly ProblemCode[]>> = {
  'wrong-form': ['reference-form', 'unknown-reference', 'reference-other-region', 'reference-kind'],
  'empty-field': ['yaml-hash', 'yaml-special'],
};

/**
 * Leaves out what only follows from another problem of the same entry, so that one mistake gives one message: values on a line that
 * could not be read, a required field that stands there misspelt, and whatever else is wrong with a blank that was not filled in.
 */
export function withoutCascades(problems: readonly EntryProblem[]): EntryProblem[] {
  const byEntry = new Map<string, EntryProblem[]>();
  for (const problem of problems) {
    const list = byEntry.get(problem.entry.file);
    if (list) list.push(problem);
    else byEntry.set(problem.entry.file, [problem]);
  }
  return [...byEntry.values()].flatMap(withoutCascadesOfOne);
}

function withoutCascadesOfOne(problems: readonly EntryProblem[]): EntryProblem[] {
  if (problems.length === 1 && problems[0]!.entry.faults.length === 0) return [...problems];
  const explained = new Set(problems.filter(({ code }) => EXPLAINS.has(code)).map(({ line }) => line));
  const misspelt = new Set(problems.flatMap(({ code, data }) => (code === 'unknown-key' ? [data['suggestion'] ?? data['group']] : [])));
  const at = new Map<number, ProblemCode[]>();
  for (const { line, code } of problems) at.set(line, [...(at.get(line) ?? []), code]);
  return problems.filter(({ code, line, data, entry }) => {
    if (OF_VALUES.has(code) && (entry.guessed.has(line) || explained.has(line))) return false;
    if (COVERED[code]?.some((winner) => at.get(line)?.includes(winner))) return false;
    if (code !== 'missing-field') return true;
    const field = String(data['field']);
    const name = field.split('.').at(-1)!;
    return !misspelt.has(name) && !entry.lost.has(name) && !misspelt.has(field.split('.')[0]!);
  });
}
