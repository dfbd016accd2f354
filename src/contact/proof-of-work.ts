import { cleanText } from './clean.ts';

/** Most bits that can be asked: a phone needs about a minute for them. */
export const MOST_BITS = 22;

const encoder = new TextEncoder();

/**
 * True if SHA-256 of token, cleaned message and proof begins with so many zero bits. Bound to the message, so that each one costs
 * its own work, and to the token, so that none can be made in advance; the same three again are the same message.
 */
export async function proofHolds(token: string, message: string, proof: string, bits: number): Promise<boolean> {
  if (!/^\d{1,10}$/.test(proof)) return false;
  return holds(`${token}\n${cleanText(message)}\n`, proof, bits);
}

/** Searches a proof; takes about 2 to the power `bits` hashes. */
export async function findProof(token: string, message: string, bits: number): Promise<string> {
  const text = `${token}\n${cleanText(message)}\n`;
  for (let number = 0; ; number++) if (await holds(text, String(number), bits)) return String(number);
}

async function holds(text: string, proof: string, bits: number): Promise<boolean> {
  const hash = new DataView(await crypto.subtle.digest('SHA-256', encoder.encode(text + proof)));
  return Math.clz32(hash.getUint32(0)) >= bits;
}
