/** The decoded path of a request's address, or undefined when it is no honest path: not decodable, climbing, with NUL, backslash, encoded slash or `//`. */
export function pathOf(url: string): string | undefined {
  const path = url.slice(0, pathLength(url));
  // An encoded slash would mean one address to us and another to the file system.
  if (/%2f/i.test(path)) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    const dishonest = !decoded.startsWith('/') || decoded.includes('//') || /[\0\\]|(^|\/)\.\.?(\/|$)/.test(decoded);
    return dishonest ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The query of a request's address with its question mark, or nothing. */
export function queryOf(url: string): string {
  return url.slice(pathLength(url));
}

function pathLength(url: string): number {
  const end = url.search(/[?#]/);
  return end < 0 ? url.length : end;
}
