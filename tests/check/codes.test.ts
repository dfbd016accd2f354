import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent, findProblems } from '../../src/check/check-content.ts';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '../../src/check/problem.ts';
import { describe as wordingOf } from '../../src/text/problems.ts';
import { contentFolder } from '../support/content-folder.ts';
import { FIXTURES, TODAY } from './fixtures.ts';
import { contentOf } from './support.ts';

const CODES = Object.keys(PROBLEM_CODES) as ProblemCode[];
const HELP = readFileSync('docs/meldingen.md', 'utf8');
const SNAPSHOTS = readFileSync('tests/check/__snapshots__/codes.test.ts.snap', 'utf8');

async function problemsOf(code: ProblemCode): Promise<Problem[]> {
  const { files, inMemory, prepare, rules } = FIXTURES[code];
  if (inMemory) return findProblems(contentOf(inMemory), { today: TODAY });
  const folder = await contentFolder(files);
  await prepare?.(folder);
  return (await checkContent(folder, { today: TODAY, rules: await rules?.() })).problems;
}

describe('each code has a fixture that triggers it and nothing else, and an exact text', () => {
  test.each(CODES)('%s', async (code) => {
    const problems = await problemsOf(code);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [{ severity, file, line, column, entry }] = problems as [Problem];
    const { message, hint } = wordingOf(problems[0]!);
    expect(`${file}:${line}:${column}${entry === undefined ? '' : ` (${entry})`}\n${severity}: ${message}\n${hint}`).toMatchSnapshot();
  });
});

describe('each code has a help entry with an example of wrong and right', () => {
  test.each(CODES)('%s', (code) => {
    const entry = HELP.split(/^### (?=[a-z0-9-]+$)/m).find((part) => part.startsWith(`${code}\n`));
    expect(entry, `docs/meldingen.md has no entry ${code}`).toBeDefined();
    expect(entry).toMatch(/^Fout:\n\n```[a-z]*\n[\s\S]+?\n```/m);
    expect(entry).toMatch(/^Goed:\n\n```[a-z]*\n[\s\S]+?\n```/m);
  });

  test('and there is no help for a code that is gone, nor a snapshot', () => {
    const codes: string[] = CODES;
    const helped = [...HELP.matchAll(/^### ([a-z0-9-]+)$/gm)].map(([, code]) => code!);
    expect(helped.filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(helped).size).toBe(helped.length);
    const pinned = [...SNAPSHOTS.matchAll(/an exact text > ([a-z0-9-]+) 1`\]/g)].map(([, code]) => code!);
    expect(pinned.sort()).toEqual([...codes].sort());
  });
});

test('no wording shows a value that is not there', () => {
  expect(SNAPSHOTS).not.toMatch(/undefined|\[object|NaN|null/);
});
