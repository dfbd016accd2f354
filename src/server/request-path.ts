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

/** The target of a request without the scheme and host that it may begin with (absolute form, RFC 9112 section 3.2.2): who asked is known from elsewhere. */
export function originForm(target: string): string {
  return target.replace(/^https?:\/\/[^/?#]*\/?/i, '/');
}

/** True if a Host header names a host, and a port or none (RFC 9110, section 7.2). HTTP/1.0 may leave it out. */
export function isHost(header: string | undefined): boolean {
  return header === undefined || /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(header);
}

/** The query of a request's address with its question mark, or nothing. */
export function queryOf(url: string): string {
  return url.slice(pathLength(url));
}

function pathLength(url: string): number {
  const end = url.search(/[?#]/);
  return end < 0 ? url.length : end;
}
