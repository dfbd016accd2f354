import { KINDS } from '../schema/kinds.ts';
import { jsonSchemaOf, type FieldSchema } from '../schema/json-schema.ts';
import { fieldTableText as t } from '../text/authoring.ts';

/** The fields that every kind of entry takes, as a schema of their own. Whether one is required differs by kind, so here none is. */
export function commonFields(): FieldSchema {
  const [first, ...others] = KINDS.map((kind) => jsonSchemaOf(kind).properties ?? {});
  const shared = Object.entries(first ?? {}).filter(([key, field]) =>
    others.every((fields) => JSON.stringify(fields[key]) === JSON.stringify(field)),
  );
  return { type: 'object', properties: Object.fromEntries(shared) };
}

/**
 * The table of fields for the editors' guide, in Markdown. A field within a field is written as `ownContribution.applies`.
 * Fields of `known` stand in a table of their own: only those that are required are named again, without what is in them.
 */
export function fieldTable(schema: FieldSchema, known: FieldSchema = {}): string {
  const rows = rowsOf(schema, '', new Set(Object.keys(known.properties ?? {})));
  return [[t.field, t.name, t.required, t.fill], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map(escape).join(' | ')} |`)
    .join('\n');
}

function rowsOf(schema: FieldSchema, above: string, known: ReadonlySet<string>): string[][] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (known.has(key) && !required.has(key)) return [];
    const path = `${above}${key}`;
    const inner = field.items ?? field;
    const row = [`\`${path}\``, field.title ?? '', required.has(key) ? t.yes : '', [t.form(field), field.description].filter(Boolean).join(' ')];
    return [row, ...(inner.properties && !known.has(key) ? rowsOf(inner, `${path}.`, new Set()) : [])];
  });
}

function escape(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
