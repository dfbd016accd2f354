import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { readArguments } from '../src/authoring/arguments.ts';
import { askUntil, askYesNo, Stop } from '../src/authoring/asker.ts';
import { writeEditorHints } from '../src/authoring/editor-hints.ts';
import { endingsOf, withLastDay, type Ending } from '../src/authoring/last-day.ts';
import { lineReader, type LineReader } from '../src/authoring/line-reader.ts';
import { newEntry } from '../src/authoring/new-entry.ts';
import { questionsFor } from '../src/authoring/questions.ts';
import { checkContent } from '../src/check/check-content.ts';
import { readContent } from '../src/check/read-content.ts';
import { report } from '../src/check/report.ts';
import { suggest } from '../src/check/suggest.ts';
import { KINDS, type Kind } from '../src/schema/kinds.ts';
import { readBuildSettings } from '../src/site/settings.ts';
import { kindWords, newText as t } from '../src/text/authoring.ts';

/** Says what is wrong and ends the process: 2 for a wrong command, 1 for anything else. */
function stop(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}
const stopWith = (error: unknown) => stop(1, error instanceof Stop ? error.message : String(error));
const say = (text: string) => console.log(text);

const read = readArguments(process.argv.slice(2));
const { kind: named, flags, switches } = 'faults' in read ? stop(2, ...read.faults, t.moreHelp) : read;
if (switches.has('help')) {
  say([t.usage(KINDS), ...(named ? [t.fieldsOf(named), ...questionsFor(named).map(t.field)] : [])].join('\n'));
  process.exit(0);
}

const lines = switches.has('no-input') ? undefined : lineReader(process.stdin, process.stdout, () => stop(130, t.stopped));
const kind = named ?? (lines ? await chooseKind(lines).catch(stopWith) : stop(2, t.usage(KINDS)));
const { contentDir, today } = await Promise.resolve()
  .then(() => readBuildSettings(process.env, Date.now()))
  .catch((error: Error) => stop(1, error.message));
const folder = flags.get('content') ?? contentDir;
flags.delete('content');
const { entries } = await readContent(folder).catch((error: Error) => stop(1, t.notReadable(folder, error.message)));

const made = await newEntry({ kind, flags, draft: switches.has('draft'), entries, today, lines, say }).catch(stopWith);
const endings = endingsOf(made.data, made.region, entries);
const endsNow =
  made.data['draft'] !== true &&
  endings.length > 0 &&
  (switches.has('end-replaced') || (lines ? await askEnd(lines, endings).catch(stopWith) : false));
lines?.close();

const failed = (file: string) => (error: NodeJS.ErrnoException) =>
  stop(1, error.code === 'EEXIST' ? t.exists(shown(file)) : t.notWritten(shown(file), error.message));
const path = join(folder, made.file);
await mkdir(dirname(path), { recursive: true })
  .then(() => writeFile(path, made.text, { flag: 'wx' }))
  .catch(failed(made.file));
say(t.written(shown(made.file)));
for (const { file, lastDay } of endings) {
  const old = join(folder, file);
  if (endsNow)
    await readFile(old, 'utf8')
      .then((text) => writeFile(old, withLastDay(text, lastDay)))
      .catch(failed(file));
  say(endsNow ? t.ended(shown(file), lastDay) : t.endEarlier(shown(file), lastDay));
}

// Checks all content with the new file in it. An error in it ends the process with 1; the file stays, to be mended.
const { problems, checked } = await checkContent(folder, { today });
const here = problems.filter(({ file }) => file === made.file);
if (here.length > 0) say(`${t.hasProblems}\n${report('text', here, checked, folder)}`);
if (here.some(({ severity }) => severity === 'error')) process.exitCode = 1;
say(t.next(kind));
await writeEditorHints(resolve('.'), folder);

/** A file as the editor knows it: from here when it is below here, else in full. */
function shown(file: string): string {
  const fromHere = relative('.', join(folder, file));
  return fromHere.startsWith('..') ? resolve(folder, file) : fromHere;
}

function chooseKind(reader: LineReader): Promise<Kind> {
  const options = KINDS.map((one) => t.kindChoice(one));
  return askUntil<Kind>(reader, say, { label: t.whichKind, help: '', options, many: false, required: true }, (text) => {
    const chosen = KINDS[Number(text) - 1] ?? kindWords.get(text.trim().toLowerCase());
    return chosen ? { value: chosen } : { fault: text === '' ? t.mustAnswer : t.unknownKind(text, suggest(text, kindWords.keys())) };
  });
}

function askEnd(reader: LineReader, ends: readonly Ending[]): Promise<boolean> {
  return askYesNo(
    reader,
    say,
    t.endLabel(
      ends.map(({ title }) => title),
      ends[0]!.lastDay,
    ),
    t.endHelp,
  );
}
