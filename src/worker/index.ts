import { cf, finalize } from '@astrojs/cloudflare/fetch';
import { astro, FetchState } from 'astro/fetch';
import { mailboxes } from 'virtual:mailboxes';
import { site } from 'virtual:site-facts';
import { errorCode } from '../contact/error-code.ts';
import { FORWARDED_HEADERS } from '../site/forwarded-headers.ts';
import { securityHeaders } from '../site/security-headers.ts';
import { serverAnswer } from '../text/contact.ts';
import { logText } from '../text/server.ts';
import { openWorkerContact, type WorkerContact } from './open-contact.ts';
import type { WorkerEnvironment } from './settings.ts';
import { takeBody } from './take-body.ts';

/** Of Cloudflare's execution context what is used here. */
interface Context {
  waitUntil(work: Promise<unknown>): void;
}

/** Addresses that are made on demand; all others are files, which can only be read. */
const ON_DEMAND = /^\/(contact|gezond)(\/|$)/;
const READ = 'GET, HEAD';
const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };

// The worker's edge: the only place where it reads the clock.
// eslint-disable-next-line no-restricted-properties -- a worker has no bin/
const now = () => Date.now();

/** Kept once it is there, for all requests of this worker. Not the promise: it would belong to a request that may be cut off. */
let opened: WorkerContact | undefined;

async function open(env: WorkerEnvironment): Promise<WorkerContact> {
  return (opened ??= await openWorkerContact(env, mailboxes, site.siteUrl, now));
}

/** Does work after the answer; what fails is a line in the log, the next scheduled run tries again. */
function afterwards(context: Context, work: () => Promise<void>): void {
  context.waitUntil(work().catch((error: unknown) => console.error(logText.deliveryFailed(errorCode(error)))));
}

async function answer(asked: Request, env: WorkerEnvironment, context: Context): Promise<Response> {
  const request = await asAsked(asked);
  // Nobody is there to read it.
  if (!request) return new Response(null, { status: 400 });
  if (!isOnDemand(request) && request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(serverAnswer.wrongMethod(READ), { status: 405, headers: { ...PLAIN, allow: READ } });
  const state = new FetchState(request);
  const { service, health, deliver } = await open(env);
  const locals: Pick<App.Locals, 'contact' | 'health' | 'visitor'> = {
    contact: service(() => afterwards(context, deliver)),
    health,
    visitor: request.headers.get('cf-connecting-ip') ?? '',
  };
  Object.assign(state.locals, locals);
  const file = await cf(state, env as Parameters<typeof cf>[1], context as Parameters<typeof cf>[2]);
  return file ?? finalize(state, await astro(state));
}

/** Astro takes an encoded letter for the letter too. */
function isOnDemand({ url }: Request): boolean {
  const { pathname } = new URL(url);
  try {
    return ON_DEMAND.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}

/** The request as Cloudflare knows it: that says itself which host was asked, so what the headers say of it is a stranger's word. */
async function asAsked(given: Request): Promise<Request | undefined> {
  const url = new URL(given.url);
  // Monitors ask for it without a closing slash and may not follow a redirect; whoever posts there would have to send the text again.
  if (url.pathname === '/gezond' || url.pathname === '/contact') url.pathname += '/';
  const request = await takeBody(new Request(url, given));
  for (const header of FORWARDED_HEADERS) request?.headers.delete(header);
  return request;
}

export default {
  async fetch(request: Request, env: WorkerEnvironment, context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    let response: Response;
    try {
      response = await answer(request, env, context);
    } catch (error) {
      console.error(logText.pageFailed(errorCode(error)));
      response = new Response(serverAnswer.failed, { status: 503, headers: PLAIN });
    }
    const secured = new Response(response.body, response);
    for (const [name, value] of Object.entries(securityHeaders(pathname, isOnDemand(request)))) secured.headers.set(name, value);
    return secured;
  },

  async scheduled(_event: unknown, env: WorkerEnvironment, context: Context): Promise<void> {
    afterwards(context, async () => (await open(env)).upkeep());
  },
};
