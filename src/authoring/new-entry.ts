import type { RawEntry } from '../check/read-content.ts';
import { titleOf } from '../check/read-content.ts';
import { isReserved } from '../check/rules/identity.ts';
import { suggest } from '../check/suggest.ts';
import type { DateText } from '../schema/date.ts';
import type { Kind } from '../schema/kinds.ts';
import { fileOf, SLUG } from '../schema/place.ts';
import { newText as t } from '../text/authoring.ts';
import { readAnswer, withField, type Answer, type Option } from './answers.ts';
import { askUntil, askYesNo, Stop } from './asker.ts';
import { entryFile } from './entry-file.ts';
import type { LineReader } from './line-reader.ts';
import { questionsFor, type Question } from './questions.ts';
import { slugOf } from './slug.ts';

/** What a new entry is made from. */
interface Making {
  kind: Kind;
  /** Answers given beforehand, by the name of their flag. */
  flags: ReadonlyMap<string, string>;
  draft: boolean;
  /** All entries that are there already. */
  entries: readonly RawEntry[];
  today: DateText;
  /** Where to ask what is missing; undefined to ask nothing. */
  lines: LineReader | undefined;
  say: (text: string) => void;
}

/** A new entry, ready to be written. */
interface NewEntry {
  /** Relative to the content folder. */
  file: string;
  text: string;
  data: Record<string, unknown>;
  region: string | undefined;
}

/**
 * Makes a new entry from flags and answers. Without flags everything is asked; with flags only what is required and still missing.
 * Throws Stop with all that is wrong with the flags at once, or when the input ends.
 */
export async function newEntry(making: Making): Promise<NewEntry> {
  const { kind, flags, entries, lines } = making;
  const asksAll = lines !== undefined && asksEverything(flags);
  if (asksAll) making.say(t.intro(kind));
  const region = await chooseRegion(making);
  const faults: string[] = [];
  let data: Record<string, unknown> = {};
  for (const question of questionsFor(kind)) {
    if (!flags.has(question.name) && skips(question, data)) continue;
    const options = optionsFor(question, entries, region);
    const required = isRequired(question, data, flags);
    const given = flags.get(question.name);
    if (question.ref && options.length === 0) {
      if (required) throw new Stop(t.noOptions(question.ref, region ?? ''));
      if (given === undefined) continue;
    }
    let answer: Answer = { skipped: true };
    if (given !== undefined) answer = readAnswer(kind, question, given, options, true);
    else if (asksAll || (lines && required)) answer = await ask(making, question, options, required);
    else if (required) faults.push(t.missing(question.name, question.label));
    if ('fault' in answer) faults.push(t.flagFault(question.name, answer.fault));
    if ('value' in answer) data = withField(data, question.name.split('.'), answer.value);
  }
  const bodyAsked = t.body[kind];
  if (bodyAsked && !lines && !flags.has('body')) faults.push(t.missing('body', bodyAsked.label));
  if (faults.length > 0) throw new Stop(faults.join('\n'));
  const slug = await chooseSlug(making, region, data);
  const body = flags.get('body') ?? (lines && bodyAsked ? await askText(lines, making.say, bodyAsked.label, bodyAsked.help) : '');
  const draft = making.draft || (asksAll && !(await askYesNo(lines, making.say, t.publishLabel, t.publishHelp)));
  const fields = draft ? { ...data, draft } : data;
  return { file: fileOf(kind, region, slug), text: entryFile(kind, fields, body), data: fields, region };
}

/** Everything is asked unless a field was given on the command line; a region alone only saves a question. */
function asksEverything(flags: ReadonlyMap<string, string>): boolean {
  return [...flags.keys()].every((flag) => flag === 'region');
}

/** Nothing to ask: about a group that was passed over, or why there is a contribution of which nothing is known. */
function skips({ name, required }: Question, data: Record<string, unknown>): boolean {
  const [group = '', key] = name.split('.');
  if (name === 'ownContribution.explanation') return (data[group] as { applies?: unknown } | undefined)?.applies === 'unknown';
  return group === 'source' && key !== 'title' && required === 'never' && data[group] === undefined;
}

function isRequired({ name, required }: Question, data: Record<string, unknown>, flags: ReadonlyMap<string, string>): boolean {
  const [group = ''] = name.split('.');
  return (
    required === 'always' ||
    (required === 'with-group' && (data[group] !== undefined || [...flags.keys()].some((flag) => flag.startsWith(`${group}.`))))
  );
}

function optionsFor({ ref }: Question, entries: readonly RawEntry[], region: string | undefined): Option[] {
  if (!ref) return [];
  return entries.filter((entry) => entry.kind === ref && entry.region === region).map(({ slug, data }) => ({ slug, title: titleOf(data) ?? slug }));
}

function ask({ kind, today, lines, say }: Making, question: Question, options: readonly Option[], required: boolean): Promise<Answer> {
  const { label, help, many, choices = [] } = question;
  const fallback = question.name === 'source.consultedOn' ? today : undefined;
  const shownOptions = question.ref ? options.map(({ title, slug }) => t.entry(title, slug)) : choices.map((choice) => t.choice(choice, help));
  return askUntil<Answer>(lines!, say, { label, help, options: shownOptions, many, required, fallback }, (text) => {
    const answer = readAnswer(kind, question, text, options, required);
    return 'fault' in answer ? answer : { value: answer };
  });
}

/** The slug of the region's folder; undefined for what belongs to the whole site and for a new region. */
async function chooseRegion({ kind, flags, entries, lines, say }: Making): Promise<string | undefined> {
  const given = flags.get('region');
  if (kind === 'region' || kind === 'term') {
    if (given !== undefined) throw new Stop(t.regionNotUsed);
    return undefined;
  }
  const regions = entries.filter((entry) => entry.kind === 'region').map(({ slug, data }) => ({ slug, title: titleOf(data) ?? slug }));
  const slugs = regions.map(({ slug }) => slug);
  if (given !== undefined) {
    if (!slugs.includes(given)) throw new Stop(t.unknownRegion(given, suggest(given, slugs)));
    return given;
  }
  if (kind !== 'page' && regions.length === 0) throw new Stop(t.noRegions);
  if (kind !== 'page' && regions.length === 1) {
    if (lines) say(t.onlyRegion(regions[0]!.title));
    return slugs[0];
  }
  // A page without a region is one of the whole site.
  if (!lines || (kind === 'page' && !asksEverything(flags))) {
    if (kind === 'page') return undefined;
    throw new Stop(t.noRegionFlag);
  }
  const options = [...regions.map(({ title, slug }) => t.entry(title, slug)), ...(kind === 'page' ? [t.wholeSite] : [])];
  const values = [...slugs, ...(kind === 'page' ? [undefined] : [])];
  return askUntil(lines, say, { label: t.whichRegion, help: '', options, many: false, required: true }, (text) => {
    const index = slugs.includes(text.trim()) ? slugs.indexOf(text.trim()) : Number(text) - 1;
    return index in values ? { value: values[index] } : { fault: text.trim() === '' ? t.mustAnswer : t.notThere(text, suggest(text, slugs)) };
  });
}

/** The name of the file: from a flag, or proposed from the title and asked. Never one that is there already, in any capitals. */
async function chooseSlug({ kind, flags, entries, lines, say }: Making, region: string | undefined, data: Record<string, unknown>): Promise<string> {
  const title = slugOf(titleOf(data) ?? '');
  const proposal = kind === 'consultation' && title !== '' ? `${String(data['date'])}-${title}` : title;
  const taken = new Set(entries.map(({ file }) => file.toLowerCase()));
  const read = (text: string): { value: string } | { fault: string } => {
    const slug = text.trim();
    if (slug === '') return { fault: t.mustAnswer };
    if (!SLUG.test(slug)) return { fault: t.badSlug(slug, slugOf(slug)) };
    if (isReserved({ kind, region, slug })) return { fault: t.reserved(slug) };
    const file = fileOf(kind, region, slug);
    return taken.has(file) ? { fault: t.exists(file) } : { value: slug };
  };
  const given = flags.get('slug');
  if (given === undefined && lines && asksEverything(flags)) {
    const fallback = 'value' in read(proposal) ? proposal : undefined;
    return askUntil(lines, say, { label: t.slugLabel, help: t.slugHelp, options: [], many: false, required: true, fallback }, read);
  }
  const answer = read(given ?? proposal);
  if ('fault' in answer) throw new Stop(t.flagFault('slug', answer.fault));
  return answer.value;
}

function askText(lines: LineReader, say: Making['say'], label: string, help: string): Promise<string> {
  return askUntil<string>(lines, say, { label, help, options: [], many: false, required: true }, (text) =>
    text === '' ? { fault: t.mustAnswer } : { value: text },
  );
}
