import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Redirect } from '../catalogue/redirects.ts';
import { errorCode } from '../contact/error-code.ts';
import { routes } from '../site/routes.ts';
import { securityHeaders } from '../site/security-headers.ts';
import { serverAnswer } from '../text/contact.ts';
import { logText } from '../text/server.ts';
import { isHost, originForm, pathOf, queryOf } from './request-path.ts';
import { staticFiles } from './static-files.ts';
import { trustedProxies as rulesFor } from './trusted-proxies.ts';

/** Astro's handler for the pages that are made on demand. */
export type DynamicHandler = (request: IncomingMessage, response: ServerResponse, next: undefined, locals: object) => unknown;

/** What the server serves. */
export interface ServerParts {
  /** Folder with the static site. */
  client: string;
  dynamic: DynamicHandler;
  /** What the pages on demand get as `Astro.locals`, beside the visitor's address. */
  locals: object;
  trustedProxies: readonly string[];
  /** Former addresses and where they lead. */
  redirects?: readonly Redirect[];
}

/** Addresses that are made on demand; all others are files. */
const DYNAMIC = new Set<string>([routes.contact, routes.received, '/gezond/']);

/**
 * A visitor may take this long over headers and over the whole request, in milliseconds; slower ones are cut off. A connection that rests
 * between two requests may rest longer than any usual proxy keeps one: else a form would be sent into one that we just closed.
 */
const LIMITS = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 500, keepAliveTimeout: 75_000, maxHeaderSize: 8192 };

/** The server around the built site: files, the pages on demand, redirects from former addresses and to the closing slash, 404. One failing request never ends it. */
export function siteServer({ client, dynamic, locals, trustedProxies, redirects = [] }: ServerParts): Server {
  const senders = rulesFor(trustedProxies, () => console.error(logText.unknownProxy));
  const files = staticFiles(client);
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));

  const handle = async (request: IncomingMessage, response: ServerResponse, pathname: string | undefined) => {
    senders.dropForged(request);
    // Monitors ask for it without a closing slash and may not follow a redirect; whoever posts there would have to send the text again.
    if (pathname === '/gezond' || (pathname === '/contact' && request.method === 'POST')) {
      pathname += '/';
      request.url = pathname + queryOf(request.url ?? '');
    }
    const isDynamic = pathname !== undefined && DYNAMIC.has(pathname);
    for (const [name, value] of Object.entries(securityHeaders(pathname ?? '', isDynamic))) response.setHeader(name, value);
    if (pathname === undefined || !isHost(request.headers.host)) return answer(response, 400, serverAnswer.badAddress);
    const allowed = pathname === routes.contact ? 'GET, HEAD, POST' : 'GET, HEAD';
    // Also on demand: some methods that HTTP knows cannot even be put into a Request.
    if (!allowed.split(', ').includes(request.method ?? '')) {
      response.setHeader('allow', allowed);
      return answer(response, 405, serverAnswer.wrongMethod(allowed));
    }
    if (isDynamic) return dynamic(request, response, undefined, { ...locals, visitor: senders.visitorOf(request) });
    const closed = pathname.endsWith('/') ? pathname : `${pathname}/`;
    const elsewhere = moved.get(closed) ?? moved.get(pathname) ?? (closed !== pathname && isPage(client, closed) ? closed : undefined);
    if (elsewhere !== undefined) {
      response.setHeader('location', `${encodeURI(elsewhere)}${queryOf(request.url ?? '')}`);
      return answer(response, 301, '');
    }
    const notFound = async () => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      answer(response, 404, await readFile(join(client, '404.html')));
    };
    // sirv would find files at `/404` and `/favicon.svg/` too.
    if (/^\/404(\.html?)?$/.test(pathname) || (pathname.endsWith('/') && !isPage(client, pathname))) return notFound();
    return new Promise<void>((resolve, reject) => {
      response.on('close', resolve);
      files(request, response, () => void notFound().then(resolve, reject));
    });
  };

  const server = createServer(LIMITS, (request, response) => {
    // When the server is closing, who was served is not waited for.
    response.on('finish', () => server.listening || setImmediate(() => server.closeIdleConnections()));
    request.url = originForm(request.url ?? '/');
    const pathname = pathOf(request.url);
    handle(request, response, pathname).catch((error: unknown) => {
      // The visitor left: nobody to answer, and nothing is wrong here.
      if (response.destroyed) return;
      console.error(logText.pageFailed(errorCode(error)));
      if (response.headersSent) return void response.destroy();
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      answer(response, 500, serverAnswer.failed);
    });
  });
  return server;
}

/** After so long a closing server cuts off who is not done, in milliseconds: the longest that a request may take, and time to answer it. */
const CLOSING = LIMITS.requestTimeout + 2000;

/** Takes no new visitors, lets those who are there finish, and ends who is still not done after `patience` milliseconds (Node itself stops looking for slow ones). */
export async function closeServer(server: Server, patience = CLOSING): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cut);
}

/** True if a page stands at an address, which ends in a slash. */
function isPage(client: string, pathname: string): boolean {
  return DYNAMIC.has(pathname) || existsSync(join(client, pathname, 'index.html'));
}

/** Ends an answer; Node leaves the body out where the request was HEAD. */
function answer(response: ServerResponse, status: number, body: string | Buffer): void {
  response.statusCode = status;
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(body);
}
