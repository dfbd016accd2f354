import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { routes } from '../site/routes.ts';
import { securityHeaders } from '../site/security-headers.ts';
import { forwardedHeaderFilter } from './trusted-proxies.ts';

/** Astro's handler for the pages that are made on demand. */
export type DynamicHandler = (request: IncomingMessage, response: ServerResponse, next: undefined, locals: object) => unknown;

/** What the server serves. */
export interface ServerParts {
  /** Folder with the static site. */
  client: string;
  dynamic: DynamicHandler;
  locals: object;
  trustedProxies: readonly string[];
}

/** Addresses that are made on demand; all others are files. */
const DYNAMIC = new Set<string>([routes.contact, routes.received, '/gezond', '/gezond/']);

/** A visitor may take this long over headers and over the whole request, in milliseconds; slower ones are cut off. */
const LIMITS = { headersTimeout: 5000, requestTimeout: 10_000, connectionsCheckingInterval: 1000, keepAliveTimeout: 5000, maxHeaderSize: 8192 };

/** The server around the built site: files, the pages on demand, redirects to the closing slash, 404. */
export function siteServer({ client, dynamic, locals, trustedProxies }: ServerParts): Server {
  const dropForwarded = forwardedHeaderFilter(trustedProxies);
  const notFound = readFileSync(join(client, '404.html'));
  const files = sirv(client, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      if (pathname.startsWith('/_astro/')) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      if (pathname.startsWith('/licenties/') && pathname.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    },
  });

  const listener: RequestListener = (request, response) => {
    dropForwarded(request);
    const pathname = pathOf(request.url ?? '/');
    if (pathname === undefined) return answer(response, 400, 'Dit adres klopt niet.\n');
    const isDynamic = DYNAMIC.has(pathname);
    for (const [name, value] of Object.entries(securityHeaders(pathname, isDynamic))) response.setHeader(name, value);
    if (isDynamic) {
      // Monitors ask for it without a closing slash and may not follow a redirect.
      if (pathname === '/gezond') request.url = '/gezond/';
      return void dynamic(request, response, undefined, locals);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return answer(response, 405, 'Deze pagina kan alleen gelezen worden.\n');
    }
    if (!pathname.endsWith('/') && isFolder(client, pathname)) {
      const query = (request.url ?? '').slice(pathLength(request.url ?? ''));
      response.setHeader('location', `${encodeURI(pathname)}/${query}`);
      return answer(response, 301, '');
    }
    return files(request, response, () => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      answer(response, 404, request.method === 'HEAD' ? '' : notFound);
    });
  };
  return createServer(LIMITS, listener);
}

/** The decoded path of a request, or undefined when it is no honest path: not decodable, climbing, with NUL or backslash, or `//host`. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.slice(0, pathLength(url)));
    const dishonest = !path.startsWith('/') || path.includes('//') || /[\0\\]|(^|\/)\.\.?(\/|$)/.test(path);
    return dishonest ? undefined : path;
  } catch {
    return undefined;
  }
}

function pathLength(url: string): number {
  const end = url.search(/[?#]/);
  return end < 0 ? url.length : end;
}

/** True if a page stands at this address with a closing slash. */
function isFolder(client: string, pathname: string): boolean {
  return DYNAMIC.has(`${pathname}/`) || existsSync(join(client, pathname, 'index.html'));
}

function answer(response: ServerResponse, status: number, body: string | Buffer): void {
  response.statusCode = status;
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(body);
}
