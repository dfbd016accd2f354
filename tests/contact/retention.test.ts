import { expect, test } from 'vitest';
import { keepRetention } from '../../src/contact/retention.ts';
import { message } from './store-behaviour.ts';
import { clock, HOUR, NOON, openStore } from './support.ts';

const DAY = 24 * HOUR;

test('content is blanked thirty days after delivery; what was never delivered stays, and is named from a week before', async () => {
  const store = await openStore();
  const time = clock();
  const alarms: string[] = [];
  const parts = { store, days: 30, now: time.now, onOverdue: (reference: string) => alarms.push(`${(time.now() - NOON) / DAY} ${reference}`) };
  for (const number of [1, 2, 3]) await store.put(message(number));
  await store.markSent('id-1', NOON + DAY);
  await store.park('id-2', 'EENVELOPE 550');
  const blankedOn: number[] = [];
  for (let day = 0; day <= 40; day++) {
    const contents = async () => (await store.list()).map(({ content }) => content);
    // As often as a server looks: more than once a day.
    for (let look = 0; look < 3; look++) if ((await keepRetention(parts)) > 0) blankedOn.push(day);
    if (day < 31) expect(await contents()).toEqual(['readable', 'readable', 'readable']);
    time.forward(DAY);
  }
  expect(blankedOn).toEqual([31]);
  expect(alarms.map((line) => line.split(' ')[1])).toEqual(alarms.map(() => 'JH-22222222'));
  expect(alarms.map((line) => Number(line.split(' ')[0]))).toEqual(Array.from({ length: 18 }, (_, index) => 23 + index));
  expect(await store.find('JH-22222221')).toMatchObject({ status: 'sent', content: 'blanked' });
  expect(await store.find('JH-22222222')).toMatchObject({ status: 'parked', content: 'readable' });
  expect(await store.find('JH-22222223')).toMatchObject({ status: 'pending', content: 'readable' });
});
