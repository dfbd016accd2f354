import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { KINDS, schemas } from '../../src/schema/kinds.ts';
import { placeOf } from '../../src/schema/place.ts';

/** Every field of a schema, with its path, through lists and groups. */
function fieldsOf(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const def = schema.def as { shape?: Record<string, z.ZodType>; innerType?: z.ZodType; element?: z.ZodType };
  if (def.innerType) return fieldsOf(def.innerType, path);
  if (def.element) return fieldsOf(def.element, `${path}[]`);
  return Object.entries(def.shape ?? {}).flatMap(([key, field]) => [
    [`${path}.${key}`, field] as [string, z.ZodType],
    ...fieldsOf(field, `${path}.${key}`),
  ]);
}

function metaOf(schema: z.ZodType): { title?: string; description?: string } | undefined {
  const inner = (schema.def as { innerType?: z.ZodType }).innerType;
  return schema.meta() ?? (inner ? metaOf(inner) : undefined);
}

describe.each(KINDS)('the schema of a %s', (kind) => {
  test.each(fieldsOf(schemas[kind], kind))('%s has a Dutch label and a help sentence', (_path, field) => {
    expect(metaOf(field)?.title).toMatch(/\S/);
    expect(metaOf(field)?.description).toMatch(/[.!?]$/);
  });

  test('refuses a key that it does not know', () => {
    const issues = schemas[kind].safeParse({ titell: 'x' }).error?.issues ?? [];
    expect(issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
});

test.each([
  ['regions/a/region.mdx', 'region', 'a'],
  ['regions/a/products/b.mdx', 'product', 'a/b'],
  ['regions/a/pages/b.mdx', 'page', 'a/b'],
  ['glossary/kdc.mdx', 'term', 'term/kdc'],
  ['pages/over.mdx', 'page', 'page/over'],
])('%s is a %s with id %s', (path, kind, id) => {
  expect(placeOf(path)).toMatchObject({ kind, id });
});

test.each([
  'regions/a/b.mdx',
  'regions/a/products/b.md',
  'regions/a/products/deep/b.mdx',
  'glossary/x/y.mdx',
  'b.mdx',
  'regions/region.mdx',
  'products/b.mdx',
])('%s is read by no collection', (path) => {
  expect(placeOf(path)).toBeUndefined();
});
