import { atField, type CheckContext, type EntryProblem, groupsIn } from '../context.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../suggest.ts';

/** Bytes of the largest attachment: what a parent on a phone can still be asked to download. */
const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Types that a visitor can open and that hold no programs: no macros, no pages with scripts. */
const ATTACHMENT_TYPES = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'csv', 'txt', 'png', 'jpg', 'jpeg', 'webp'];

/** Attachments that are not there, may not be there, or cannot be found by a reader. */
export function attachmentProblems({ readable, content: { attachments, faults } }: CheckContext): EntryProblem[] {
  const broken = new Set(faults.map(({ file }) => file));
  return readable.flatMap((entry) => {
    const folder = `regions/${entry.region}/attachments/`;
    return groupsIn(entry.data['attachments']).flatMap((attachment, index): EntryProblem[] => {
      const { file, where, title } = attachment ?? {};
      if (attachment && file === undefined && where === undefined) {
        return [atField(entry, 'attachment-nowhere', ['attachments', index, 'title'], { title: typeof title === 'string' ? title : '' })];
      }
      if (typeof file !== 'string' || file.trim() === '') return [];
      const path = ['attachments', index, 'file'];
      const type = typeOf(file);
      if (!attachments.has(folder + file)) {
        if (broken.has(folder + file)) return [];
        const known = [...attachments.keys()]
          .filter((name) => name.startsWith(folder) && ATTACHMENT_TYPES.includes(typeOf(name)))
          .map((name) => name.slice(folder.length));
        const suggestion = suggest(file.split(/[\\/]/).at(-1)!, known);
        return [atField(entry, 'attachment-missing', path, { name: file, region: entry.region, suggestion })];
      }
      if (!ATTACHMENT_TYPES.includes(type)) return [atField(entry, 'attachment-type', path, { name: file, type, types: ATTACHMENT_TYPES })];
      const size = attachments.get(folder + file)!;
      if (size === 0) return [atField(entry, 'attachment-missing', path, { name: file, region: entry.region, cause: 'empty' })];
      if (size <= MAX_ATTACHMENT_BYTES) return [];
      return [atField(entry, 'attachment-too-large', path, { name: file, size, maximum: MAX_ATTACHMENT_BYTES })];
    });
  });
}

/** Files in an attachment folder that may not be published, also when no entry refers to them yet. */
export function attachmentFileProblems({ readable, content: { attachments } }: CheckContext): Omit<Problem, 'severity'>[] {
  const used = new Set(
    readable.flatMap(({ region, data }) => groupsIn(data['attachments']).map((item) => `regions/${region}/attachments/${String(item?.['file'])}`)),
  );
  return [...attachments].flatMap(([file, size]): Omit<Problem, 'severity'>[] => {
    if (used.has(file)) return [];
    const name = file.split('/').at(-1)!;
    const at = { file, line: 1, column: 1 };
    if (!ATTACHMENT_TYPES.includes(typeOf(name))) {
      return [{ ...at, code: 'attachment-type', data: { name, type: typeOf(name), types: ATTACHMENT_TYPES } }];
    }
    if (size > MAX_ATTACHMENT_BYTES) return [{ ...at, code: 'attachment-too-large', data: { name, size, maximum: MAX_ATTACHMENT_BYTES } }];
    return [];
  });
}

function typeOf(name: string): string {
  return name.includes('.') ? name.split('.').at(-1)!.toLowerCase() : '';
}
