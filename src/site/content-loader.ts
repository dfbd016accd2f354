import { resolve, sep } from 'node:path';
import { relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { publishedOf } from '../catalogue/published.ts';
import { checkContent } from '../check/check-content.ts';
import type { RawEntry } from '../check/read-content.ts';
import { report } from '../check/report.ts';
import type { Kind } from '../schema/kinds.ts';

/** What only MDX can read: JSX, expressions, imports. Everything else takes the quicker road of plain Markdown. */
const NEEDS_MDX = /<[A-Za-z/>!]|[{}]|^(?:import|export)\s/m;

let reading: Promise<RawEntry[]> | undefined;

/** All published entries of the content folder. Reads and checks once for all collections; throws the check's own report. */
function readOnce(folder: string): Promise<RawEntry[]> {
  reading ??= checkContent(folder).then(({ problems, checked, content }) => {
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0) throw new Error(`\n${report('text', errors, checked, folder)}`);
    return publishedOf(content.entries);
  });
  return reading;
}

/**
 * Loads the entries of one kind for an Astro collection, with the same reader as the check.
 * Takes the content folder, absolute or relative to the project. Drafts are left out.
 */
export function contentLoader(kind: Kind, folder: string): Loader {
  return {
    name: `content-${kind}`,
    async load(context) {
      const root = resolve(folder);
      const load = async () => {
        const entries = (await readOnce(root)).filter((entry) => entry.kind === kind);
        await Promise.all(entries.map((entry) => store(entry, root, context)));
        const kept = new Set(entries.map((entry) => entry.id));
        for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
      };
      await load();
      watch(context, root, load);
    },
  };
}

async function store(entry: RawEntry, root: string, context: LoaderContext): Promise<void> {
  const { id, body } = entry;
  const filePath = resolve(root, entry.file);
  const fromProject = relative(slashes(resolve(fileURLToPath(context.config.root))), slashes(filePath));
  const deferred = NEEDS_MDX.test(body);
  // The file's place counts too: Astro keeps what has the same digest, and would import an entry in MDX from where it was before.
  const digest = context.generateDigest(JSON.stringify([entry.data, body, fromProject]));
  const known = context.store.get(id);
  if (known?.digest === digest) {
    if (known.deferredRender) context.store.addModuleImport(fromProject);
    return;
  }
  const data = await context.parseData({ id, data: entry.data, filePath });
  const shared = { id, data, body, filePath: fromProject, digest };
  if (deferred) context.store.set({ ...shared, deferredRender: true });
  else context.store.set({ ...shared, rendered: await context.renderMarkdown(body) });
}

/** In development: read again when a content file changes, and say in the log what is wrong instead of stopping. */
function watch({ watcher, logger }: LoaderContext, root: string, load: () => Promise<void>): void {
  if (!watcher) return;
  watcher.add(root);
  const again = (path: string) => {
    if (!resolve(path).startsWith(root + sep)) return;
    reading = undefined;
    load().catch((error: unknown) => logger.error(String(error)));
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, again);
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
