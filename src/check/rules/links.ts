import { addressOf, SECTIONS } from '../../schema/address.ts';
import { placeOf } from '../../schema/place.ts';
import { type Addresses, addressesOf } from '../addresses.ts';
import type { Target } from '../body/parse-body.ts';
import type { CheckContext, EntryProblem } from '../context.ts';
import type { Finding } from '../problem.ts';
import type { RawEntry } from '../read-content.ts';
import { suggest } from '../suggest.ts';
import { externalFault } from '../web-address.ts';

/** Texts of links that say nothing when they are read without what stands around them. */
const VAGUE =
  /^(?:klik(?: dan)? hier|hier|lees (?:hier )?(?:meer|verder)|meer(?: (?:info|informatie|lezen|weten))?|deze (?:link|pagina|site|website)|link|website|pagina|download(?:en)?|verder|informatie|info)[.!:>›»→ ]*$/i;

type Found = Omit<Finding, 'line' | 'column'> | undefined;

/** Links in bodies that lead nowhere, are written wrongly or say nothing. */
export function linkProblems(context: CheckContext): EntryProblem[] {
  const addresses = addressesOf(context);
  return [...context.bodies].flatMap(([entry, body]) => {
    const own = new Set(body.headings.map(({ anchor }) => anchor));
    return body.links.flatMap((link) => {
      const where = linkFault(link, entry, own, addresses, context);
      const vague = VAGUE.test(link.text.trim()) ? ({ code: 'vague-link', data: { text: link.text.trim() } } as const) : undefined;
      return [where, vague].flatMap((found) => (found ? [{ ...found, entry, line: link.line, column: link.column }] : []));
    });
  });
}

function linkFault({ url, text }: Target, entry: RawEntry, own: ReadonlySet<string>, addresses: Addresses, context: CheckContext): Found {
  const address = url.trim();
  if (address === '' || address === '#') return { code: 'link-form', data: { cause: 'empty', text } };
  if (/^(?:javascript|data|vbscript|file):/i.test(address)) return { code: 'link-form', data: { cause: 'protocol', url: address } };
  if (/^(?:mailto|tel):/i.test(address)) return undefined;
  if (address.startsWith('#')) return anchorFault(address.slice(1), own, address);
  const inner = withoutOwnHost(address, context.siteUrl);
  if (inner !== undefined) return { code: 'link-form', data: { cause: 'own-host', url: address, suggestion: inner } };
  const external = externalFault(address);
  if (external) return { code: 'link-external-form', data: { url: address, suggestion: external.suggestion } };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined;
  return innerFault(address, entry, own, addresses, context);
}

/** A link within the site. Takes it as it is written, which may be relative to the page of the entry. */
function innerFault(url: string, entry: RawEntry, own: ReadonlySet<string>, { known, entryAt, drafts }: Addresses, { bodies }: CheckContext): Found {
  const here = addressOf(entry);
  let parsed: URL;
  try {
    parsed = new URL(url, `https://site.invalid${here}`);
  } catch {
    return { code: 'link-form', data: { cause: 'unreadable', url } };
  }
  let path: string;
  try {
    path = decodeURIComponent(parsed.pathname);
  } catch {
    path = parsed.pathname;
  }
  const anchor = decodeURIComponentSafely(parsed.hash.slice(1));
  const file = fileAddress(path, entry);
  if (file !== undefined) return { code: 'link-form', data: { cause: 'file', url, suggestion: known.has(file) ? file : undefined } };
  if (known.has(path)) {
    if (anchor === '') return undefined;
    const target = entryAt.get(path);
    // The pages that the site makes itself have anchors of their own.
    if (!target) return undefined;
    return anchorFault(anchor, target === entry ? own : new Set(bodies.get(target)?.headings.map((heading) => heading.anchor)), url);
  }
  if (drafts.has(path) || drafts.has(`${path}/`)) return { code: 'link-broken', data: { cause: 'draft', url } };
  const slashed = path.endsWith('/') ? path : `${path}/`;
  const lower = slashed.toLowerCase();
  const near = [slashed, lower, `/${slashed.replace(/^\/+/, '')}`].find((candidate) => known.has(candidate));
  if (near !== undefined) return { code: 'link-form', data: { cause: near === slashed ? 'slash' : 'case', url, suggestion: near + parsed.hash } };
  const fromTop = `/${url.replace(/^[./]+/, '').replace(/\/?(?:[?#].*)?$/, '')}/`;
  if (!url.startsWith('/') && known.has(fromTop)) return { code: 'link-form', data: { cause: 'relative', url, suggestion: fromTop } };
  const last = slashed.split('/').at(-2) ?? '';
  const sameName = [...known].filter((address) => address.split('/').at(-2) === last && last !== '');
  return { code: 'link-broken', data: { url, suggestion: sameName.length === 1 ? sameName[0] : suggest(slashed, known) } };
}

/** The address that was meant with the name of a content file. */
function fileAddress(path: string, entry: RawEntry): string | undefined {
  if (!/\.mdx?$/i.test(path)) return undefined;
  const name = path
    .split('/')
    .at(-1)!
    .replace(/\.mdx?$/i, '');
  const place = placeOf(path.replace(/^.*?(?=regions\/|glossary\/|pages\/)/, '').replace(/\.md$/i, '.mdx'));
  return addressOf(place ?? { ...entry, slug: name });
}

/** Anchors that a page has whatever its text is. */
const OF_PAGE: ReadonlySet<string> = new Set(['main', 'top', ...SECTIONS]);

function anchorFault(anchor: string, anchors: ReadonlySet<string>, url: string): Found {
  const wanted = decodeURIComponentSafely(anchor);
  if (anchors.has(wanted) || OF_PAGE.has(wanted)) return undefined;
  return { code: 'link-anchor', data: { url, anchor: wanted, suggestion: suggest(wanted, anchors), anchors: [...anchors].slice(0, 6) } };
}

/** The path of a full address that leads to the site itself, or to someone's own computer. */
function withoutOwnHost(url: string, siteUrl: string | undefined): string | undefined {
  const match = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(\/.*)?$/i.exec(url);
  if (match) return match[2] ?? '/';
  if (siteUrl === undefined || !(url === siteUrl || url.startsWith(`${siteUrl}/`))) return undefined;
  return url.slice(siteUrl.length) || '/';
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
