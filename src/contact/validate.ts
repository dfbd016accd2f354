import { findBsn } from '../privacy/bsn.ts';
import { contactErrors as t } from '../text/contact.ts';
import { cleanLine, cleanText } from './clean.ts';
import { messageSchema, type FieldName, type FieldValues, type MessageFields } from './fields.ts';
import type { PostedForm } from './read-form.ts';

/** Something that the visitor can mend, next to its field or for the form as a whole. */
export interface FieldError {
  field: FieldName | 'form';
  message: string;
  /** Other fields that this is about. */
  marks?: FieldName[];
}

/** Fields in which a visitor may have written a BSN. */
const FREE_TEXT = ['name', 'subject', 'message'] as const;

/** The cleaned values, and either the message in them or what is wrong. */
export type Validation = { values: FieldValues } & ({ fields: MessageFields } | { errors: FieldError[] });

/** Gives a function that cleans and checks a posted form; `regions` are the slugs that can be chosen. The token is checked elsewhere. */
export function formValidator(regions: readonly string[]): (form: PostedForm) => Validation {
  const schema = messageSchema(regions);
  return ({ values: typed, repeated, malformed }) => {
    const values = cleaned(typed);
    const checked = schema.safeParse(values);
    const errors: FieldError[] = (checked.error?.issues ?? []).map(({ path, message }) => ({ field: path[0] as FieldName, message }));
    if (repeated) errors.push({ field: 'form', message: t.repeated });
    if (malformed) errors.push({ field: 'form', message: t.malformed });
    if (values.website !== '') errors.push({ field: 'form', message: t.trap });
    // One random number of nine digits in eleven passes the test: ask, never block.
    const found = FREE_TEXT.map((field) => ({ field, numbers: findBsn(values[field]).map((match) => match.text) }));
    const marks = found.filter(({ numbers }) => numbers.length > 0).map(({ field }) => field);
    const numbers = new Set(found.flatMap((each) => each.numbers));
    if (marks.length > 0 && values.bsn === '') errors.push({ field: 'bsn', message: t.bsn([...numbers]), marks });
    return checked.success && errors.length === 0 ? { values, fields: checked.data } : { values, errors: oncePerField(errors) };
  };
}

function cleaned(typed: FieldValues): FieldValues {
  return {
    ...typed,
    name: cleanLine(typed.name),
    email: cleanLine(typed.email),
    subject: cleanLine(typed.subject),
    message: cleanText(typed.message),
  };
}

function oncePerField(errors: FieldError[]): FieldError[] {
  return errors.filter((error, index) => error.field === 'form' || errors.findIndex(({ field }) => field === error.field) === index);
}
