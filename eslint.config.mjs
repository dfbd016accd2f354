import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const noAstro = {
  group: ['astro', 'astro:*', 'astro/*', 'virtual:*'],
  message: 'This folder is plain TypeScript: ask src/site/ for what Astro knows.',
};
const noCollections = { group: ['astro:content'], message: 'Ask src/site/catalogue.ts.' };
const noRuntime = { group: ['node:*', 'cloudflare:*'], message: 'Runs on Node, on Cloudflare and in the browser alike.' };

/** What of src/site/ is plain and of no build: addresses, headers, and the form of the files that a build leaves for its server. */
const PLAIN_SITE = ['routes', 'security-headers', 'forwarded-headers', 'site-facts', 'site-url'];

/**
 * The one-way flow: which other folders of src/ each folder may import. `types` may be imported as types only: sentences are written for
 * what they speak of, and do not run it. What is plain is tested without Astro, so nothing of Astro may enter it.
 */
const FLOW = {
  schema: { plain: true, from: [] },
  privacy: { plain: true, from: [] },
  html: { plain: true, from: [] },
  text: { plain: true, from: ['schema'], types: ['catalogue', 'check', 'authoring', 'contact'] },
  catalogue: { plain: true, from: ['schema', 'text'] },
  check: { plain: true, from: ['schema', 'catalogue', 'privacy', 'text'] },
  authoring: { plain: true, from: ['schema', 'catalogue', 'check', 'text'] },
  finder: { plain: true, portable: true, from: ['schema', 'text'] },
  contact: { plain: true, portable: true, plainSite: true, from: ['schema', 'privacy', 'text'] },
  search: { plain: true, plainSite: true, from: ['schema', 'html', 'text'] },
  server: { plain: true, plainSite: true, from: ['schema', 'catalogue', 'contact', 'text'] },
  worker: { plainSite: true, from: ['schema', 'catalogue', 'contact', 'text'] },
  site: { from: ['schema', 'catalogue', 'check', 'authoring', 'html', 'finder', 'search', 'text'] },
  components: { from: ['schema', 'catalogue', 'site', 'contact', 'finder', 'html', 'search', 'text'] },
  layouts: { from: ['schema', 'catalogue', 'site', 'html', 'text', 'components'] },
  pages: { from: ['schema', 'catalogue', 'site', 'contact', 'finder', 'html', 'search', 'text', 'components', 'layouts'] },
};

const inFolder = (folder) => `**/${folder}/**`;
const flowRules = Object.entries(FLOW).map(([folder, { plain, portable, plainSite, from, types = [] }]) => {
  const closed = Object.keys(FLOW).filter((other) => other !== folder && !from.includes(other) && !types.includes(other));
  const message = `Against the flow schema -> catalogue -> check -> site -> pages: src/${folder}/ may import ${from.join(', ') || 'no other folder'}.`;
  const patterns = [
    ...(plain ? [noAstro] : folder === 'site' ? [] : [noCollections]),
    ...(portable ? [noRuntime] : []),
    { group: [...closed.map(inFolder), ...(plainSite ? PLAIN_SITE.map((file) => `!**/site/${file}.ts`) : [])], message },
    ...(types.length > 0 ? [{ group: types.map(inFolder), allowTypeImports: true, message: `${message} Of ${types.join(', ')}, types only.` }] : []),
  ];
  return { files: [`src/${folder}/**`], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
});

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.wrangler/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The date is an argument; only bin/ and astro.config.mjs read the clock.' },
      ],
    },
  },
  { files: ['bin/**', 'astro.config.mjs', 'tests/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  ...flowRules,
);
