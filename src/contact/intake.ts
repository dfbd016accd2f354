import { routes } from '../site/routes.ts';
import { contactErrors as t } from '../text/contact.ts';
import { isCrossSite } from './cross-site.ts';
import { errorCode } from './error-code.ts';
import type { FieldValues, MessageFields } from './fields.ts';
import { prefilled } from './prefilled.ts';
import { proofHolds } from './proof-of-work.ts';
import type { RateLimit } from './rate-limit.ts';
import { emptyValues, readForm, readParts, type PostedForm } from './read-form.ts';
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
  /** What was typed, cleaned; `token`, `website` and `proof` are empty. */
  values: FieldValues;
  errors: FieldError[];
  /** For the hidden field `token`. */
  token: string;
  /** What went wrong beside the fields. */
  notice?: string;
  /** The form was only opened, and nothing can be sent with it now. */
  closed?: true;
  /** So many zero bits the form must find before it is sent; 0 asks nothing. */
  proofBits: number;
}

/** An opened form; 503 when nothing can be sent with it now. */
export interface Opening {
  status: 200 | 503;
  view: FormView;
}

/** What is known of a reference: when its message came in (milliseconds since 1970), that there is none, or nothing while the database cannot say. */
export type Receipt = { at: number } | 'none' | 'unavailable';

/** What became of a post: kept (303), or the form again with what is wrong. */
export type Outcome =
  | { status: 303; reference: string; location: string }
  | { status: 403 | 413 | 415 | 422 | 503; view: FormView }
  /** `wait` is in seconds. */
  | { status: 429; view: FormView; wait: number };

/** The words of RFC 9110 with a status: Astro would say "OK" with each. */
export const statusText = {
  200: 'OK',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/** The contact form's service: a Request goes in, what to answer comes out. */
export interface ContactService {
  regions: readonly RegionChoice[];
  /** Public address of the site. */
  siteUrl: string;
  /** An empty form; region and subject may be filled in from the address. */
  open(request: Request): Promise<Opening>;
  /** Checks and keeps a message that was posted from a network address. Never rejects for what a visitor or the database does. */
  submit(request: Request, visitor: string): Promise<Outcome>;
  /** What is known of a reference that someone was given, or says so. Never rejects. */
  receiptOf(reference: string): Promise<Receipt>;
}

/** What the service works with. */
export interface ContactParts {
  store: MessageStore;
  /** Secret for tokens and duplicate keys. */
  key: string;
  regions: readonly RegionChoice[];
  siteUrl: string;
  limit: RateLimit;
  /** Zero bits of the proof of work that the form must bring; 0 asks nothing. */
  proofBits: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told that a message could not be kept; gets the error's code, never content. */
  onFailure: (code: string) => void;
  /** Told that a message was kept and waits for delivery. */
  onKept?: () => void;
}

/** A post that can be kept. */
interface GoodPost {
  fields: MessageFields;
  dedup: string;
}

function received(reference: string): Outcome {
  return { status: 303, reference, location: `${routes.received}?kenmerk=${reference}` };
}

/** Makes the service. */
export function createContact(parts: ContactParts): ContactService {
  const { store, key, regions, siteUrl, limit, proofBits, now, onFailure, onKept } = parts;
  const validate = formValidator(regions.map(({ slug }) => slug));

  /** The form; with `token` that one goes back, else it gets a new one. */
  const view = async (values: FieldValues, errors: FieldError[], notice?: string, token?: string): Promise<FormView> => ({
    values: { ...values, token: '', website: '', proof: '' },
    errors,
    token: token ?? (await makeToken(key, now())),
    proofBits,
    ...(notice === undefined ? {} : { notice }),
  });

  const typedInParts = async (request: Request) => validate({ values: await readParts(request), repeated: false, malformed: false }).values;

  const refuse = async <Status extends 403 | 413 | 415 | 422>(status: Status, notice: string, values = emptyValues()) => ({
    status,
    view: await view(values, [], notice),
  });

  /** Checks a form that could be read: what can be kept, or what is wrong and the token to show the form with again. */
  const check = async (
    form: PostedForm,
  ): Promise<{ values: FieldValues; token: string | undefined } & ({ good: GoodPost } | { errors: FieldError[] })> => {
    const checked = validate(form);
    const { values } = checked;
    const sent = form.values.token;
    const token = await checkToken(key, sent, now());
    const fault = typeof token === 'string' ? token : undefined;
    // A token that is well, or only young, goes back: a new one would make whoever mends a typing error wait again.
    const again = fault === undefined || fault === 'fast' ? sent : undefined;
    const errors = 'errors' in checked ? [...checked.errors] : [];
    if (fault) errors.push({ field: 'form', message: t.token[fault] });
    else if (proofBits > 0 && !(await proofHolds(sent, values.message, form.values.proof, proofBits)))
      errors.push({ field: 'form', message: t.proof });
    if ('errors' in checked || typeof token === 'string' || errors.length > 0) return { values, token: again, errors };
    const dedup = await sign(key, 'dedup', `${token.uuid}:${JSON.stringify(checked.fields)}`);
    return { values, token: again, good: { fields: checked.fields, dedup } };
  };

  return {
    regions,
    siteUrl,

    async open(request) {
      return { status: 200, view: await view(prefilled(request, regions), []) };
    },

    async submit(request, visitor) {
      const form = await readForm(request);
      if (isCrossSite(request, siteUrl)) return refuse(403, t.crossSite, typeof form === 'string' ? undefined : validate(form).values);
      if (form === 'not-urlencoded') return refuse(415, t.notUrlencoded, await typedInParts(request));
      if (form === 'too-large') return refuse(413, t.tooLarge);
      if (form === 'cut-off') return refuse(422, t.cutOff);
      const checked = await check(form);
      const { values, token } = checked;
      const good = 'good' in checked ? checked.good : undefined;
      const wait = await limit.admit(visitor, good?.dedup, now());
      // To say "not received" of a message that was would be untrue, however often it comes.
      const before = wait === undefined ? undefined : good && (await store.referenceOf(good.dedup).catch(() => undefined));
      if (before !== undefined) return received(before);
      if (wait !== undefined) return { status: 429, wait, view: await view(values, [], t.tooOften(Math.ceil(wait / 60)), token) };
      if ('errors' in checked) return { status: 422, view: await view(values, checked.errors, undefined, token) };
      try {
        const { fields, dedup } = checked.good;
        const reference = await store.put({ id: crypto.randomUUID(), dedup, reference: await referenceFor(dedup), fields, createdAt: now() });
        onKept?.();
        return received(reference);
      } catch (error) {
        onFailure(errorCode(error));
        // The same token goes back, so that sending again cannot make a second message if the first was kept after all.
        return { status: 503, view: await view(values, [], t.notKept, token) };
      }
    },

    receiptOf: (reference) =>
      store.find(reference).then(
        (message) => (message ? { at: message.createdAt } : 'none'),
        () => 'unavailable',
      ),
  };
}
