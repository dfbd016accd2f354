import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { shipped } from '../../site/licences.ts';

/** The licence texts, as they came with the packages. */
export const getStaticPaths = () => [...new Map(shipped.map(({ slug, file }) => [slug, { params: { slug }, props: { file } }])).values()];

/** The licence text of a package, as the package itself has it. */
export const GET: APIRoute = async ({ props }) => new Response(await readFile(join('node_modules', String(props['file'])), 'utf8'));
