import { onTestFinished } from 'vitest';
import { startMailPeer, type Answer } from '../lab/mail-peer.ts';

export type { Answer, Received } from '../lab/mail-peer.ts';

/** A real mail server on this machine; `answer` says per attempt (from 1) how it goes. Closed after the test. */
export async function mailServer(answer?: (attempt: number) => Answer) {
  const peer = await startMailPeer(answer);
  onTestFinished(() => peer.close());
  return peer;
}
