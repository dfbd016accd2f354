import { rm } from 'node:fs/promises';
import { isFilesOnly, type DeployTarget } from '../../src/site/settings.ts';
import { runBuild, type BuildFolder } from '../support/run-build.ts';
import { projectFile } from './processes.ts';

/** The site as the real build makes it for a target, in a folder of its own; `dist` in it is the build. Rejects with the build's own output. */
export async function buildFor(target: DeployTarget): Promise<BuildFolder> {
  const place = isFilesOnly(target) ? 'dist/client' : 'dist';
  const site = await runBuild(place, { DEPLOY_TARGET: target, SITE_URL: 'https://jeugdhulp.example' });
  // The build for Cloudflare leaves a note there on where it stands, for wrangler's commands; this one is soon gone.
  if (target === 'cloudflare') await rm(projectFile('.wrangler/deploy'), { recursive: true, force: true });
  return site;
}
