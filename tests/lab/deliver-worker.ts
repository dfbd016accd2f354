import { setTimeout } from 'node:timers/promises';
import { deliverDue } from '../../src/contact/deliver.ts';
import { openContact } from '../../src/server/open-contact.ts';
import { readSettings } from '../../src/server/settings.ts';

// Delivery as the server does it, on a clock that runs twenty times as fast for all workers: a lease that a dead one left behind is over in three seconds.
const SPEED = 20;
const began = Number(process.env['LAB_BEGAN']);
const now = () => began + (Date.now() - began) * SPEED;

const read = readSettings(process.env);
if ('errors' in read) throw new Error(read.errors.join('\n'));
const { delivery } = await openContact(read.settings, [], 'https://jeugdhulp.example', now);
if (!delivery) throw new Error('mail is off');
console.log('De site staat op http://worker:0');
for (;;) {
  await deliverDue(delivery);
  await setTimeout(20);
}
