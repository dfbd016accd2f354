import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

const FOLDER = 'src/styles';
const theme = await readFile(`${FOLDER}/theme.css`, 'utf8');
const [light, dark] = theme.split('@media (prefers-color-scheme: dark)').map(tokensIn) as [Map<string, string>, Map<string, string>];

/** Custom properties with their values. */
function tokensIn(css: string): Map<string, string> {
  return new Map([...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

test('another house style is one file: no other stylesheet, component or page names a colour or a typeface', async () => {
  const files = await readdir('src', { recursive: true });
  for (const file of files.filter((name) => /\.(css|astro)$/.test(name) && !name.endsWith('theme.css'))) {
    const text = (await readFile(`src/${file}`, 'utf8')).replace(/@font-face\s*{[^}]*}/g, '').replace(/(?:href|id|xlink:href)=.*/g, '');
    expect(text.match(/#[0-9a-f]{3}(?:[0-9a-f]{3})?\b(?!-)|\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\(/gi), file).toBeNull();
    expect(text.match(/font-family:(?!\s*var)/g), file).toBeNull();
  }
});

test('every token that a stylesheet uses is in the theme or given to a component', async () => {
  const files = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(files.map((name) => readFile(`${FOLDER}/${name}`, 'utf8')));
  const known = new Set(texts.flatMap((text) => [...tokensIn(text).keys()]));
  for (const [index, text] of texts.entries()) {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) expect(known, `${files[index]} uses ${name}`).toContain(name);
  }
});

test('a colour that changes in the dark is a colour of the theme', () => {
  for (const name of dark.keys()) expect(light.has(name), name).toBe(true);
  const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
  expect(colours.filter((name) => !dark.has(name))).toEqual([]);
});

/** Text on its surface: 4.5 (WCAG 1.4.3). Lines of controls, icons and focus on what is beside them: 3 (1.4.11). */
const TEXT = [
  ['ink', 'paper surface band accent-tint danger-tint brand-tint mark'],
  ['ink-soft', 'paper surface band'],
  ['brand', 'paper surface band accent-tint brand-tint'],
  ['brand-strong', 'paper surface brand-tint'],
  ['on-brand', 'brand brand-strong'],
  ['on-deep', 'deep'],
  ['on-deep-soft', 'deep'],
  ['on-accent', 'accent'],
  ['accent-ink', 'accent-tint'],
  ['good-ink', 'good-tint'],
  ['quiet-ink', 'quiet-tint'],
  ['danger', 'paper surface danger-tint'],
] as const;
const LINES = [
  ['line-strong', 'paper surface band'],
  ['focus', 'paper surface band accent-tint'],
  ['accent', 'deep'],
] as const;

describe.each([
  ['light', light],
  ['dark', new Map([...light, ...dark])],
] as const)('%s', (_name, tokens) => {
  const pairs = (list: readonly (readonly [string, string])[]) =>
    list.flatMap(([front, backs]) => backs.split(' ').map((back) => [front, back] as const));
  test.each(pairs(TEXT))('text in %s reads on %s', (front, back) => {
    expect(contrast(tokens.get(`--${front}`)!, tokens.get(`--${back}`)!)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(LINES))('a line in %s shows on %s', (front, back) => {
    expect(contrast(tokens.get(`--${front}`)!, tokens.get(`--${back}`)!)).toBeGreaterThanOrEqual(3);
  });
});
