import { routes } from '../site/routes.ts';
import { contactErrors as t } from '../text/contact.ts';
import { cleanLine, cleanText } from './clean.ts';
import { isCrossSite } from './cross-site.ts';
import { messageSchema, type FieldName, type FieldValues, type MessageFields } from './fields.ts';
import { emptyValues, readForm } from './read-form.ts';
import { referenceFor } from './reference.ts';
import { sign } from './signature.ts';
import type { MessageStore } from './store.ts';
import { checkToken, makeToken } from './token.ts';

/** A region that a visitor can choose. */
export interface RegionChoice {
  slug: string;
  name: string;
}

/** Something that the visitor can mend, next to its field or for the form as a whole. */
export interface FieldError {
  field: FieldName | 'form';
  message: string;
}

/** All that the form shows. */
export interface FormView {
  values: FieldValues;
  errors: FieldError[];
  token: string;
  /** What went wrong beside the fields. */
  notice?: string;
}

/** What became of a post: kept (303), or the form again with what is wrong. */
export type Outcome = { status: 303; reference: string; location: string } | { status: 403 | 413 | 415 | 422 | 503; view: FormView };

/** The contact form's service: a Request goes in, what to answer comes out. */
export interface ContactService {
  regions: readonly RegionChoice[];
  /** An empty form; region and subject may be filled in from the address. */
  open(request: Request): Promise<FormView>;
  /** Checks and keeps a posted message. Never throws for what a visitor or the database does. */
  submit(request: Request): Promise<Outcome>;
}

/** What the service works with. */
export interface ContactParts {
  store: MessageStore;
  /** Secret for tokens and duplicate keys. */
  key: string;
  regions: readonly RegionChoice[];
  siteUrl: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told that a message could not be kept; gets the error's code, never content. */
  onFailure: (code: string) => void;
}

/** Makes the service. */
export function createContact({ store, key, regions, siteUrl, now, onFailure }: ContactParts): ContactService {
  const schema = messageSchema(regions.map(({ slug }) => slug));
  const view = async (values: FieldValues, errors: FieldError[], notice?: string): Promise<FormView> => ({
    values,
    errors,
    token: await makeToken(key, now()),
    ...(notice === undefined ? {} : { notice }),
  });

  const keep = async (fields: MessageFields, uuid: string): Promise<string> => {
    const dedup = await sign(key, 'dedup', `${uuid}:${JSON.stringify(fields)}`);
    return store.put({ id: crypto.randomUUID(), dedup, reference: await referenceFor(dedup), fields, createdAt: now() });
  };

  return {
    regions,

    async open(request) {
      const query = new URL(request.url).searchParams;
      const region = query.get('regio') ?? '';
      const known = regions.some(({ slug }) => slug === region);
      return view({ ...emptyValues(), region: known ? region : '', subject: cleanLine(query.get('onderwerp') ?? '').slice(0, 150) }, []);
    },

    async submit(request) {
      if (isCrossSite(request, siteUrl)) return { status: 403, view: await view(emptyValues(), [], t.crossSite) };
      const form = await readForm(request);
      if (form === 'not-urlencoded') return { status: 415, view: await view(emptyValues(), [], t.notUrlencoded) };
      if (form === 'too-large') return { status: 413, view: await view(emptyValues(), [], t.tooLarge) };
      const { values } = form;
      const checked = schema.safeParse(cleaned(values));
      const token = await checkToken(key, values.token, now());
      const errors: FieldError[] = (checked.error?.issues ?? []).map(({ path, message }) => ({ field: path[0] as FieldName, message }));
      if (form.repeated) errors.push({ field: 'form', message: t.repeated });
      if (form.malformed) errors.push({ field: 'form', message: t.malformed });
      if (values.website !== '') errors.push({ field: 'form', message: t.trap });
      if (typeof token === 'string') errors.push({ field: 'form', message: t.token[token] });
      if (!checked.success || typeof token === 'string' || errors.length > 0) {
        return { status: 422, view: await view({ ...values, website: '' }, oncePerField(errors)) };
      }
      try {
        const reference = await keep(checked.data, token.uuid);
        return { status: 303, reference, location: `${routes.received}?kenmerk=${reference}` };
      } catch (error) {
        onFailure((error as { code?: string }).code ?? 'UNKNOWN');
        // The old token goes back, so that sending again cannot make a second message if the first was kept after all.
        return { status: 503, view: { values, errors: [], token: values.token, notice: t.notKept } };
      }
    },
  };
}

/** The values that are checked and kept. */
function cleaned({ name, email, role, region, subject, message }: FieldValues) {
  return { name: cleanLine(name), email: cleanLine(email), role, region, subject: cleanLine(subject), message: cleanText(message) };
}

function oncePerField(errors: FieldError[]): FieldError[] {
  return errors.filter((error, index) => error.field === 'form' || errors.findIndex(({ field }) => field === error.field) === index);
}
