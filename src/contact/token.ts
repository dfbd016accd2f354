import { sign, verify } from './signature.ts';

/** Why a token is not taken. */
export type TokenFault = 'missing' | 'forged' | 'future' | 'fast' | 'expired';

/** A person needs at least this long to fill in the form, in milliseconds. */
const MIN_AGE = 3000;
/** After this long the form is too old, in milliseconds. */
const MAX_AGE = 24 * 3_600_000;
/** How far clocks of several servers may differ, in milliseconds. */
const SKEW = 120_000;
const PURPOSE = 'form';

/** A token for a form that is shown now: `<time, base 36>.<random UUID>.<signature>`. `now` in milliseconds. */
export async function makeToken(secret: string, now: number): Promise<string> {
  const stamp = `${now.toString(36)}.${crypto.randomUUID()}`;
  return `${stamp}.${await sign(secret, PURPOSE, stamp)}`;
}

/** Checks a token; gives the UUID in it, or why it is not taken. */
export async function checkToken(secret: string, token: string, now: number): Promise<{ uuid: string } | TokenFault> {
  const [time, uuid, signature, ...rest] = token.split('.');
  if (token.length > 200 || !time || !uuid || !signature || rest.length > 0) return 'missing';
  if (!(await verify(secret, PURPOSE, `${time}.${uuid}`, signature))) return 'forged';
  const age = now - Number.parseInt(time, 36);
  if (age < -SKEW) return 'future';
  // A clock that is behind the one that made the token cannot say how long the form was open. Where there is one clock there is no such token.
  if (age >= 0 && age < MIN_AGE) return 'fast';
  return age > MAX_AGE ? 'expired' : { uuid };
}
