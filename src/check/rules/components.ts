import { type ComponentProp, EDITOR_COMPONENTS, type EditorComponent } from '../../schema/mdx-components.ts';
import type { Tag } from '../body/parse-body.ts';
import { type CheckContext, type EntryProblem, groupsIn, isPublished } from '../context.ts';
import type { Finding } from '../problem.ts';
import type { RawEntry } from '../read-content.ts';
import { suggest } from '../suggest.ts';

/** What a component can name, by the region in which it stands. */
interface Targets {
  terms: ReadonlySet<string>;
  attachments: ReadonlySet<string>;
}

/** Tags in bodies: HTML, components that do not exist, and those that do but are not written as they should be. */
export function componentProblems({ bodies, entries, content }: CheckContext): EntryProblem[] {
  const unreadable = content.unreadable.flatMap(({ kind, slug }) => (kind === 'term' ? slug : []));
  const terms = new Set([...unreadable, ...entries.flatMap((entry) => (entry.kind === 'term' && isPublished(entry) ? entry.slug : []))]);
  const attachments = new Map<string | undefined, Set<string>>();
  for (const entry of entries.filter(isPublished)) {
    const named = attachments.get(entry.region) ?? new Set();
    for (const file of attachmentNames(entry)) named.add(file);
    attachments.set(entry.region, named);
  }
  return [...bodies].flatMap(([entry, body]) => {
    const targets = { terms, attachments: (entry.region === undefined ? undefined : attachments.get(entry.region)) ?? new Set<string>() };
    return body.tags.flatMap((tag) => findings(tag, targets).map((finding) => ({ ...finding, entry, line: tag.line, column: tag.column })));
  });
}

function findings(tag: Tag, targets: Targets): Omit<Finding, 'line' | 'column'>[] {
  const { name } = tag;
  const component = Object.hasOwn(EDITOR_COMPONENTS, name) ? EDITOR_COMPONENTS[name] : undefined;
  if (!component) {
    const suggestion = suggest(name, Object.keys(EDITOR_COMPONENTS));
    if (/^[A-Z]/.test(name) || (suggestion !== undefined && suggestion.toLowerCase() === name))
      return [{ code: 'unknown-component', data: { name, suggestion } }];
    return [{ code: 'raw-html', data: { name, script: isScript(tag) } }];
  }
  const problems = [...tag.attributes].flatMap(([prop, value]) => propProblems(tag, component, prop, value, targets));
  const missing = Object.entries(component.props).find(([prop, { required }]) => required && !tag.attributes.has(prop));
  if (missing && problems.length === 0)
    problems.push({ code: 'component-prop', data: { cause: 'missing', name, prop: missing[0], example: component.example } });
  if (component.children === 'required' && tag.empty) {
    problems.push({ code: 'component-prop', data: { cause: 'empty', name, example: component.example } });
  }
  return problems;
}

function propProblems(
  { name }: Tag,
  { props, example }: EditorComponent,
  prop: string,
  value: string | null,
  { terms, attachments }: Targets,
): Omit<Finding, 'line' | 'column'>[] {
  const known: ComponentProp | undefined = Object.hasOwn(props, prop) ? props[prop] : undefined;
  if (!known) return [{ code: 'component-prop', data: { cause: 'unknown', name, prop, suggestion: suggest(prop, Object.keys(props)), example } }];
  if (value === null || (known.required && value.trim() === '')) return [{ code: 'component-prop', data: { cause: 'value', name, prop, example } }];
  if (known.refersTo === 'term' && !terms.has(value)) {
    return [{ code: 'component-target', data: { cause: 'term', name, value, suggestion: suggest(value, terms) } }];
  }
  if (known.refersTo === 'attachment') {
    if (![...attachments].some((file) => file === value || file.replace(/\.[^.]*$/, '') === value)) {
      return [{ code: 'component-target', data: { cause: 'attachment', name, value, suggestion: suggest(value, attachments) } }];
    }
  }
  return [];
}

/** The files that an entry names as its attachments. */
function attachmentNames({ data }: RawEntry): string[] {
  return groupsIn(data['attachments']).flatMap((item) => (typeof item?.['file'] === 'string' ? item['file'] : []));
}

/** HTML that would run a program or load something from elsewhere, rather than mark up a word. */
function isScript({ name, attributes }: Tag): boolean {
  return /^(?:script|iframe|object|embed|style|link|form|svg)$/.test(name) || [...attributes.keys()].some((key) => /^on/i.test(key));
}
