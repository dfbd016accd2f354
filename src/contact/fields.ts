import * as z from 'zod';
import { contactErrors as t } from '../text/contact.ts';

/**
 * The names of the form's fields, as they are posted. Not kept: `token`, `website` (a trap for robots), `bsn` (the visitor says that a
 * number may go along) and `proof` (of work, where that is asked).
 */
export const FIELDS = ['name', 'email', 'role', 'region', 'subject', 'message', 'token', 'website', 'bsn', 'proof'] as const;
export type FieldName = (typeof FIELDS)[number];

/** What the form posts, one text per field. */
export type FieldValues = Record<FieldName, string>;

/** Who the visitor is. */
export const ROLES = ['parent', 'provider', 'other'] as const;

/** Most characters that a field may have once it is cleaned. */
export const LONGEST = { name: 100, email: 254, subject: 150, message: 4000 } as const;

/** A text of a number of characters (code points, as a person counts them), with a sentence for too short and too long. */
function text(min: number, max: number, empty: string, short: string, long: string) {
  return z.string().superRefine((value, context) => {
    const length = [...value].length;
    const message = length === 0 ? empty : length < min ? short : length > max ? long : undefined;
    if (message) context.addIssue({ code: 'custom', message });
  });
}

/** Checks cleaned values; `regions` are the slugs that can be chosen. Messages are Dutch sentences for the visitor. */
export function messageSchema(regions: readonly string[]) {
  return z.object({
    name: text(1, LONGEST.name, t.name, t.name, t.nameLong),
    email: text(3, LONGEST.email, t.email, t.emailForm, t.emailForm).refine(
      (value) => value === '' || z.email().safeParse(value).success,
      t.emailForm,
    ),
    role: z.enum(ROLES, { error: t.role }),
    region: z.string().refine((value) => value === '' || regions.includes(value), t.region),
    subject: text(3, LONGEST.subject, t.subject, t.subjectShort, t.subjectLong),
    message: text(10, LONGEST.message, t.message, t.messageShort, t.messageLong),
  });
}

/** A message as the visitor meant it: cleaned and checked. */
export type MessageFields = z.infer<ReturnType<typeof messageSchema>>;
