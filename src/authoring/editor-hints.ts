import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readContent } from '../check/read-content.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { KINDS } from '../schema/kinds.ts';

/**
 * Writes what the Astro extension of VS Code needs to help with the fields at the top of content files: the schema of each kind, and for each
 * file its kind. It stands where Astro itself would put it (`.astro/collections/`), but holds drafts and brand-new files too, and needs no
 * build. Takes the project's folder and the content folder.
 */
export async function writeEditorHints(project: string, contentFolder: string): Promise<void> {
  const { entries } = await readContent(contentFolder);
  const folder = join(project, '.astro/collections');
  await mkdir(folder, { recursive: true });
  for (const kind of KINDS) await writeFile(join(folder, `${kind}.schema.json`), JSON.stringify(jsonSchemaOf(kind), null, 2));
  const collections = KINDS.map((name) => ({ hasSchema: true, name }));
  // The extension looks files up by their address in lower case, with accents and spaces as they are.
  const addressOf = (file: string) => decodeURIComponent(pathToFileURL(resolve(contentFolder, file)).href).toLowerCase();
  const kinds = Object.fromEntries(entries.map(({ file, kind }) => [addressOf(file), kind]));
  await writeFile(join(folder, 'collections.json'), JSON.stringify({ collections, entries: kinds }, null, 2));
}
