import { parseArgs } from 'node:util';
import { readHealth } from '../src/server/health.ts';
import { asCsv, asTable, asText, exported } from '../src/server/messages-report.ts';
import { openStore } from '../src/server/open-contact.ts';
import { readSettings } from '../src/server/settings.ts';
import { messagesText as t, serverText } from '../src/text/server.ts';

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
const [command = 'list', reference] = positionals;
if (values.help) {
  console.log(t.usage);
  process.exit(0);
}
const read = readSettings(process.env);
const settings = 'errors' in read ? stop(1, ...read.errors) : read.settings;
const store = await openStore(settings).catch((error: Error) => stop(1, serverText.databaseFailed(settings.databaseFile, error.message)));

switch (command) {
  case 'list': {
    const messages = await store.list();
    console.log(messages.length === 0 ? t.none : asTable(messages));
    break;
  }
  case 'show': {
    if (!reference) stop(2, t.usage);
    const message = await store.find(reference.toUpperCase());
    if (!message) stop(1, t.notFound(reference));
    console.log(asText(message));
    break;
  }
  case 'export': {
    if (values.format !== 'json' && values.format !== 'csv') stop(2, t.usage);
    const messages = exported(await store.list());
    process.stdout.write(values.format === 'json' ? `${JSON.stringify(messages, null, 2)}\n` : asCsv(messages));
    break;
  }
  case 'retry':
    console.log(t.retried(await store.retry(Date.now(), reference?.toUpperCase())));
    break;
  case 'health': {
    const { status, database, waiting, parked, oldestWaitingSeconds } = await readHealth(store, settings.mail !== undefined, Date.now());
    console.log(t.health(status, database, waiting, parked, oldestWaitingSeconds));
    process.exitCode = status === 'ok' ? 0 : 1;
    break;
  }
  default:
    stop(2, t.unknown(command), t.usage);
}
await store.close();
