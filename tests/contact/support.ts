import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createContact, type ContactParts, type ContactService, type FormView, type Outcome } from '../../src/contact/intake.ts';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { rateLimit } from '../../src/contact/rate-limit.ts';
import { groupCommit } from '../../src/server/group-commit.ts';
import { openSqlite } from '../../src/server/sqlite-database.ts';
import type { MessageStore } from '../../src/contact/store.ts';
import { makeToken } from '../../src/contact/token.ts';

export const KEY = 'a secret of more than thirty-two characters';
export const SITE = 'https://jeugdhulp.example';
export const REGIONS = [
  { slug: 'haaglanden', name: 'Haaglanden' },
  { slug: 'een-10-voor-de-jeugd', name: 'Een 10 voor de Jeugd' },
];
export const NOON = Date.UTC(2026, 10, 23, 12);
export const SECOND = 1000;
export const HOUR = 3_600_000;

/** What a careful visitor types; the token comes with `post`. */
export const TYPED = {
  name: 'Sanne de Vries',
  email: 'sanne@voorbeeld.nl',
  role: 'parent',
  region: 'haaglanden',
  subject: 'Vraag over dagbesteding',
  message: 'Kan mijn kind hier terecht?\nEn wat kost dat?',
  website: '',
};

/** A clock that is set by hand. */
export function clock(start = NOON) {
  let time = start;
  return { now: () => time, forward: (milliseconds: number) => void (time += milliseconds) };
}

/** A new folder that is gone after the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'contact-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A real store in a new folder, or on a given file; closed after the test. */
export async function openStore(file?: string): Promise<MessageStore> {
  const db = await openSqlite(file ?? join(await tempFolder(), 'messages.sqlite'));
  const store = kyselyStore(db, await payloadCipher(KEY), groupCommit);
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

/** The address of a visitor. */
export const VISITOR = '192.0.2.1';

/** The service on a store, with a clock and without a rate limit; `failures` are the codes that it would log. Whoever posts does so from one address. */
export function serviceOn(store: MessageStore, now: () => number, parts: Partial<ContactParts> = {}) {
  const failures: string[] = [];
  const service = createContact({
    store,
    key: KEY,
    regions: REGIONS,
    siteUrl: SITE,
    limit: rateLimit(0, KEY),
    proofBits: 0,
    now,
    onFailure: (code) => failures.push(code),
    ...parts,
  });
  const contact: Omit<ContactService, 'submit'> & { submit(request: Request, visitor?: string): ReturnType<ContactService['submit']> } = {
    ...service,
    submit: (request, visitor = VISITOR) => service.submit(request, visitor),
  };
  return { contact, failures };
}

/** A token of a form that was opened at a moment. */
export function tokenOf(moment: number): Promise<string> {
  return makeToken(KEY, moment);
}

/** A request as a browser posts the form. */
export function post(fields: Record<string, string> | string, headers: Record<string, string> = {}): Request {
  return new Request(`${SITE}/contact/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
}

/** A service on a real database, at noon, and a token of a form that was opened a minute before. */
export async function setUp() {
  const store = await openStore();
  const time = clock();
  return { store, time, ...serviceOn(store, time.now), token: await tokenOf(NOON - 60 * SECOND) };
}

/** The form as it is shown again. Throws where the message was kept. */
export function viewOf(outcome: Outcome): FormView {
  if (outcome.status === 303) throw new Error('the message was kept');
  return outcome.view;
}
