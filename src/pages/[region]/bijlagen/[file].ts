import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { attachmentFiles, attachmentPath } from '../../../site/attachments.ts';
import { getCatalogue } from '../../../site/catalogue.ts';

/** The attachment files of each region, copied as they are. */
export async function getStaticPaths() {
  const { regions } = await getCatalogue();
  return regions.flatMap((region) => attachmentFiles(region).map((file) => ({ params: { region: region.slug, file } })));
}

/** An attachment of a region, byte for byte as it stands in the content folder. */
export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(await readFile(attachmentPath(params['region']!, params['file']!))));
