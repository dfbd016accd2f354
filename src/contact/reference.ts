/** Without letters and digits that look alike. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const FORM = new RegExp(`^JH-[${ALPHABET}]{8}$`);

/** The reference that a visitor gets, from the duplicate key of the message: `JH-` and eight characters (40 bits). */
export async function referenceFor(dedup: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(dedup)));
  return `JH-${[...hash.slice(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}

/** True if a text has the form of a reference. Says nothing of whether there is such a message. */
export function isReference(text: string): boolean {
  return FORM.test(text);
}
