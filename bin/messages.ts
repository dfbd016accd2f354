import { parseArgs } from 'node:util';
import { errorCode } from '../src/contact/error-code.ts';
import { readHealth } from '../src/server/health.ts';
import { asCsv, asTable, asText, exported } from '../src/server/messages-report.ts';
import { openStore } from '../src/server/open-contact.ts';
import { readSettings } from '../src/server/settings.ts';
import { startError } from '../src/text/contact.ts';
import { messagesText as t } from '../src/text/server.ts';

/** Says what is wrong and ends the process. */
function stop(code: number, ...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'json' }, help: { type: 'boolean' } } });
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
const COMMANDS: Record<string, 'never' | 'may' | 'must'> = { list: 'never', show: 'must', export: 'never', retry: 'may', health: 'never' };
const takes = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : stop(2, t.unknown(command), t.usage);
if (more.length > 0 || (takes === 'never' && reference) || (takes === 'must' && !reference)) stop(2, t.usage);
if (values.format !== 'json' && values.format !== 'csv') stop(2, t.usage);

// Whoever reads along (`| head`) may stop before the end.
process.stdout.on('error', () => process.exit(0));

const read = readSettings(process.env);
const settings = 'errors' in read ? stop(1, ...read.errors) : read.settings;
const store = await openStore(settings).catch((error: Error) => stop(1, error.message));

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
      const messages = exported(await store.list());
      process.stdout.write(values.format === 'json' ? `${JSON.stringify(messages, null, 2)}\n` : asCsv(messages));
      return 0;
    }
    case 'retry': {
      const number = await store.retry(Date.now(), reference);
      if (number === 0 && reference) return stop(1, t.notFound(reference));
      console.log(t.retried(number));
      return 0;
    }
    case 'health': {
      const { status, database, waiting, parked, oldestWaitingSeconds } = await readHealth(store, settings.mail !== undefined, Date.now());
      console.log(t.health(status, database, waiting, parked, oldestWaitingSeconds));
      return status === 'ok' ? 0 : 1;
    }
    default: {
      const messages = await store.list();
      console.log(messages.length === 0 ? t.none : asTable(messages));
      return 0;
    }
  }
}

process.exitCode = await run().catch((error: unknown) => stop(1, startError.databaseFailed(settings.databaseFile, errorCode(error))));
await store.close();
