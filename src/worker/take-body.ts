import { MAX_BODY } from '../contact/read-form.ts';

/** After so many bytes the rest is not even waited for. */
const PATIENCE = 16 * 1024 * 1024;

/**
 * The same request with its body in memory: all of it, or so much more than the form's limit that it is seen to be too large. What
 * is over is read and thrown away: whoever stands between a worker and the visitor (also `wrangler dev`) loses the connection, and the
 * answer with it, when a worker answers while the body still comes in. Undefined when the visitor left halfway.
 */
export async function takeBody(request: Request): Promise<Request | undefined> {
  if (!request.body) return request;
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body as ReadableStream<Uint8Array<ArrayBuffer>>) {
      if (size <= MAX_BODY) kept.push(chunk);
      size += chunk.byteLength;
      if (size > PATIENCE) break;
    }
  } catch {
    return undefined;
  }
  const { url, method, headers } = request;
  // What comes with a question has no meaning, and no Request can hold it.
  return new Request(url, method === 'GET' || method === 'HEAD' ? { method, headers } : { method, headers, body: new Blob(kept) });
}
