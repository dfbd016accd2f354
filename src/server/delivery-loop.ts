import { deliverDue, type DeliveryParts } from '../contact/deliver.ts';
import { logText } from '../text/server.ts';

/** Milliseconds between two looks at the outbox. */
const INTERVAL = 15_000;

/** Delivers what waits, at once and then again and again, one round at a time. Gives a function that stops it and waits for the round under way. */
export function startDelivery(parts: DeliveryParts): () => Promise<void> {
  let round = Promise.resolve();
  let busy = false;
  const look = () => {
    if (busy) return;
    busy = true;
    round = deliverDue(parts)
      .then(() => undefined)
      .catch((error: unknown) => console.error(logText.deliveryFailed((error as { code?: string }).code ?? 'UNKNOWN')))
      .finally(() => {
        busy = false;
      });
  };
  look();
  const timer = setInterval(look, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
