import { Agent, request } from 'node:http';
import { makeToken } from '../../src/contact/token.ts';

/** The secret that experiments give their servers, so that they can make tokens of forms that were opened earlier. */
export const LAB_KEY = 'a laboratory secret of more than thirty-two characters';

/** What came back. */
export interface Answer {
  status: number;
  /** The reference, when the message was kept. */
  reference: string | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Visitors of a server on this machine, over at most so many connections. */
export interface Visitors {
  /** A header that is given as undefined is left out. */
  post(body: string, headers?: Record<string, string | undefined>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  close(): void;
}

/** A token of a form that was opened a minute ago. */
export function ripeToken(): Promise<string> {
  return makeToken(LAB_KEY, Date.now() - 60_000);
}

/** A good form, urlencoded. */
export function goodForm(token: string, changed: Record<string, string> = {}): string {
  const fields = { name: 'Proef Persoon', email: 'proef@voorbeeld.example', role: 'parent', region: '', subject: 'Een proef' };
  return new URLSearchParams({ ...fields, message: 'Kan mijn kind hier terecht?', website: '', token, ...changed }).toString();
}

/** Visitors over keep-alive connections. Rejects only when the connection fails. */
export function visitors(port: number, connections: number): Visitors {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (method: string, path: string, headers: Record<string, string | number>, body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          const { location } = response.headers;
          const reference = /kenmerk=(JH-\w{8})$/.exec(location ?? '')?.[1];
          resolve({ status: response.statusCode ?? 0, reference, headers: response.headers, body: text });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return {
    post(body, changed = {}) {
      const headers = { ...form, 'content-length': Buffer.byteLength(body), ...changed };
      for (const name of Object.keys(changed)) if (changed[name] === undefined) Reflect.deleteProperty(headers, name);
      return ask('POST', '/contact/', headers as Record<string, string | number>, body);
    },
    get: (path) => ask('GET', path, {}),
    close: () => agent.destroy(),
  };
}

/** Does a job for 0 up to `count`, at most `at once` at the same time. */
export async function crowd(count: number, atOnce: number, job: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(count, atOnce) }, async () => {
      while (next < count) await job(next++);
    }),
  );
}
