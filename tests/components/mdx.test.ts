import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { EDITOR_COMPONENTS } from '../../src/schema/mdx-components.ts';

test('there is a component for each that editors may use, with the values that the check lets through', async () => {
  const folder = 'src/components/mdx';
  const names = (await readdir(folder)).filter((name) => name.endsWith('.astro')).map((name) => name.replace('.astro', ''));
  expect(names.sort()).toEqual(Object.keys(EDITOR_COMPONENTS).sort());
  for (const [name, { props }] of Object.entries(EDITOR_COMPONENTS)) {
    const source = await readFile(`${folder}/${name}.astro`, 'utf8');
    for (const [prop, { required }] of Object.entries(props))
      expect(source, name).toMatch(new RegExp(`^  ${prop}${required ? '' : '\\?'}: string;$`, 'm'));
  }
});
