import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check-content.ts';
import { FORMATS, report, type Format } from '../src/check/report.ts';

const USAGE = `Gebruik: npm run check -- [--format ${FORMATS.join('|')}] [--content MAP] [--strict]`;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { format: { type: 'string' }, content: { type: 'string' }, strict: { type: 'boolean' }, help: { type: 'boolean' } },
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
const folder = options.content ?? process.env['CONTENT_DIR'] ?? 'content';
try {
  const { problems, checked } = await checkContent(folder);
  console.log(report(format, problems, checked, relative('.', folder).replaceAll('\\', '/')));
  const failing = options.strict ? problems : problems.filter((problem) => problem.severity === 'error');
  process.exitCode = failing.length > 0 ? 1 : 0;
} catch (error) {
  stop(`De map met inhoud kan niet gelezen worden: ${folder}\n${(error as Error).message}`);
}
