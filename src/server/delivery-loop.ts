import { deliverDue, type DeliveryParts } from '../contact/deliver.ts';
import { errorCode } from '../contact/error-code.ts';
import { logText } from '../text/server.ts';

/** Milliseconds between two looks at the outbox. */
const INTERVAL = 15_000;

/** Delivers what waits, at once and then again and again, one round at a time. Gives a function that stops it and waits for the mail under way. */
export function startDelivery(parts: DeliveryParts): () => Promise<void> {
  const stopping = new AbortController();
  let round: Promise<void> | undefined;
  const look = () => {
    round ??= deliverDue(parts, stopping.signal)
      .then(() => undefined)
      .catch((error: unknown) => console.error(logText.deliveryFailed(errorCode(error))))
      .finally(() => {
        round = undefined;
      });
  };
  look();
  const timer = setInterval(look, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await round;
  };
}
