import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { placeOf, REGION_FOLDERS, type Place } from '../schema/place.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { maskConflicts } from './merge-conflicts.ts';
import type { Finding } from './problem.ts';
import { inspectFile, readText } from './read-file.ts';
import { suggest } from './suggest.ts';

/** One entry file as it was read; nothing of what it says has been checked yet. */
export interface RawEntry extends Place, FrontMatter {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
}

/** All of a content folder. */
export interface RawContent {
  entries: RawEntry[];
  /** Text of site.yaml, if there is one that can be read. */
  site: string | undefined;
  /** Files in the regions' attachment folders, with their size in bytes. */
  attachments: ReadonlyMap<string, number>;
  /** Entry files of which nothing could be read: references to them are not wrong. */
  unreadable: (Place & { file: string })[];
  /** What is wrong with files as such. */
  faults: (Finding & { file: string })[];
}

/** Files that may stand in a content folder without being content. */
const IGNORED = /(^|\/)(\.[^/]+|README\.md|CODEOWNERS|Thumbs\.db|desktop\.ini)$/;
const ATTACHMENT = /^regions\/[^/]+\/attachments\/[^/]+$/;
/** Files that are opened at the same time. */
const AT_ONCE = 32;

/** Reads every file of a content folder, in the order of their names. Throws only if the folder itself is not there. */
export async function readContent(folder: string): Promise<RawContent> {
  const root = await realpath(folder);
  const attachments = new Map<string, number>();
  const content: RawContent = { entries: [], site: undefined, attachments, unreadable: [], faults: [] };
  const files = (await filesBelow(root)).filter((file) => !IGNORED.test(file));
  for (let first = 0; first < files.length; first += AT_ONCE) {
    const reads = await Promise.all(files.slice(first, first + AT_ONCE).map((file) => readOne(file, root)));
    for (const { file, place, size, text, faults } of reads) {
      content.faults.push(...faults.map((fault) => ({ ...fault, file })));
      if (size !== undefined) attachments.set(file, size);
      if (file === 'site.yaml') content.site = text;
      if (!place) continue;
      if (text === undefined) content.unreadable.push({ ...place, file });
      else content.entries.push({ ...place, file, ...readFrontMatter(text) });
    }
  }
  return content;
}

interface Read {
  file: string;
  place?: Place | undefined;
  size?: number;
  text?: string | undefined;
  faults: Finding[];
}

async function readOne(file: string, root: string): Promise<Read> {
  const path = join(root, file);
  if (ATTACHMENT.test(file)) {
    const facts = await inspectFile(path, root);
    return 'fault' in facts ? { file, faults: [facts.fault] } : { file, size: facts.size, faults: [] };
  }
  const place = placeOf(file);
  if (!place && file !== 'site.yaml') {
    const { cause, meant, place: meantPlace } = whyNotRead(file);
    return { file, place: meantPlace, faults: [{ code: 'file-not-read', line: 1, column: 1, data: { cause, meant } }] };
  }
  const { text, faults } = await readText(path, root);
  if (text === undefined) return { file, place, text, faults };
  const masked = maskConflicts(text);
  return { file, place, text: masked.text, faults: [...faults, ...masked.faults] };
}

/** What people call the folders, besides their names. */
const FOLDER_NAMES: Record<string, string> = {
  segmenten: 'segments',
  producten: 'products',
  produkten: 'products',
  productkaarten: 'products',
  doelstellingen: 'objectives',
  doelen: 'objectives',
  marktconsultaties: 'consultations',
  consultaties: 'consultations',
  verslagen: 'consultations',
  paginas: 'pages',
  bijlagen: 'attachments',
  begrippen: 'glossary',
};

/** Why no collection reads a file, and how it should be called or where it should stand, as far as that can be told. */
function whyNotRead(file: string): { cause: 'name' | 'extension' | 'folder' | 'kind'; meant?: string; place?: Place | undefined } {
  if (/^site\.ya?ml$/i.test(file)) return { cause: 'name', meant: 'site.yaml' };
  const renamed = file.replace(/(?:\.(?:mdx?|markdown|txt|html?))+$/i, '.mdx').replace(/region\.mdx$/i, 'region.mdx');
  if (renamed !== file && placeOf(renamed)) return { cause: 'extension', meant: renamed.split('/').at(-1)!, place: placeOf(renamed) };
  const folders = renamed.split('/').slice(0, -1);
  const meant = folders.map((folder, index) => (index === 1 && folders[0] === 'regions' ? folder : folderMeant(folder)));
  const moved = [...meant, renamed.split('/').at(-1)].join('/');
  const place = moved === renamed ? undefined : placeOf(moved);
  if (place) return { cause: 'folder', meant: meant.join('/'), place };
  return { cause: /\.mdx$/i.test(file) ? 'folder' : 'kind' };
}

function folderMeant(folder: string): string {
  const plain = folder.toLowerCase();
  const names = [...Object.keys(REGION_FOLDERS), 'glossary', 'attachments', 'regions'];
  return FOLDER_NAMES[plain] ?? suggest(plain, names) ?? folder;
}

async function filesBelow(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => !item.isDirectory())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/** What an entry is called, for messages: its title, name, term or statement. */
export function titleOf(data: Record<string, unknown>): string | undefined {
  const title = data['title'] ?? data['name'] ?? data['term'] ?? data['statement'];
  return typeof title === 'string' ? title : undefined;
}
