const encoder = new TextEncoder();

/** An HMAC-SHA-256 key from the secret of the site. `purpose` keeps signatures for one thing from passing for another. */
async function keyFor(secret: string, purpose: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(`${purpose}:${secret}`), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
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

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
