/** What may be logged of an error: its codes (`ERR_SQLITE_ERROR 13`), else its kind. Never its message, which may quote what a visitor wrote. */
export function errorCode(error: unknown): string {
  const { code, errcode, name } = (error ?? {}) as { code?: unknown; errcode?: unknown; name?: unknown };
  const codes = [code, errcode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return codes.join(' ') || (typeof name === 'string' ? name : 'UNKNOWN');
}
