import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../lab/processes.ts';

const run = promisify(execFile);

/** A folder of its own with a build in it. */
export interface BuildFolder {
  /** Absolute path. */
  folder: string;
  remove: () => Promise<void>;
}

/**
 * Builds the site with the command that `npm run build` uses, so that `dist/` stays as it was. Takes the place of the build in its folder, and
 * settings on top of those of this process. Rejects with the build's own output, and leaves nothing behind then.
 */
export async function runBuild(place: string, settings: Record<string, string>): Promise<BuildFolder> {
  // Inside the project: the build's own chunks look for packages in node_modules above them.
  await mkdir(projectFile('.astro'), { recursive: true });
  const folder = await mkdtemp(projectFile('.astro/test-site-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await run(process.execPath, [projectFile('bin/astro.ts'), 'build', '--outDir', join(folder, place)], {
      cwd: projectFile(''),
      // A build that opened a database would fail here.
      env: { ...process.env, DATA_DIR: '/dev/null/none', ...settings },
      maxBuffer: 64e6,
    });
    return { folder, remove };
  } catch (error) {
    await remove();
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
}
