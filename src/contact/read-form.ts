import { FIELDS, type FieldValues } from './fields.ts';

/** The largest body that is read, in bytes. */
export const MAX_BODY = 64 * 1024;

/** Why a body gives no form: another type, over the limit, or cut off on the way. */
export type ReadRefusal = 'not-urlencoded' | 'too-large' | 'cut-off';

/** What was posted, as it was typed; whether a field came more than once; whether something was no UTF-8. */
export interface PostedForm {
  values: FieldValues;
  repeated: boolean;
  malformed: boolean;
}

/** Values of an empty form. */
export function emptyValues(): FieldValues {
  return Object.fromEntries(FIELDS.map((field) => [field, ''])) as FieldValues;
}

/** Reads a posted form. Refuses by type and by announced size first, then counts what really comes: a chunked body announces nothing. Never rejects. */
export async function readForm(request: Request): Promise<PostedForm | ReadRefusal> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return 'not-urlencoded';
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return 'too-large';
  try {
    const body = await readBody(request);
    return body === undefined ? 'too-large' : parseForm(await body.text());
  } catch {
    return 'cut-off';
  }
}

/**
 * What was typed into a form that came in parts (multipart, RFC 7578), so that it can be shown again: we never keep it. Empty where it
 * cannot be read. Never rejects.
 */
export async function readParts(request: Request): Promise<FieldValues> {
  const values = emptyValues();
  try {
    const type = request.headers.get('content-type') ?? '';
    const body = await readBody(request);
    const form = body && (await new Response(body, { headers: { 'content-type': type } }).formData());
    for (const field of FIELDS) {
      const value = form?.get(field);
      if (typeof value === 'string') values[field] = value;
    }
  } catch {
    // Neither this nor any other form.
  }
  return values;
}

/** The body, or undefined when it is over the limit. */
async function readBody(request: Request): Promise<Blob | undefined> {
  const reader = (request.body as ReadableStream<Uint8Array<ArrayBuffer>> | null)?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  return new Blob(chunks);
}

function parseForm(body: string): PostedForm {
  const parameters = new URLSearchParams(body);
  const values = emptyValues();
  let repeated = false;
  for (const field of FIELDS) {
    const all = parameters.getAll(field);
    repeated ||= all.length > 1;
    values[field] = all[0] ?? '';
  }
  // URLSearchParams and the decoder put U+FFFD where the bytes are no UTF-8. A visitor who typed that sign can leave it out.
  const malformed = Object.values(values).some((value) => value.includes('\uFFFD'));
  return { values, repeated, malformed };
}
