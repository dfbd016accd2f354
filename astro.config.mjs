import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteIntegration } from './src/site/integration.ts';
import { isFilesOnly, readBuildSettings } from './src/site/settings.ts';
import { tableAlignment } from './src/site/table-alignment.ts';

// The build's edge: the only place where it reads the environment and the clock.
const settings = readBuildSettings(process.env, Date.now());

/** What makes the pages on demand where the site is going to run; loaded only then, the Cloudflare one starts a runtime of its own. */
const ADAPTERS = {
  // A server of our own stands around this handler: Astro's keeps slow clients for minutes and takes bodies of 1 GiB.
  node: async () => (await import('@astrojs/node')).default({ mode: 'middleware' }),
  // Content is read and rendered by Node at build time, as for the other targets.
  cloudflare: async () => (await import('@astrojs/cloudflare')).default({ prerenderEnvironment: 'node', imageService: 'passthrough' }),
  netlify: async () => undefined,
  static: async () => undefined,
};

export default defineConfig({
  site: settings.siteUrl,
  output: 'static',
  trailingSlash: 'always',
  // Static pages stand in dist/client for every target.
  outDir: isFilesOnly(settings.target) ? 'dist/client' : 'dist',
  adapter: await ADAPTERS[settings.target](),
  integrations: [siteIntegration(settings, Date.now), mdx(), sitemap({ filter: (page) => !page.endsWith('/contact/ontvangen/') })],
  session: false,
  // contact/cross-site.ts does this; Astro's own refuses every real visitor behind a TLS proxy.
  security: { checkOrigin: false },
  build: { inlineStylesheets: 'never', format: 'directory' },
  // Shiki's inline styles break the content security policy; this site shows no code.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [tableAlignment] }) },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        onwarn: (warning, warn) => {
          // One such warning per MDX file says nothing and floods the log.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
