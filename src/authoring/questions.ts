import { fieldAt, jsonSchemaOf, type FieldSchema } from '../schema/json-schema.ts';
import type { Kind } from '../schema/kinds.ts';

/** One question to an editor: a field of the entry. Label, help, choices and rules are those of the schema. */
export interface Question {
  /** Path of the field in the front matter, with dots: `ownContribution.applies`. Also the name of its flag. */
  name: string;
  label: string;
  help: string;
  /** Must be answered. A field within an optional group is required once another field of that group has been answered. */
  required: 'always' | 'with-group' | 'never';
  /** Takes several answers. */
  many: boolean;
  /** Kind of entry that the answer refers to. */
  ref?: Kind;
  choices?: readonly string[];
  isNumber: boolean;
  /** A list of groups that is asked for by the first field of each, as the municipalities of a region by their name. */
  itemKey?: string;
}

/** What is asked for each kind, in the order of asking: all that is required, and what editors mostly know. Everything else can be added in the file. */
const ASKED: Record<Kind, readonly string[]> = {
  region: ['name', 'summary', 'municipalities', 'contact.email', 'contact.url'],
  segment: ['title', 'number', 'summary', 'validFrom', 'validUntil'],
  product: [
    'title',
    'abbreviation',
    'alsoKnownAs',
    'segment',
    'summary',
    'code',
    'age.from',
    'age.to',
    'ownContribution.applies',
    'ownContribution.explanation',
    'childcareAllowance',
    'replaces',
    'validFrom',
    'validUntil',
  ],
  objective: ['statement', 'number', 'segment', 'status', 'horizon', 'consultation'],
  consultation: ['title', 'date', 'segments', 'startTime', 'endTime', 'summary'],
  page: ['title', 'summary', 'audience'],
  term: ['term', 'abbreviation', 'alsoKnownAs'],
};
const SOURCE = ['source.title', 'source.url', 'source.consultedOn'];

/** The questions for a kind of entry, in order. */
export function questionsFor(kind: Kind): Question[] {
  const schema = jsonSchemaOf(kind);
  return [...ASKED[kind], ...SOURCE].map((name) => {
    const path = name.split('.');
    const field = fieldAt(schema, path);
    if (!field) throw new Error(`${kind} has no field ${name}`);
    const inner = field.items ?? field;
    const itemKey = inner.properties && Object.keys(inner.properties)[0];
    return {
      name,
      label: labelOf(schema, path),
      help: field.description ?? '',
      required: requiredness(schema, path),
      many: field.type === 'array',
      isNumber: inner.type === 'integer',
      ...(inner.ref ? { ref: inner.ref } : {}),
      ...(inner.enum ? { choices: inner.enum } : {}),
      ...(itemKey ? { itemKey } : {}),
    };
  });
}

/** The field's own title, after that of its group where that is not in it: `Leeftijd: vanaf`. */
function labelOf(schema: FieldSchema, path: readonly string[]): string {
  const [group, own] = [path.slice(0, -1), path].map((part) => (part.length === 0 ? '' : (fieldAt(schema, part)?.title ?? '')));
  if (!group || own!.toLowerCase().includes(group.toLowerCase())) return own!;
  return `${group}: ${own!.charAt(0).toLowerCase()}${own!.slice(1)}`;
}

function requiredness(schema: FieldSchema, path: readonly string[]): Question['required'] {
  const levels = path.map((key, index) => (index === 0 ? schema : fieldAt(schema, path.slice(0, index)))?.required?.includes(key) ?? false);
  if (levels.every(Boolean)) return 'always';
  return path.length > 1 && levels.at(-1) ? 'with-group' : 'never';
}
