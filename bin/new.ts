import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askUntil, Stop } from '../src/authoring/asker.ts';
import { writeEditorHints } from '../src/authoring/editor-hints.ts';
import { lineReader, type LineReader } from '../src/authoring/line-reader.ts';
import { newEntry, type NewEntry } from '../src/authoring/new-entry.ts';
import { questionsFor } from '../src/authoring/questions.ts';
import { dayBefore } from '../src/catalogue/days.ts';
import { checkContent } from '../src/check/check-content.ts';
import { readContent } from '../src/check/read-content.ts';
import { report } from '../src/check/report.ts';
import { suggest } from '../src/check/suggest.ts';
import { isDateText } from '../src/schema/date.ts';
import { KINDS, type Kind } from '../src/schema/kinds.ts';
import { fileOf } from '../src/schema/place.ts';
import { readBuildSettings } from '../src/site/settings.ts';
import { kindWords, newText as t } from '../src/text/authoring.ts';

/** Says what is wrong and ends the process: 2 for a wrong command, 1 for anything else. */
function stop(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}

/** Flags that are not the name of a field. */
const SWITCHES = ['draft', 'no-input', 'help'];
const SETTINGS = ['region', 'slug', 'body', 'content'];

const { tokens } = parseArgs({
  tokens: true,
  strict: false,
  allowPositionals: true,
  options: Object.fromEntries([
    ...SWITCHES.map((name) => [name, { type: 'boolean' as const }]),
    ...[...SETTINGS, ...KINDS.flatMap((kind) => questionsFor(kind).map(({ name }) => name))].map((name) => [name, { type: 'string' as const }]),
  ]),
});
const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
const given = tokens.flatMap((token) => (token.kind === 'option' ? { name: token.name, value: token.value } : []));
const isOn = (name: string) => given.some((flag) => flag.name === name);

const [word] = words;
const named =
  word === undefined
    ? undefined
    : (kindWords[word.toLowerCase()] ?? stop(2, t.unknownKind(word, suggest(word, Object.keys(kindWords))), t.usage(KINDS)));
// First of all the flags: what stands behind an unknown one would look like a second kind.
const fields = (named === undefined ? KINDS : [named]).flatMap((one) => questionsFor(one).map(({ name }) => name));
const known = [...SETTINGS, ...SWITCHES, ...fields];
const flags = new Map<string, string>();
const wrong = given.flatMap(({ name, value }) => {
  if (!known.includes(name)) return t.unknownFlag(name, suggest(name, known));
  if (SWITCHES.includes(name)) return [];
  if (value === undefined || value === '') return t.flagNeedsValue(name);
  // A flag that is given again adds to a list.
  flags.set(name, flags.has(name) ? `${flags.get(name)},${value}` : value);
  return [];
});
if (wrong.length > 0) stop(2, ...wrong);

if (isOn('help') || words.length > 1) {
  const listed =
    named === undefined
      ? []
      : [
          '',
          t.fieldsOf(named),
          ...questionsFor(named).map(({ name, label, help, many, required }) => t.field(name, required === 'always', many, label, help)),
        ];
  const text = [t.usage(KINDS), ...listed].join('\n');
  if (words.length > 1) stop(2, text);
  console.log(text);
  process.exit(0);
}

const lines: LineReader | undefined = isOn('no-input') ? undefined : lineReader(process.stdin, process.stdout, () => stop(130, t.stopped));
const say = (text: string) => console.log(text);
const stopWith = (error: unknown) => stop(1, error instanceof Stop ? error.message : String(error));
const kind = named ?? (await chooseKind(lines).catch(stopWith));

const settings = await Promise.resolve()
  .then(() => readBuildSettings(process.env, Date.now()))
  .catch((error: Error) => stop(1, error.message));
const folder = flags.get('content') ?? settings.contentDir;
flags.delete('content');
const { entries } = await readContent(folder).catch((error: Error) => stop(1, t.notReadable(folder, error.message)));
const made = await newEntry({ kind, flags, draft: isOn('draft'), entries, today: settings.today, lines, say }).catch(stopWith);
lines?.close();
const path = join(folder, made.file);
/** A file as the editor knows it: from here when it is below here, else in full. */
const shown = (file: string) => {
  const fromHere = relative('.', join(folder, file));
  return fromHere.startsWith('..') ? resolve(folder, file) : fromHere;
};
await mkdir(dirname(path), { recursive: true })
  .then(() => writeFile(path, made.text, { flag: 'wx' }))
  .catch((error: NodeJS.ErrnoException) =>
    stop(1, error.code === 'EEXIST' ? t.exists(shown(made.file)) : t.notWritten(shown(made.file), error.message)),
  );
say(t.written(shown(made.file)));
await tellOfProblems(made);
for (const note of reminders(made)) say(note);
say(kind === 'term' ? t.nextTerm : t.next);
await writeEditorHints(resolve('.'), folder);

async function chooseKind(reader: LineReader | undefined): Promise<Kind> {
  if (!reader) return stop(2, t.usage(KINDS));
  const options = KINDS.map((one) => t.kindChoice(one));
  return askUntil<Kind>(reader, say, { label: t.whichKind, help: '', options, many: false, required: true }, (text) => {
    const chosen = KINDS[Number(text) - 1] ?? kindWords[text.trim().toLowerCase()];
    return chosen ? { value: chosen } : { fault: text === '' ? t.mustAnswer : t.unknownKind(text, suggest(text, Object.keys(kindWords))) };
  });
}

/** Checks all content with the new file in it, and says what the check finds there. Errors end the process with 1; the file stays to be mended. */
async function tellOfProblems({ file }: NewEntry): Promise<void> {
  const { problems, checked } = await checkContent(folder);
  const here = problems.filter((problem) => problem.file === file);
  if (here.length === 0) return;
  say(`${t.hasProblems}\n${report('text', here, checked, folder)}`);
  if (here.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** What belongs in other files: the last day of each product that this one replaces. */
function reminders({ data, region }: NewEntry): string[] {
  const replaced = Array.isArray(data['replaces']) ? (data['replaces'] as string[]) : [];
  const start = data['validFrom'];
  return replaced
    .map((slug) => fileOf('product', region, slug))
    .filter((file) => entries.some((entry) => entry.file === file && entry.data['validUntil'] === undefined))
    .map((file) => t.endEarlier(shown(file), isDateText(start) ? dayBefore(start) : undefined));
}
