import { resolve } from 'node:path';
import { contactOn } from '../../src/contact/contact.ts';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { siteServer } from '../../src/server/http-server.ts';
import { readBuild } from '../../src/server/read-build.ts';
import { readSettings } from '../../src/server/settings.ts';
import { openSqlite } from '../../src/server/sqlite-database.ts';

// The same server without group commit: every message is a write to disk of its own. What the real one is measured against.
const read = readSettings(process.env);
if ('errors' in read) throw new Error(read.errors.join('\n'));
const { settings } = read;
const key = settings.contactKey ?? '';
const { client, dynamic, regions, siteUrl } = await readBuild(resolve('dist'));
const store = kyselyStore(await openSqlite(`${settings.dataDir}/messages.sqlite`), await payloadCipher(key));
const { service, health } = contactOn({ store, key, settings, regions, builtFor: siteUrl, now: Date.now });
const server = siteServer({ client, dynamic, locals: { contact: service(() => undefined), health }, trustedProxies: [] });
server.listen(settings.port, '127.0.0.1', () => {
  const address = server.address();
  console.log(`De site staat op http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});
