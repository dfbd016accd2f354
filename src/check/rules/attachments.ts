import type { EntryProblem } from '../check-content.ts';
import type { RawEntry } from '../read-content.ts';

/** Attachments whose file does not stand in the region's attachment folder; `files` are the paths of those that do. */
export function attachmentProblems(entries: readonly RawEntry[], files: ReadonlySet<string>): EntryProblem[] {
  return entries.flatMap((entry) => {
    const attachments: unknown = entry.data['attachments'];
    if (!Array.isArray(attachments)) return [];
    return attachments.flatMap((attachment: unknown, index): EntryProblem[] => {
      const file = (attachment as { file?: unknown } | null)?.file;
      if (typeof file !== 'string' || files.has(`regions/${entry.region}/attachments/${file}`)) return [];
      return [{ entry, code: 'attachment-missing', path: ['attachments', index, 'file'], data: { name: file, region: entry.region } }];
    });
  });
}
