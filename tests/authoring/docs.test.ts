import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { replaceBetween } from '../../src/authoring/replace-between.ts';
import { commonFields, fieldTable } from '../../src/authoring/field-table.ts';
import { DESCRIBED, jsonSchemaOf, type FieldSchema } from '../../src/schema/json-schema.ts';

test('the field tables in the guide and the schemas for VS Code are what the schemas say now', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/docs.ts', '--check']).catch((error: { stdout: string }) => error);
  expect(stdout.trim()).toBe('De veldentabellen en de schema’s zijn bij.');
});

test('every field has a Dutch title and a sentence that explains it', () => {
  const bare: string[] = [];
  const look = (schema: FieldSchema, path: string) => {
    for (const [key, field] of Object.entries(schema.properties ?? {})) {
      if (!field.title || !/[.?:]/.test(field.description ?? '')) bare.push(`${path}.${key}`);
      look(field.items ?? field, `${path}.${key}`);
    }
  };
  for (const what of DESCRIBED) look(jsonSchemaOf(what), what);
  expect(bare).toEqual([]);
});

test('a table names nested fields by their path, says what is required, and leaves what every file has to its own table', () => {
  const table = fieldTable(jsonSchemaOf('product'), commonFields());
  expect(table).toContain(
    '| `ownContribution.applies` | Eigen bijdrage | ja | Kies: required, none, unknown. required = ja, none = nee, unknown = niet bekend. |',
  );
  expect(table).toContain('| `validFrom` | Geldt vanaf |  | Datum.');
  expect(table).toContain('| `source` | Bron | ja |');
  expect(table).not.toContain('`draft`');
  expect(fieldTable(commonFields())).toContain('| `source.title` |');
});

test('every link within the guide leads to a heading', async () => {
  const guide = await readFile('CONTRIBUTING.md', 'utf8');
  const slugs = new Set(
    [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((anchor) => !slugs.has(anchor))).toEqual([]);
});

test('text is put between its marks and nowhere else', () => {
  const document = 'Boven\n\n<!-- x: begin (gemaakt) -->\noud\n<!-- x: end -->\n\nOnder\n';
  expect(replaceBetween(document, 'x', 'nieuw\n')).toBe('Boven\n\n<!-- x: begin (gemaakt) -->\n\nnieuw\n\n<!-- x: end -->\n\nOnder\n');
  expect(() => replaceBetween(document, 'y', '')).toThrow('y: begin');
});
