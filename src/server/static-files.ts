import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv from 'sirv';

/** Serves a file of the static site, or calls `next` when there is none. */
export type FileHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves the files of a folder to GET and HEAD: compressed where that stands next to them, with an etag, files under /_astro/ for ever. */
export function staticFiles(folder: string): FileHandler {
  // `dev` looks at the folder for every request, so that a new build may take its place; its headers ask browsers to do the same.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      if (pathname.startsWith('/_astro/')) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      if (pathname.startsWith('/licenties/') && pathname.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    },
  });
  return (request, response, next) => {
    // sirv throws for a range that ends before it starts. Pages are small: they are served whole.
    delete request.headers.range;
    closeWith(response);
    files(request, response, next);
  };
}

/** sirv leaves its file stream to itself: a file that vanishes would end the process, and a visitor who leaves would keep the file open. */
function closeWith(response: ServerResponse): void {
  response.on('pipe', (file: Readable) => {
    file.on('error', () => response.destroy());
    response.on('close', () => file.destroy());
  });
}
