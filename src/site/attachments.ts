import { statSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentAddress } from '../schema/address.ts';
import type { CatalogueNode, Region } from '../catalogue/nodes.ts';

/** An attachment as a page shows it: with an address and its type and size, or with where it can be found. */
export interface AttachmentFile {
  title: string;
  href?: string;
  /** Type and size, for instance `PDF, 1,2 MB`. */
  about?: string;
  where?: string;
}

const folder = process.env['CONTENT_DIR'] || 'content';

/** Where a region's attachment stands on disk. */
export function attachmentPath(region: string, file: string): string {
  return join(folder, 'regions', region, 'attachments', file);
}

/** The attachments of an entry, ready to be shown. A file that is not there throws: the check comes first. */
export function attachmentsOf(node: CatalogueNode): AttachmentFile[] {
  if (node.kind !== 'product' && node.kind !== 'consultation') return [];
  return (node.data.attachments ?? []).map(({ title, file, where }) => ({
    title,
    ...(file === undefined ? {} : { href: attachmentAddress(node.region.slug, file), about: aboutFile(node.region.slug, file) }),
    ...(where === undefined ? {} : { where }),
  }));
}

/** The attachment of any entry of a region whose file is called `id`, with or without its extension. */
export function attachmentWithId(region: Region, id: string): AttachmentFile | undefined {
  for (const node of [...region.products, ...region.consultations]) {
    const index = (node.data.attachments ?? []).findIndex(({ file }) => file !== undefined && (file === id || file.replace(/\.[^.]+$/, '') === id));
    if (index !== -1) return attachmentsOf(node)[index];
  }
  return undefined;
}

/** Names of all attachment files that entries of a region refer to. */
export function attachmentFiles(region: Region): string[] {
  const files = [...region.products, ...region.consultations].flatMap((node) => (node.data.attachments ?? []).flatMap(({ file }) => file ?? []));
  return [...new Set(files)];
}

function aboutFile(region: string, file: string): string {
  const { size } = statSync(attachmentPath(region, file));
  const type = (file.split('.').at(-1) ?? '').toUpperCase();
  const units =
    size < 1_000_000
      ? `${Math.max(1, Math.round(size / 1000))} kB`
      : `${(size / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
  return `${type}, ${units}`;
}
