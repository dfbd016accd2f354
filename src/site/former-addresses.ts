import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Redirect } from '../catalogue/redirects.ts';

/** Vite's server as an integration gets it: Vite itself is no dependency of this project. */
type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/**
 * Makes the development server send who asks for a former address on to where the page is now, as the Node server does after a build. `read` gives
 * the former addresses of the content as it is; it is asked again after a change in the content folder. Where it fails there is nothing to follow:
 * the page itself says what is wrong. Not for good (302): a browser would keep a 301 while the editor is still at work.
 */
export function followFormerAddresses({ middlewares, watcher }: DevServer, contentDir: string, read: () => Promise<readonly Redirect[]>): void {
  const root = resolve(contentDir) + sep;
  let known: Promise<readonly Redirect[]> | undefined;
  watcher.on('all', (_event, path) => {
    if (resolve(path).startsWith(root)) known = undefined;
  });
  middlewares.use((request, response, next) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    known ??= read().catch(() => []);
    void known.then((redirects) => {
      const found = redirects.find(({ from }) => encodeURI(from) === pathname);
      if (!found) return next();
      response.writeHead(302, { location: `${encodeURI(found.to)}${search}` }).end();
    });
  });
}
