import type { Problem, ProblemCode } from '../check/problem.ts';
import { BODY } from './problems/body.ts';
import { FIELDS } from './problems/fields.ts';
import { FILES } from './problems/files.ts';
import { LANGUAGE } from './problems/language.ts';
import { RELATIONS } from './problems/relations.ts';
import type { Say, Wording } from './problems/words.ts';

const WORDINGS: Record<ProblemCode, Say> = { ...FILES, ...FIELDS, ...RELATIONS, ...BODY, ...LANGUAGE };

/** The wording of a problem. */
export function describe(problem: Pick<Problem, 'code' | 'data'>): Wording {
  return WORDINGS[problem.code](problem.data);
}

/** How a report for a person calls a problem. */
export const severityName: Record<Problem['severity'], string> = { error: 'FOUT', warning: 'LET OP' };

/** The last line of a report: how many problems in how many files. */
export function summary(problems: readonly Problem[], checked: number): string {
  const files = `${checked} ${checked === 1 ? 'bestand' : 'bestanden'} nagekeken`;
  if (problems.length === 0) return `${files}: alles is in orde.`;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? 'fout' : 'fouten'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}` : '',
  ].filter(Boolean);
  return `${files}: ${parts.join(' en ')}.`;
}
