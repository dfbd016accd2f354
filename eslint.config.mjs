import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Folders that are tested as plain TypeScript, so nothing of Astro may enter them. */
const PLAIN = [
  'src/schema/**',
  'src/catalogue/**',
  'src/check/**',
  'src/authoring/**',
  'src/search/**',
  'src/contact/**',
  'src/server/**',
  'src/text/**',
  'src/privacy/**',
];

const noAstro = {
  group: ['astro', 'astro:*', 'astro/*', 'virtual:*'],
  message: 'This folder is plain TypeScript: ask src/site/ for what Astro knows.',
};
/** The one-way flow: what a folder may not import. */
const upstream = (files, ...folders) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          noAstro,
          { group: folders.map((folder) => `**/${folder}/**`), message: 'Against the flow schema -> catalogue -> check -> site -> pages.' },
        ],
      },
    ],
  },
});

export default tseslint.config(
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
  { files: PLAIN, rules: { 'no-restricted-imports': ['error', { patterns: [noAstro] }] } },
  {
    files: ['src/contact/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [noAstro, { group: ['node:*', 'cloudflare:*'], message: 'Runs on Node and on Cloudflare alike.' }] },
      ],
    },
  },
  upstream(['src/schema/**'], 'catalogue', 'check', 'site', 'contact', 'search', 'text', 'components', 'pages'),
  upstream(['src/catalogue/**'], 'check', 'site', 'contact', 'search', 'components', 'pages'),
  upstream(['src/check/**'], 'site', 'contact', 'search', 'authoring', 'components', 'pages'),
  upstream(['src/authoring/**'], 'site', 'contact', 'search', 'components', 'pages'),
  {
    files: ['src/pages/**', 'src/components/**', 'src/layouts/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['astro:content'], message: 'Ask src/site/catalogue.ts.' }] }] },
  },
);
