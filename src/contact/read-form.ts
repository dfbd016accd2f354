import { FIELDS, MAX_SHOWN, type FieldValues } from './fields.ts';

/** The largest body that is read, in bytes. */
export const MAX_BODY = 64 * 1024;

/** Why a body is not read at all. */
export type ReadRefusal = 'not-urlencoded' | 'too-large';

/** What was posted, as it was typed, and which fields came more than once or were not UTF-8. */
export interface PostedForm {
  values: FieldValues;
  repeated: boolean;
  malformed: boolean;
}

/** Values of an empty form. */
export function emptyValues(): FieldValues {
  return Object.fromEntries(FIELDS.map((field) => [field, ''])) as FieldValues;
}

/** Reads a posted form. Refuses by type and by announced size first, then counts what really comes: a chunked body announces nothing. */
export async function readForm(request: Request): Promise<PostedForm | ReadRefusal> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return 'not-urlencoded';
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return 'too-large';
  const body = await readBody(request);
  return body === undefined ? 'too-large' : parseForm(body);
}

async function readBody(request: Request): Promise<string | undefined> {
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (request.body as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return new TextDecoder().decode(bytes);
}

function parseForm(body: string): PostedForm {
  const parameters = new URLSearchParams(body);
  const values = emptyValues();
  let repeated = false;
  for (const field of FIELDS) {
    const all = parameters.getAll(field);
    repeated ||= all.length > 1;
    values[field] = (all[0] ?? '').slice(0, MAX_SHOWN);
  }
  // URLSearchParams puts U+FFFD where the bytes are no UTF-8. A visitor who typed that sign himself can leave it out.
  const malformed = Object.values(values).some((value) => value.includes('\uFFFD'));
  return { values, repeated, malformed };
}
