import { setTimeout } from 'node:timers/promises';
import { deliverDue } from '../../src/contact/deliver.ts';
import { smtpSend } from '../../src/contact/smtp.ts';
import { openStore } from '../../src/server/open-contact.ts';
import { readSettings } from '../../src/server/settings.ts';

// Delivery as the server does it, on a clock that runs twenty times as fast for all workers: a lease that a dead one left behind is over in three seconds.
const SPEED = 20;
const began = Number(process.env['LAB_BEGAN']);
const now = () => began + (Date.now() - began) * SPEED;

const read = readSettings(process.env);
if ('errors' in read || !read.settings.mail) throw new Error('settings are missing');
const { url, from, to } = read.settings.mail;
const { store } = await openStore(read.settings);
console.log('De site staat op http://worker:0');
for (;;) {
  await deliverDue({
    store,
    send: smtpSend(url),
    from,
    to,
    regions: [],
    now,
    random: Math.random,
    onParked: () => undefined,
    onRefused: () => undefined,
  });
  await setTimeout(20);
}
