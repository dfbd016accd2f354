import { stringify } from 'yaml';
import { jsonSchemaOf, type FieldSchema } from '../schema/json-schema.ts';
import type { Kind } from '../schema/kinds.ts';

/** The text of an entry's file: its fields in the order of the schema, then its body. Dates stay plain, and no line is folded. */
export function entryFile(kind: Kind, data: Record<string, unknown>, body: string): string {
  const yaml = stringify(inOrder(data, jsonSchemaOf(kind)), { schema: 'core', lineWidth: 0 });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body.trim()}\n`}`;
}

function inOrder(data: Record<string, unknown>, schema: FieldSchema): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).filter(([key]) => data[key] !== undefined);
  return Object.fromEntries(
    fields.map(([key, field]) => {
      const value = data[key];
      return [key, field.type === 'object' ? inOrder(value as Record<string, unknown>, field) : value];
    }),
  );
}
