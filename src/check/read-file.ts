import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Finding } from './problem.ts';

/** Bytes of the longest file that can be an entry. The longest minutes take some tens of kilobytes. */
const MAX_FILE_BYTES = 512 * 1024;

/** Text of a file as far as it could be read, and what is wrong with the file as such. */
interface FileText {
  text: string | undefined;
  faults: Finding[];
}

/** The size of a file, or why it may not be opened: a link that leads out of the folder, or no file at all. `root` is a real path. */
export async function inspectFile(path: string, root: string): Promise<{ size: number } | { fault: Finding }> {
  try {
    const link = (await lstat(path)).isSymbolicLink();
    if (link && !(await realpath(path)).startsWith(root + sep)) return { fault: at('file-link', {}) };
    const facts = await stat(path);
    return facts.isFile() ? { size: facts.size } : { fault: at(link ? 'file-link' : 'file-unreadable', {}) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    return { fault: reason === 'ENOENT' || reason === 'ELOOP' ? at('file-link', {}) : at('file-unreadable', { reason }) };
  }
}

/** Reads a text file of a content folder. Never throws and never opens what is too large. `root` is the real path of the folder. */
export async function readText(path: string, root: string): Promise<FileText> {
  const facts = await inspectFile(path, root);
  if ('fault' in facts) return { text: undefined, faults: [facts.fault] };
  if (facts.size > MAX_FILE_BYTES) {
    return { text: undefined, faults: [at('file-too-large', { size: facts.size, maximum: MAX_FILE_BYTES })] };
  }
  try {
    return decode(await readFile(path));
  } catch (error) {
    return { text: undefined, faults: [at('file-unreadable', { reason: (error as NodeJS.ErrnoException).code ?? '' })] };
  }
}

/** The text of a file's bytes. In another encoding than UTF-8 it is read all the same, so that its other mistakes are found too. */
export function decode(bytes: Uint8Array): FileText {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), faults: [at('file-encoding', { found: 'UTF-16' })] };
  if (bytes.includes(0)) return { text: undefined, faults: [at('file-encoding', { found: 'binary' })] };
  let text: string;
  const faults: Finding[] = [];
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
    faults.push({ ...at('file-encoding', { found: 'Windows-1252' }), ...firstDifference(new TextDecoder().decode(bytes)) });
  }
  if (text.trim() === '') return { text: undefined, faults: [at('file-empty', {})] };
  return { text, faults };
}

/** Place of the first sign that could not be decoded. */
function firstDifference(text: string): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function at(code: Finding['code'], data: Finding['data']): Finding {
  return { code, line: 1, column: 1, data };
}
