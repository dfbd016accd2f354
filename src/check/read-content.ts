import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { placeOf, type Place } from '../schema/place.ts';
import { readFrontMatter, type FieldPath, type SyntaxFault } from './front-matter.ts';
import type { Position } from './problem.ts';

/** One entry file as it was read; nothing of it has been checked yet. */
export interface RawEntry extends Place {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  data: Record<string, unknown>;
  body: string;
  bodyLine: number;
  faults: SyntaxFault[];
  locate(path: FieldPath, part?: 'key'): Position;
}

/** All of a content folder. */
export interface RawContent {
  entries: RawEntry[];
  /** Text of site.yaml, if there is one. */
  site: string | undefined;
  /** Paths of the files in the regions' attachment folders. */
  attachments: Set<string>;
  /** Files that no collection reads. */
  strays: string[];
  /** Files that could not be read, with the reason. */
  unreadable: { file: string; reason: string }[];
}

/** Files that may stand in a content folder without being content. */
const IGNORED = /(^|\/)(\.[^/]+|README\.md|CODEOWNERS)$/;
const ATTACHMENT = /^regions\/[^/]+\/attachments\/[^/]+$/;

/** Reads every file of a content folder, in the order of their names. Throws only if the folder itself is not there. */
export async function readContent(folder: string): Promise<RawContent> {
  const content: RawContent = { entries: [], site: undefined, attachments: new Set(), strays: [], unreadable: [] };
  for (const file of await filesBelow(folder)) {
    if (IGNORED.test(file)) continue;
    if (ATTACHMENT.test(file)) {
      content.attachments.add(file);
      continue;
    }
    const place = placeOf(file);
    if (!place && file !== 'site.yaml') {
      content.strays.push(file);
      continue;
    }
    try {
      const text = await readFile(join(folder, file), 'utf8');
      if (place) content.entries.push({ ...place, file, ...readFrontMatter(text) });
      else content.site = text;
    } catch (error) {
      content.unreadable.push({ file, reason: String(error) });
    }
  }
  return content;
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
