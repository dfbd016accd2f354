import { fromBase64Url, toBase64Url } from './base64url.ts';
import type { MessageFields } from './fields.ts';
import { sign } from './signature.ts';

/** What a payload turned out to hold: the message, nothing any more (blanked), or something that none of our keys opens. */
export type Opened = { content: 'readable'; fields: MessageFields } | { content: 'blanked' | 'unreadable'; fields: undefined };

/** Closes and opens what is kept of a message. */
export interface PayloadCipher {
  /** How every payload begins that it can open. */
  readable: readonly string[];
  /** Encrypts a message for the row `id`; in another row it does not open. */
  seal(id: string, fields: MessageFields): Promise<string>;
  /** Never rejects. */
  open(id: string, payload: string): Promise<Opened>;
}

/** What is left of a payload when the message is blanked. */
export const BLANK = '';

const encoder = new TextEncoder();
const IV_BYTES = 12;

/**
 * AES-256-GCM with a key derived (HKDF-SHA-256) from the site's secret. A payload is `v1.<key id>.<base64url of IV and ciphertext>`;
 * the key id tells which secret made it without giving it away. `older` are secrets of before, which only open.
 */
export async function payloadCipher(secret: string, older: readonly string[] = []): Promise<PayloadCipher> {
  const all = await Promise.all([secret, ...older].map(async (each) => [await prefixOf(each), await keyFrom(each)] as const));
  const [[prefix, key]] = all as [(typeof all)[number]];
  const keys = new Map([...all].reverse());
  return {
    readable: [...keys.keys()],
    async seal(id, fields) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(parameters(iv, id), key, encoder.encode(JSON.stringify(fields)));
      return prefix + toBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    async open(id, payload) {
      if (payload === BLANK) return { content: 'blanked', fields: undefined };
      try {
        const made = payload.slice(0, payload.lastIndexOf('.') + 1);
        const opening = keys.get(made);
        const bytes = fromBase64Url(payload.slice(made.length));
        if (!opening || !bytes) return { content: 'unreadable', fields: undefined };
        const text = await crypto.subtle.decrypt(parameters(bytes.slice(0, IV_BYTES), id), opening, bytes.slice(IV_BYTES));
        return { content: 'readable', fields: JSON.parse(new TextDecoder().decode(text)) as MessageFields };
      } catch {
        // Damaged, or moved to another row.
        return { content: 'unreadable', fields: undefined };
      }
    },
  };
}

function parameters(iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(id) };
}

async function prefixOf(secret: string): Promise<string> {
  return `v1.${(await sign(secret, 'payload-key-id', '')).slice(0, 8)}.`;
}

async function keyFrom(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('payload') };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
