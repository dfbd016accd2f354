import type * as z from 'zod';

/** Steps into a schema or into data: names of fields and indexes of list items. */
type SchemaPath = readonly PropertyKey[];

/** The schema of a field, through optional and list wrappers; undefined if there is no such field. */
export function schemaAt(schema: z.ZodType, path: SchemaPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    current = unwrap(current);
    if (!current) return undefined;
    const def = current.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType };
    current = typeof step === 'number' ? def.element : def.shape?.[String(step)];
  }
  return current;
}

/** The fields of an object schema, or of the items of a list of objects; undefined for every other schema. */
export function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const def = unwrap(schema)?.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType } | undefined;
  return def?.shape ?? (def?.element ? shapeOf(def.element) : undefined);
}

/** The Dutch name of a field and its sentence of help, as the schema gives them. */
export function helpOf(schema: z.ZodType | undefined): { title?: string | undefined; description?: string | undefined; format?: unknown } {
  return schema?.meta() ?? unwrap(schema)?.meta() ?? {};
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  const def = schema?.def as { innerType?: z.ZodType } | undefined;
  return def?.innerType ? unwrap(def.innerType) : schema;
}
