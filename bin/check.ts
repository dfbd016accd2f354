import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, type Rule } from '../src/check/check-content.ts';
import { FORMATS, report, type Format } from '../src/check/report.ts';
import { isDateText } from '../src/schema/date.ts';
import { checkText as t } from '../src/text/commands.ts';
import { dayInAmsterdam } from '../src/text/dates.ts';

const usage = t.usage(FORMATS);

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string' },
        content: { type: 'string' },
        date: { type: 'string' },
        strict: { type: 'boolean' },
        spelling: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`);
  }
}

const options = readArguments();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const format = (options.format ?? 'text') as Format;
if (!FORMATS.includes(format)) stop(`${t.unknownFormat(format)}\n${usage}`);
const realToday = dayInAmsterdam(Date.now());
const today = options.date ?? (process.env['SITE_DATE'] || realToday);
if (!isDateText(today)) stop(t.noDate(today));
const folder = options.content ?? (process.env['CONTENT_DIR'] || 'content');
try {
  const rules: Rule[] = options.spelling ? [(await import('../src/check/spelling.ts')).spellingProblems] : [];
  const { problems: found, checked } = await checkContent(folder, { today, realToday, siteUrl: process.env['SITE_URL'], rules });
  const problems = options.strict ? found.map((problem) => ({ ...problem, severity: 'error' as const })) : found;
  const text = report(format, problems, checked, relative('.', folder).replaceAll('\\', '/'));
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  // Through a pipe a long report is written in pieces; leaving before that would cut it off.
  process.stdout.write(`${text}\n`);
} catch (error) {
  stop(t.notReadable(folder, (error as Error).message));
}
