import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isFilesOnly, type DeployTarget } from '../../src/site/settings.ts';
import { projectFile } from './processes.ts';

const run = promisify(execFile);

/** The site as the real build makes it, in a folder of its own; `dist` in it is the build. */
export interface LabSite {
  folder: string;
  remove: () => Promise<void>;
}

/** Builds the site for a target. Rejects with the build's own output. */
export async function buildFor(target: DeployTarget): Promise<LabSite> {
  // Inside the project: the build's own chunks look for packages in node_modules above them.
  await mkdir(projectFile('.astro'), { recursive: true });
  const folder = resolve(await mkdtemp(projectFile('.astro/lab-')));
  const remove = () => rm(folder, { recursive: true, force: true });
  const out = join(folder, 'dist', isFilesOnly(target) ? 'client' : '');
  try {
    await run(process.execPath, [projectFile('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out], {
      cwd: projectFile(''),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DEPLOY_TARGET: target, SITE_URL: 'https://jeugdhulp.example' },
      maxBuffer: 64e6,
    });
    // The build for Cloudflare leaves a note there on where it stands, for wrangler's commands; this one is soon gone.
    if (target === 'cloudflare') await rm(projectFile('.wrangler/deploy'), { recursive: true, force: true });
    return { folder, remove };
  } catch (error) {
    await remove();
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}
