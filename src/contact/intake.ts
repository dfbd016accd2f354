import { routes } from '../site/routes.ts';
import { contactErrors as t } from '../text/contact.ts';
import { cleanLine } from './clean.ts';
import { isCrossSite } from './cross-site.ts';
import { errorCode } from './error-code.ts';
import { LONGEST, type FieldValues, type MessageFields } from './fields.ts';
import { emptyValues, readForm } from './read-form.ts';
import { referenceFor } from './reference.ts';
import { sign } from './signature.ts';
import type { MessageStore } from './store.ts';
import { checkToken, makeToken } from './token.ts';
import { formValidator, type FieldError } from './validate.ts';

/** A region that a visitor can choose. */
export interface RegionChoice {
  slug: string;
  name: string;
}

/** All that the form shows. */
export interface FormView {
  /** What was typed, cleaned; `token` and `website` are empty. */
  values: FieldValues;
  errors: FieldError[];
  /** For the hidden field `token`. */
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
  /** Checks and keeps a posted message. Never rejects for what a visitor or the database does. */
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
  const validate = formValidator(regions.map(({ slug }) => slug));

  /** The form; with `token` that one goes back, else it gets a new one. */
  const view = async (values: FieldValues, errors: FieldError[], notice?: string, token?: string): Promise<FormView> => ({
    values: { ...values, token: '', website: '' },
    errors,
    token: token ?? (await makeToken(key, now())),
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
      const region = regions.find(({ slug }) => slug === query.get('regio'))?.slug ?? '';
      // `pagina` is what a link says that names no subject of its own.
      const subject = cleanLine(query.get('onderwerp') || query.get('pagina') || '');
      return view({ ...emptyValues(), region, subject: [...subject].slice(0, LONGEST.subject).join('').trim() }, []);
    },

    async submit(request) {
      const form = await readForm(request);
      const refused = async <Status extends 403 | 413 | 415 | 422>(status: Status, notice: string, values = emptyValues()) => ({
        status,
        view: await view(values, [], notice),
      });
      if (isCrossSite(request, siteUrl)) return refused(403, t.crossSite, typeof form === 'string' ? undefined : validate(form).values);
      if (form === 'not-urlencoded') return refused(415, t.notUrlencoded);
      if (form === 'too-large') return refused(413, t.tooLarge);
      if (form === 'cut-off') return refused(422, t.cutOff);
      const checked = validate(form);
      const sent = form.values.token;
      const token = await checkToken(key, sent, now());
      const fault = typeof token === 'string' ? token : undefined;
      const errors = [...('errors' in checked ? checked.errors : []), ...(fault ? [{ field: 'form' as const, message: t.token[fault] }] : [])];
      if ('errors' in checked || typeof token === 'string') {
        // A token that is well, or only young, goes back: a new one would make whoever mends a typing error wait again.
        return { status: 422, view: await view(checked.values, errors, undefined, fault === undefined || fault === 'fast' ? sent : undefined) };
      }
      try {
        const reference = await keep(checked.fields, token.uuid);
        return { status: 303, reference, location: `${routes.received}?kenmerk=${reference}` };
      } catch (error) {
        onFailure(errorCode(error));
        // The same token goes back, so that sending again cannot make a second message if the first was kept after all.
        return { status: 503, view: await view(checked.values, [], t.notKept, sent) };
      }
    },
  };
}
