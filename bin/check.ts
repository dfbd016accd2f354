import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, type Rule } from '../src/check/check-content.ts';
import { FORMATS, report, type Format } from '../src/check/report.ts';
import { isDateText } from '../src/schema/date.ts';
import { dayInAmsterdam } from '../src/text/dates.ts';

const USAGE = `Gebruik: npm run check -- [opties]

  --content MAP         de map met inhoud (anders CONTENT_DIR, anders content)
  --format VORM         ${FORMATS.join(', ')} (anders text)
  --date JJJJ-MM-DD     kijk alsof het deze dag is (anders SITE_DATE, anders vandaag)
  --strict              waarschuwingen tellen als fouten
  --spelling            kijk ook de spelling na; dat duurt langer`;

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
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
}

const options = readArguments();
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const format = (options.format ?? 'text') as Format;
if (!FORMATS.includes(format)) stop(`Onbekende vorm "${format}".\n${USAGE}`);
const realToday = dayInAmsterdam(Date.now());
const today = options.date ?? (process.env['SITE_DATE'] || realToday);
if (!isDateText(today)) stop(`"${today}" is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-07-01.`);
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
  stop(`De map met inhoud kan niet gelezen worden: ${folder}\n${(error as Error).message}`);
}
