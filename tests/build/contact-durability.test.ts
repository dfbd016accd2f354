import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { duplicates, fuzz, largeBodies, slowClients, spam } from '../lab/abuse.ts';
import { buildFor } from '../lab/built-site.ts';
import type { BuildFolder } from '../support/run-build.ts';
import { killedWorkers, outage, poison, twoServers } from '../lab/delivery.ts';
import { canTrace, fullDisk, smallDisk, syncBeforeAnswer } from '../lab/disk.ts';
import { killUnderLoad } from '../lab/kill-under-load.ts';

// The real build, served as `npm start` does it, in processes of its own. `npm run bench -- contact` does the same at full size, with times.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let site: BuildFolder;
beforeAll(async () => {
  site = await buildFor('node');
});
afterAll(() => site.remove());

describe('a message that was acknowledged is stored', () => {
  test('when the server is killed again and again under load', async () => {
    expect(await killUnderLoad(site.folder, 'sqlite', 400, 4)).toMatchObject({
      ...{ acknowledged: 400, stored: 400, lost: 0, duplicated: 0, wrongReference: 0, wrongStatus: 0, integrity: 'ok' },
    });
  });

  test('when the server is told to stop again and again under load', async () => {
    expect(await killUnderLoad(site.folder, 'sqlite', 300, 3, 'SIGTERM')).toMatchObject({
      ...{ acknowledged: 300, stored: 300, lost: 0, duplicated: 0, wrongReference: 0, wrongStatus: 0, unavailable: 0, integrity: 'ok' },
    });
  });

  test('on Postgres, when the server or Postgres itself is killed again and again', async () => {
    expect(await killUnderLoad(site.folder, 'postgres', 400, 4)).toMatchObject({
      ...{ acknowledged: 400, stored: 400, lost: 0, duplicated: 0, wrongReference: 0, wrongStatus: 0 },
    });
  });

  const traceable = canTrace();
  test.skipIf(!traceable)(`and synced to disk before the answer leaves${traceable ? '' : ' (skipped: no strace here)'}`, async () => {
    const { answers, syncs, answersWithoutSync } = await syncBeforeAnswer(site.folder, 50);
    expect({ answers, answersWithoutSync }).toEqual({ answers: 50, answersWithoutSync: 0 });
    expect(syncs).toBeGreaterThanOrEqual(50);
  });

  test('on a disk that is full: nothing else is acknowledged, and every visitor keeps the text', async ({ skip }) => {
    const disk = await smallDisk(600);
    if (!disk) return skip('no disk of a small size can be mounted here');
    onTestFinished(disk.unmount);
    const figures = await fullDisk(site.folder, disk.folder, 80);
    expect(figures).toMatchObject({ other: 0, acknowledgedNotStored: 0, aliveAfterwards: 200, integrity: 'ok' });
    expect(figures['received']).toBeGreaterThan(0);
    expect(figures['refused']).toBeGreaterThan(0);
    expect(figures).toMatchObject({ stored: figures['received'], refusedWithText: figures['refused'] });
  });
});

describe('delivery', () => {
  test('72 hours without a mail server: all goes out afterwards, each once', async () => {
    expect(await outage(12)).toMatchObject({ mails: 12, unique: 12, sent: 12, waiting: 0, parked: 0, alarms: 0, failedAttempts: 12 * 24 });
  });

  test('what is refused for good is set aside with an alarm, all else flows', async () => {
    expect(await poison(20)).toMatchObject({ mails: 18, unique: 18, sent: 18, parked: 2, waiting: 0, alarms: 2 });
  });

  test('workers that are killed mid-send lose nothing and repeat at most one mail per kill', async () => {
    const { lost, duplicates: repeated } = await killedWorkers(40, 3);
    expect(lost).toBe(0);
    expect(repeated).toBeLessThanOrEqual(3);
  });

  test('two servers on one Postgres: one row per message, nothing sent twice', async () => {
    expect(await twoServers(site.folder, 40)).toMatchObject({ rows: 40, mails: 40, lost: 0, sentTwice: 0 });
  });
});

describe('abuse', () => {
  test('the same form fifty times at once is one message with one reference, also with the rate limit on', async () => {
    expect(await duplicates(site.folder, 50)).toEqual({ posts: 50, received: 50, references: 1, rows: 1 });
  });

  test('robots store nothing, and everyone who writes meanwhile is received', async () => {
    const figures = await spam(site.folder, 400, 100);
    expect(figures['spamRefused']).toBe(400);
    expect(figures).toMatchObject({ realReceived: figures['realSent'], stored: figures['realSent'] });
  });

  test('ten megabytes, announced or chunked: 413 before half of it is in', async () => {
    const figures = await largeBodies(site.folder);
    expect(figures).toMatchObject({
      announced: 'HTTP/1.1 413 Content Too Large',
      chunked: 'HTTP/1.1 413 Content Too Large',
      stored: 0,
      aliveAfterwards: 200,
    });
    expect(figures['announcedSent']).toBeLessThan(5_000_000);
    expect(figures['chunkedSent']).toBeLessThan(5_000_000);
  });

  test('slow visitors are all cut off, a quick one comes in between', async () => {
    expect(await slowClients(site.folder, 20)).toMatchObject({ connections: 40, cut: 40, quickVisitor: 303 });
  });

  test('no body is an error of ours', async () => {
    expect(await fuzz(site.folder, 600)).toMatchObject({ serverErrors: 0, status303: 0, stored: 0, lines: 0 });
  });
});
