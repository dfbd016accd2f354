import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { spellCheckDocument, type CSpellUserSettings } from 'cspell-lib';
import { type CheckContext, type EntryProblem, groupsIn, isPublished, linesOf, type SourceLine, withoutAddresses } from './context.ts';
import type { RawEntry } from './read-content.ts';

/** Words that are right and that no dictionary knows, one a line; a line that starts with # is a note. */
const WORD_LIST = new URL('../../spelling/woorden.txt', import.meta.url);
const DICTIONARY = fileURLToPath(import.meta.resolve('@cspell/dict-nl-nl/cspell-ext.json'));

/** Fields of which the value is no language: names of files, choices, codes. */
const NO_LANGUAGE =
  /^(\s*(?:- +)*)(segment|segments|consultation|replaces|formerSlugs|code|url|link|file|mailbox|email|phone|status|applies|purpose|horizon|audience|draft|childcareAllowance|education|abbreviation|alsoKnownAs|name|cluster|unit|article):.*$/;

/**
 * Words that are in no Dutch dictionary, nor in the project's word list, nor in the content's own vocabulary (names of regions,
 * municipalities and providers, terms of the glossary). Loads a dictionary of megabytes: import this module only when it is asked for.
 */
export async function spellingProblems({ entries }: CheckContext): Promise<EntryProblem[]> {
  const settings = await settingsFor(entries);
  const problems: EntryProblem[] = [];
  for (const entry of entries.filter(isPublished)) {
    const lines = languageLines(entry);
    const text = lines.map((line) => line.text).join('\n');
    const { issues } = await spellCheckDocument(
      { uri: `text:///${encodeURI(entry.file)}`, text, languageId: 'plaintext', locale: 'nl' },
      { generateSuggestions: true, noConfigSearch: true, numSuggestions: 1 },
      settings,
    );
    for (const { offset, text: word, suggestionsEx } of issues) {
      // An abbreviation is looked up in the glossary, by another rule; half a word (gedrags- en …) is in no dictionary.
      if (/^\p{Lu}+$/u.test(word) || text[offset + word.length] === '-') continue;
      const before = text.slice(0, offset).split('\n');
      const suggestion = suggestionsEx?.[0]?.word;
      problems.push({ entry, code: 'spelling', data: { word, suggestion }, line: lines[before.length - 1]!.line, column: before.at(-1)!.length + 1 });
    }
  }
  return problems;
}

async function settingsFor(entries: readonly RawEntry[]): Promise<CSpellUserSettings> {
  const list = (await readFile(WORD_LIST, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    language: 'nl',
    import: [DICTIONARY],
    loadDefaultConfiguration: false,
    words: [...list, ...ownVocabulary(entries)],
    allowCompoundWords: true,
    caseSensitive: false,
    minWordLength: 4,
    maxNumberOfProblems: 1000,
    maxDuplicateProblems: 1,
  };
}

/** Names and terms that the content itself gives. */
function ownVocabulary(entries: readonly RawEntry[]): string[] {
  return entries.flatMap(({ data }) => {
    const groups = [...groupsIn(data['municipalities']), ...groupsIn(data['providers'])];
    const names = [
      data['name'],
      data['term'],
      data['abbreviation'],
      data['alsoKnownAs'],
      ...groups.flatMap((item) => [item?.['name'], item?.['cluster']]),
    ];
    return names.flat().flatMap((name) => (typeof name === 'string' ? (name.match(/[\p{L}-]+/gu) ?? []) : []));
  });
}

/** The lines of an entry with everything blanked that is no language, each as long as it was. */
function languageLines(entry: RawEntry): SourceLine[] {
  return linesOf(entry).map((line) => {
    const blank = (text: string) => ' '.repeat(text.length);
    const text = line.inBody
      ? line.text.replace(/\]\([^)]*\)|<[^>]*>|`[^`]*`|\{[^}]*\}/g, blank)
      : line.text.replace(NO_LANGUAGE, blank).replace(/^\s*(?:- +)*[\w-]+:(?=\s|$)|\{[^}]*\}/g, blank);
    return { ...line, text: withoutAddresses(text).replace(/\S+@\S+/g, blank) };
  });
}
