import { parseArgs } from 'node:util';
import { errorCode } from '../src/contact/error-code.ts';
import { readHealth } from '../src/contact/health.ts';
import { keepRetention } from '../src/contact/retention.ts';
import type { StoredMessage } from '../src/contact/store.ts';
import { asCsv, asTable, asText, exported } from '../src/server/messages-report.ts';
import { databaseName, openStore, openWorkerStore } from '../src/server/open-contact.ts';
import { readSettings } from '../src/server/settings.ts';
import { startError } from '../src/text/contact.ts';
import { logText, messagesText as t } from '../src/text/server.ts';

/** Says what is wrong and ends the process. */
function stop(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        d1: { type: 'boolean' },
        local: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return stop(2, t.usage);
  }
}

const { values, positionals } = readArguments();
const [command = 'list', given, ...more] = positionals;
const reference = given?.toUpperCase();
if (values.help) {
  console.log(t.usage);
  process.exit(0);
}

/** What can be asked, and whether it takes a reference. */
const COMMANDS: Record<string, 'never' | 'may' | 'must'> = {
  list: 'never',
  show: 'must',
  export: 'never',
  retry: 'may',
  purge: 'may',
  health: 'never',
};
const takes = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : stop(2, t.unknown(command), t.usage);
if (more.length > 0 || (takes === 'never' && reference) || (takes === 'must' && !reference)) stop(2, t.usage);
if (values.format !== 'json' && values.format !== 'csv') stop(2, t.usage);

if (values.local !== undefined && !values.d1) stop(2, t.usage);

// Whoever reads along (`| head`) may stop before the end.
process.stdout.on('error', () => process.exit(0));

const read = readSettings(process.env);
const settings = 'errors' in read ? stop(1, ...read.errors) : read.settings;
const opening = values.d1 ? openWorkerStore(settings, values.local) : openStore(settings).then(({ store }) => store);
const store = await opening.catch((error: Error) => stop(1, error.message));

/** Says on the error output, so that an export stays what it is, how many messages cannot be read. */
function warn(messages: readonly StoredMessage[]): void {
  const unreadable = messages.filter(({ content }) => content === 'unreadable').length;
  if (unreadable > 0) console.error(t.unreadableCount(unreadable));
}

/** Does what was asked; gives the exit code. Rejects when the database cannot be used. */
async function run(): Promise<number> {
  switch (command) {
    case 'show': {
      const message = await store.find(reference ?? '');
      if (!message) return stop(1, t.notFound(reference ?? ''));
      console.log(asText(message));
      return 0;
    }
    case 'export': {
      const kept = await store.list();
      warn(kept);
      const messages = exported(kept);
      process.stdout.write(values.format === 'json' ? `${JSON.stringify(messages, null, 2)}\n` : asCsv(messages));
      return 0;
    }
    case 'retry': {
      const number = await store.retry(Date.now(), reference);
      if (number === 0 && reference) return stop(1, t.notFound(reference));
      console.log(t.retried(number));
      return 0;
    }
    case 'purge': {
      if (reference) {
        if (!(await store.blankOne(reference, Date.now()))) return stop(1, t.notFound(reference));
        console.log(t.purged(1));
        return 0;
      }
      const onOverdue = (late: string) => console.error(logText.overdue(late));
      console.log(t.purged(await keepRetention({ store, days: settings.retentionDays, now: Date.now, onOverdue })));
      return 0;
    }
    case 'health': {
      const mailIsOn = settings.mail !== undefined;
      const health = await readHealth(store, mailIsOn, Date.now());
      console.log(t.health(health, mailIsOn));
      return health.status === 'ok' ? 0 : 1;
    }
    default: {
      const messages = await store.list();
      console.log(messages.length === 0 ? t.none : asTable(messages));
      warn(messages);
      return 0;
    }
  }
}

process.exitCode = await run().catch((error: unknown) =>
  stop(1, startError.databaseFailed(values.d1 ? 'D1' : databaseName(settings.database), errorCode(error))),
);
await store.close();
