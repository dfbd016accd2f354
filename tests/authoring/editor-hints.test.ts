import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeEditorHints } from '../../src/authoring/editor-hints.ts';
import { contentFolder } from '../support/content-folder.ts';
import { languageServer } from '../support/language-server.ts';

test('VS Code explains a field in Dutch, offers what is allowed and underlines what is wrong, also in a draft', async () => {
  const folder = await contentFolder({
    'regions/proef/products/nieuw.mdx': '---\ndraft: true\ntitel: Nieuw\nsegment: wonen\nownContribution:\n  applies: misschien\n\n---\n\nTekst.\n',
  });
  await writeEditorHints(folder, folder);
  const { ask, open } = await languageServer(folder);
  const file = join(folder, 'regions/proef/products/nieuw.mdx');
  const textDocument = { uri: pathToFileURL(file).href };
  open(textDocument.uri, 'markdown', await readFile(file, 'utf8'));

  const wrong = await ask<{ items: { message: string }[] }>('textDocument/diagnostic', { textDocument });
  const messages = wrong.items.map(({ message }) => message).join('\n');
  expect(messages).toContain('titel');
  expect(messages).toContain('"required", "none", "unknown"');
  const hover = await ask<{ contents: { value: string } }>('textDocument/hover', { textDocument, position: { line: 3, character: 2 } });
  expect(hover.contents.value).toContain('De bestandsnaam (zonder .mdx) van het segment');
  const offered = await ask<{ items: { label: string }[] }>('textDocument/completion', { textDocument, position: { line: 6, character: 0 } });
  expect(offered.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['summary', 'validFrom', 'alsoKnownAs']));
});
