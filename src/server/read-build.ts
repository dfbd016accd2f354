import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Redirect } from '../catalogue/redirects.ts';
import type { RegionMailbox } from '../site/site-facts.ts';
import { startError } from '../text/contact.ts';
import { serverText } from '../text/server.ts';
import type { DynamicHandler } from './http-server.ts';

/** What the server needs of a build. */
export interface Build {
  /** Folder with the static site. */
  client: string;
  dynamic: DynamicHandler;
  regions: RegionMailbox[];
  /** The day as of which the site was built. */
  today: string;
  /** Public address that the site was built with. */
  siteUrl: string;
  /** Former addresses and where they lead. */
  redirects: Redirect[];
}

/** What `build.json` holds; builds of before there were redirects name none. */
type WrittenFacts = Pick<Build, 'today' | 'siteUrl'> & { target: string } & Partial<Pick<Build, 'redirects'>>;

/** Reads the build in a folder (an absolute path). Rejects with a sentence in Dutch when there is none, or when it cannot be read. */
export async function readBuild(dist: string): Promise<Build> {
  const entry = join(dist, 'server/entry.mjs');
  const client = join(dist, 'client');
  if (!existsSync(join(client, '404.html')) || !existsSync(join(dist, 'build.json'))) throw new Error(serverText.notBuilt);
  const { today, siteUrl, target, redirects = [] } = await readFacts(dist);
  if (target !== 'node') throw new Error(serverText.otherTarget(target));
  if (!existsSync(entry)) throw new Error(serverText.notBuilt);
  try {
    const regions = JSON.parse(await readFile(join(dist, 'regions.json'), 'utf8')) as RegionMailbox[];
    const { handler } = (await import(pathToFileURL(entry).href)) as { handler: DynamicHandler };
    return { client, dynamic: handler, regions, today, siteUrl, redirects };
  } catch (error) {
    throw new Error(startError.buildUnreadable((error as Error).message), { cause: error });
  }
}

async function readFacts(dist: string): Promise<WrittenFacts> {
  try {
    return JSON.parse(await readFile(join(dist, 'build.json'), 'utf8')) as WrittenFacts;
  } catch (error) {
    throw new Error(startError.buildUnreadable((error as Error).message), { cause: error });
  }
}
