import * as z from 'zod';
import { schemas, type Kind } from './kinds.ts';
import { siteSchema } from './site.ts';

/** What can be described: the fields of a kind of entry, or those of content/site.yaml. */
export type Described = Kind | 'site';

/** Everything that can be described, in the order of the editors' guide. */
export const DESCRIBED: readonly Described[] = ['site', ...(Object.keys(schemas) as Kind[])];

/** A field as JSON Schema (draft 7) writes it, as far as this project uses it. `ref` names the kind of entry that a field refers to. */
export interface FieldSchema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  title?: string;
  description?: string;
  enum?: string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  ref?: Kind;
}

/** The JSON Schema of what an editor writes, made from the zod schema, with its Dutch titles and descriptions. Draft 7 is what editors of YAML read. */
export function jsonSchemaOf(what: Described): FieldSchema {
  const schema = what === 'site' ? siteSchema : schemas[what];
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as FieldSchema;
}

/** The schema of one field by its path of keys; a list counts as what is in it. Undefined if there is no such field. */
export function fieldAt(schema: FieldSchema, path: readonly string[]): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>((field, key) => (field?.items ?? field)?.properties?.[key], schema);
}
