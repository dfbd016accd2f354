import { parseArgs } from 'node:util';
import { suggest } from '../check/suggest.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { kindWords, newText as t } from '../text/authoring.ts';
import { questionsFor } from './questions.ts';

/** Flags without a value. */
const SWITCHES = ['draft', 'end-replaced', 'no-input', 'help'] as const;
/** Flags with a value that are not the name of a field. */
const SETTINGS = ['region', 'slug', 'body', 'content'];

/** What `npm run new` was told on the command line. */
export interface Arguments {
  /** Undefined when it is still to be asked. */
  kind: Kind | undefined;
  /** Values by the name of their flag; a flag given several times has its values with commas between them. */
  flags: Map<string, string>;
  switches: ReadonlySet<(typeof SWITCHES)[number]>;
}

/** Reads the command line. Gives all that is wrong with it as sentences in Dutch; an unknown word or flag comes with what may have been meant. */
export function readArguments(args: readonly string[]): Arguments | { faults: string[] } {
  const fieldsOf = (kind: Kind) => questionsFor(kind).map(({ name }) => name);
  const withValue = [...SETTINGS, ...KINDS.flatMap(fieldsOf)];
  const { tokens } = parseArgs({
    args: [...args],
    tokens: true,
    strict: false,
    allowPositionals: true,
    options: Object.fromEntries([
      ...SWITCHES.map((name) => [name, { type: 'boolean' as const }]),
      ...withValue.map((name) => [name, { type: 'string' as const }]),
    ]),
  });
  const [word, ...more] = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? { name: token.name, value: token.value } : []));
  const kind = word === undefined ? undefined : kindWords.get(word.toLowerCase());
  const known = [...SETTINGS, ...SWITCHES, ...(kind ? fieldsOf(kind) : KINDS.flatMap(fieldsOf))];
  const flags = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, value } of given) {
    if (!known.includes(name)) faults.push(t.unknownFlag(name, suggest(name, known)));
    else if (isSwitch(name)) continue;
    else if (value === undefined || value === '') faults.push(t.flagNeedsValue(name));
    else flags.set(name, flags.has(name) ? `${flags.get(name)},${value}` : value);
  }
  // What stands behind an unknown flag looks like a word, so words are wrong only when the flags are right.
  if (faults.length === 0 && more.length > 0) faults.push(t.oneKind(more));
  if (word !== undefined && !kind) faults.push(t.unknownKind(word, suggest(word, kindWords.keys())));
  if (faults.length > 0) return { faults };
  return { kind, flags, switches: new Set(given.flatMap(({ name }) => (isSwitch(name) ? name : []))) };
}

function isSwitch(name: string): name is (typeof SWITCHES)[number] {
  return (SWITCHES as readonly string[]).includes(name);
}
