import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { followFormerAddresses } from './former-addresses.ts';
import { layerOrder } from './layer-order.ts';
import { pruneStyles } from './prune-styles.ts';
import { writeEditorHints } from '../authoring/editor-hints.ts';
import { writeRedirectFiles } from './redirect-files.ts';
import type { BuildSettings } from './settings.ts';
import { contactRoutes } from './contact-routes.ts';
import { headersFile } from './headers-file.ts';
import { readSiteFacts } from './site-facts.ts';

/** Modules that are fixed at build time: name -> their text. The second is for the server alone: it holds mailboxes. */
const MODULES: Record<string, (facts: Awaited<ReturnType<typeof readSiteFacts>>) => string> = {
  'virtual:site-facts': ({ facts }) => `export const site = ${JSON.stringify(facts)};`,
  'virtual:mailboxes': ({ mailboxes }) => `export const mailboxes = ${JSON.stringify(mailboxes)};`,
};

/**
 * Takes the build's settings and a clock in milliseconds. Gives all pages the module `virtual:site-facts`, fixed at build time, adds the routes of the contact form, and writes for the server what it must know:
 * `dist/regions.json` with each region's mailbox and `dist/build.json` with the day of the build and the redirects from former addresses.
 * For hosts without our server the redirects are files among the static ones too.
 */
export function siteIntegration(settings: BuildSettings, now: () => number): AstroIntegration {
  let running = '';
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ updateConfig, command, injectRoute }) => {
        running = command;
        for (const route of contactRoutes(settings.target)) injectRoute(route);
        updateConfig({
          vite: {
            css: { postcss: { plugins: command === 'build' ? [pruneStyles, layerOrder] : [layerOrder] } },
            plugins: [
              {
                name: 'site-facts',
                resolveId: (id: string) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
                load: async (id: string) => MODULES[id.slice(1)]?.(await readSiteFacts(settings)),
              },
            ],
          },
        });
      },
      // `npm run dev` has the contact form too, on the same database as `npm run serve`.
      'astro:server:setup': async ({ server }) => {
        await writeEditorHints(server.config.root, settings.contentDir);
        // A build starts such a server too, for the content alone: it has no business with messages.
        if (running !== 'dev') return;
        const [{ openContact }, { readSettings }, { mailboxes }] = await Promise.all([
          import('../server/open-contact.ts'),
          import('../server/settings.ts'),
          readSiteFacts(settings),
        ]);
        const read = readSettings(process.env);
        if ('errors' in read) throw new Error(read.errors.join('\n'));
        const { service, health } = await openContact(read.settings, mailboxes, settings.siteUrl, now);
        const contact = service(() => undefined);
        followFormerAddresses(server, settings.contentDir, async () => (await readSiteFacts(settings)).redirects);
        server.middlewares.use((request, _response, next) => {
          // Where Astro's development server looks for what a server around it passes on.
          Reflect.set(request, Symbol.for('astro.locals'), { contact, health, visitor: request.socket.remoteAddress ?? '' });
          next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { facts, mailboxes, redirects } = await readSiteFacts(settings);
        await writeRedirectFiles(fileURLToPath(dir), redirects, facts.siteUrl);
        await writeFile(new URL('../regions.json', dir), JSON.stringify(mailboxes, null, 2));
        await writeFile(
          new URL('../build.json', dir),
          JSON.stringify({ today: facts.today, siteUrl: facts.siteUrl, target: settings.target, redirects }, null, 2),
        );
        // The Node server sends headers itself; a host of files reads them here.
        if (settings.target !== 'node') await writeFile(new URL('_headers', dir), headersFile(settings.target));
      },
    },
  };
}
