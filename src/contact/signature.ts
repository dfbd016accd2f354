import { fromBase64Url, toBase64Url } from './base64url.ts';

const encoder = new TextEncoder();
const keys = new Map<string, Promise<CryptoKey>>();

/** An HMAC-SHA-256 key from the secret of the site. `purpose` keeps signatures for one thing from passing for another. */
function keyFor(secret: string, purpose: string): Promise<CryptoKey> {
  const material = `${purpose}:${secret}`;
  let key = keys.get(material);
  if (!key) {
    key = crypto.subtle.importKey('raw', encoder.encode(material), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
    // Importing costs more than signing. There are few purposes and one secret, so this stays small.
    keys.set(material, key);
  }
  return key;
}

/** Signs a text for a purpose; gives base64url. */
export async function sign(secret: string, purpose: string, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await keyFor(secret, purpose), encoder.encode(text));
  return toBase64Url(new Uint8Array(signature));
}

/** True if a signature is the one of a text; takes the same time for every wrong one. */
export async function verify(secret: string, purpose: string, text: string, signature: string): Promise<boolean> {
  const bytes = fromBase64Url(signature);
  return bytes !== undefined && crypto.subtle.verify('HMAC', await keyFor(secret, purpose), bytes, encoder.encode(text));
}
