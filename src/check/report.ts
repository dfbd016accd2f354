import { createHash } from 'node:crypto';
import { describe, severityName, summary } from '../text/problems.ts';
import type { Problem } from './problem.ts';

/** The formats in which the check can report. */
export const FORMATS = ['text', 'github', 'gitlab', 'json'] as const;

/** One of them. */
export type Format = (typeof FORMATS)[number];

/** A report for a person: each problem with its place, what is wrong and how to mend it, then a count. */
function asText(problems: readonly Problem[], checked: number): string {
  const blocks = problems.map((problem) => {
    const { message, hint } = describe(problem);
    const label = severityName[problem.severity];
    const entry = problem.entry === undefined ? '' : `  (${problem.entry})`;
    return `${problem.file}:${problem.line}:${problem.column}${entry}\n  ${label}: ${message}\n  ${hint}  [${problem.code}]\n`;
  });
  return [...blocks, summary(problems, checked)].join('\n');
}

/** Workflow commands that put each problem on its line in a GitHub pull request. `folder` is the content folder in the repository. */
function asGithub(problems: readonly Problem[], checked: number, folder: string): string {
  const lines = problems.map((problem) => {
    const { message, hint } = describe(problem);
    const place = `file=${property(inRepository(folder, problem.file))},line=${problem.line},col=${problem.column}`;
    return `::${problem.severity} ${place},title=${property(problem.code)}::${value(`${message} ${hint}`)}`;
  });
  return [...lines, summary(problems, checked)].join('\n');
}

/** An array of `{severity, code, file, line, column, message, hint}`. */
function asJson(problems: readonly Problem[]): string {
  const rows = problems.map((problem) => {
    const { severity, code, file, line, column } = problem;
    return { severity, code, file, line, column, ...describe(problem) };
  });
  return JSON.stringify(rows, null, 2);
}

/**
 * GitLab's Code Quality report, which puts each problem in a merge request. A fingerprint stays the same when other lines change, and
 * differs within one report.
 */
function asGitlab(problems: readonly Problem[], folder: string): string {
  const seen = new Map<string, number>();
  const rows = problems.map((problem) => {
    const { severity, code, file, line } = problem;
    const { message, hint } = describe(problem);
    const subject = `${file}\0${code}\0${message}`;
    const count = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, count);
    return {
      description: `${message} ${hint}`,
      check_name: code,
      fingerprint: createHash('sha256').update(`${subject}\0${count}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: inRepository(folder, file), lines: { begin: line } },
    };
  });
  return JSON.stringify(rows, null, 2);
}

/** A file's path from the top of the repository. */
function inRepository(folder: string, file: string): string {
  return folder === '' || folder === '.' ? file : `${folder}/${file}`;
}

/** The report of a check in a format. `folder` is the content folder in the repository. */
export function report(format: Format, problems: readonly Problem[], checked: number, folder: string): string {
  if (format === 'json') return asJson(problems);
  if (format === 'gitlab') return asGitlab(problems, folder);
  return format === 'github' ? asGithub(problems, checked, folder) : asText(problems, checked);
}

/** Escapes for GitHub's workflow commands. */
function value(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
