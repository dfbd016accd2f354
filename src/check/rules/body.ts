import type { Body, Target } from '../body/parse-body.ts';
import type { CheckContext, EntryProblem } from '../context.ts';
import type { Finding } from '../problem.ts';
import type { RawEntry } from '../read-content.ts';
import { addressesOf } from '../addresses.ts';

/** Headings and images of bodies, and bodies that should not be empty. */
export function bodyProblems(context: CheckContext): EntryProblem[] {
  const { known } = addressesOf(context);
  return [...context.bodies].flatMap(([entry, body]) =>
    [...headingProblems(body), ...body.images.flatMap((image) => imageProblems(image, known)), ...emptyProblems(entry, body)].map((finding) => ({
      ...finding,
      entry,
    })),
  );
}

/** The title of the page is its first heading, so a body starts at the second level and goes down one level at a time. */
function headingProblems({ headings }: Body): Finding[] {
  const seen = new Set<string>();
  const above: string[] = [];
  let level = 1;
  return headings.flatMap((heading): Finding[] => {
    const { line, column, depth, text } = heading;
    const before = level;
    level = depth;
    // The same words below another heading say something else.
    above.length = depth - 1;
    above[depth - 1] = text.trim().toLowerCase();
    const name = above.join('\n');
    const again = seen.has(name);
    seen.add(name);
    if (depth === 1) return [{ line, column, code: 'heading-first', data: { text } }];
    if (depth > before + 1) {
      return [{ line, column, code: 'heading-jump', data: { text, depth, expected: before + 1, first: before === 1 } }];
    }
    return again ? [{ line, column, code: 'heading-duplicate', data: { text } }] : [];
  });
}

function imageProblems({ url, text, line, column }: Target, known: ReadonlySet<string>): Finding[] {
  const at = { line, column };
  const problems: Finding[] = [];
  const alt = text.trim();
  if (alt === '' || /^(?:(?:img|dsc|image|foto|afbeelding|screenshot)[_ -]?\d*|\S+\.(?:png|jpe?g|gif|webp|svg))$/i.test(alt)) {
    problems.push({ ...at, code: 'image-alt', data: { text: alt } });
  }
  if (/^(?:https?:)?\/\//i.test(url)) problems.push({ ...at, code: 'image-address', data: { cause: 'external', url } });
  else if (!known.has(url)) problems.push({ ...at, code: 'image-address', data: { url } });
  return problems;
}

/** Kinds of which the body is what readers come for. */
function emptyProblems({ kind, readable, bodyLine, data }: RawEntry, { empty }: Body): Finding[] {
  if (!empty || !readable || data['draft'] === true || (kind !== 'term' && kind !== 'page')) return [];
  return [{ line: Math.max(1, bodyLine - 1), column: 1, code: 'body-empty', data: { kind } }];
}
