import type { Grouping, NewRow } from '../contact/kysely-store.ts';
import { isBusy } from './sqlite-database.ts';

/** Most rows in one statement. */
const MOST = 200;

interface Waiting {
  row: NewRow;
  resolve: (reference: string) => void;
  reject: (error: unknown) => void;
}

/**
 * Puts rows that come in while a write is under way into the next one: together they wait for one fsync. Nobody is told "kept"
 * before the commit that holds his row. When a group fails, each row is tried by itself, so that a bad one harms no other; but not where
 * the whole database was waited for in vain, for then each would wait as long again.
 */
export const groupCommit: Grouping = (keep) => {
  const queue: Waiting[] = [];
  let flushing = false;

  const settle = async ({ row, resolve, reject }: Waiting) => keep([row]).then(([reference]) => resolve(reference!), reject);

  const flush = async () => {
    while (queue.length > 0) {
      const group = queue.splice(0, MOST);
      if (group.length === 1) await settle(group[0]!);
      else
        await keep(group.map(({ row }) => row)).then(
          (references) => group.forEach(({ resolve }, index) => resolve(references[index]!)),
          async (error: unknown) => {
            if (isBusy(error)) for (const { reject } of group) reject(error);
            else for (const each of group) await settle(each);
          },
        );
      // Lets those who were just kept be answered, and those who stand at the door in.
      await new Promise((resume) => setImmediate(resume));
    }
    flushing = false;
  };

  return (row) =>
    new Promise((resolve, reject) => {
      queue.push({ row, resolve, reject });
      if (flushing) return;
      flushing = true;
      setImmediate(() => void flush());
    });
};
