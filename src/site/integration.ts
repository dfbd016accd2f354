import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeRedirectFiles } from './redirect-files.ts';
import type { BuildSettings } from './settings.ts';
import { readSiteFacts } from './site-facts.ts';

const VIRTUAL = 'virtual:site-facts';
const RESOLVED = `\0${VIRTUAL}`;

/**
 * Takes the build's settings and a clock in milliseconds. Gives all pages the module `virtual:site-facts`, fixed at build time, and writes for the server what it must know:
 * `dist/regions.json` with each region's mailbox and `dist/build.json` with the day of the build and the redirects from former addresses.
 * For hosts without our server the redirects are files among the static ones too.
 */
export function siteIntegration(settings: BuildSettings, now: () => number): AstroIntegration {
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'site-facts',
                resolveId: (id: string) => (id === VIRTUAL ? RESOLVED : undefined),
                load: async (id: string) => {
                  if (id !== RESOLVED) return undefined;
                  const { facts } = await readSiteFacts(settings);
                  return `export const site = ${JSON.stringify(facts)};`;
                },
              },
            ],
          },
        });
      },
      // `npm run dev` has the contact form too, on the same database as `npm run serve`.
      'astro:server:setup': async ({ server }) => {
        const [{ openContact }, { readSettings }, { mailboxes }] = await Promise.all([
          import('../server/open-contact.ts'),
          import('../server/settings.ts'),
          readSiteFacts(settings),
        ]);
        const read = readSettings(process.env);
        if ('errors' in read) throw new Error(read.errors.join('\n'));
        const { contact, health } = await openContact(read.settings, settings.siteUrl, mailboxes, now);
        server.middlewares.use((request, _response, next) => {
          // Where Astro's development server looks for what a server around it passes on.
          Reflect.set(request, Symbol.for('astro.locals'), { contact, health });
          next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { facts, mailboxes, redirects } = await readSiteFacts(settings);
        await writeRedirectFiles(fileURLToPath(dir), redirects, facts.siteUrl);
        await writeFile(new URL('../regions.json', dir), JSON.stringify(mailboxes, null, 2));
        await writeFile(new URL('../build.json', dir), JSON.stringify({ today: facts.today, siteUrl: facts.siteUrl, redirects }, null, 2));
      },
    },
  };
}
