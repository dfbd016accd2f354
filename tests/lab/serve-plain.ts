import { resolve } from 'node:path';
import { createContact } from '../../src/contact/intake.ts';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { rateLimit } from '../../src/contact/rate-limit.ts';
import { siteServer } from '../../src/server/http-server.ts';
import { readBuild } from '../../src/server/read-build.ts';
import { openSqlite } from '../../src/server/sqlite-database.ts';

// The same server without group commit: every message is a write to disk of its own. What the real one is measured against.
const key = process.env['CONTACT_KEY'] ?? '';
const { client, dynamic, regions, siteUrl } = await readBuild(resolve('dist'));
const store = kyselyStore(await openSqlite(`${process.env['DATA_DIR']}/messages.sqlite`), await payloadCipher(key));
const limit = rateLimit(0, key);
const contact = createContact({ store, key, regions, siteUrl, limit, proofBits: 0, now: Date.now, onFailure: console.error });
const server = siteServer({ client, dynamic, locals: { contact }, trustedProxies: [] });
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  const address = server.address();
  console.log(`De site staat op http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});
