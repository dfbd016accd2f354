import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { writeEditorHints } from '../src/authoring/editor-hints.ts';
import { commonFields, fieldTable } from '../src/authoring/field-table.ts';
import { replaceBetween } from '../src/authoring/replace-between.ts';
import { DESCRIBED, jsonSchemaOf } from '../src/schema/json-schema.ts';
import { describedName, docsText as t, fieldTableText } from '../src/text/authoring.ts';

const GUIDE = 'CONTRIBUTING.md';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(t.usage);
  process.exit(0);
}

const common = commonFields();
const sections = DESCRIBED.map((what) => {
  const { title, place } = describedName[what];
  return `### ${title}\n\n${fieldTableText.place(place)}\n\n${fieldTable(jsonSchemaOf(what), what === 'site' ? {} : common)}\n`;
});
const tables = [...sections, `### ${fieldTableText.commonTitle}\n\n${fieldTableText.common}\n\n${fieldTable(common)}\n`].join('\n');

/** Everything that is made from the schemas, by file. */
const made: Record<string, string> = Object.fromEntries(
  DESCRIBED.map((what) => [`.vscode/schemas/${what}.schema.json`, JSON.stringify({ ...jsonSchemaOf(what), title: describedName[what].title })]),
);
made[GUIDE] = replaceBetween(await readFile(GUIDE, 'utf8'), 'velden', tables);

const stale: string[] = [];
for (const [file, text] of Object.entries(made)) {
  const wanted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if ((await readFile(file, 'utf8').catch(() => '')) === wanted) continue;
  stale.push(file);
  if (values.check) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, wanted);
}
if (!values.check) await writeEditorHints('.', process.env['CONTENT_DIR'] || 'content');
console.log(stale.length === 0 ? t.current : values.check ? t.stale(stale) : t.written(stale));
process.exitCode = values.check && stale.length > 0 ? 1 : 0;
