import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';

/** Why a mail did not go out. */
export interface SendFailure {
  /** A code without content: `EENVELOPE 550 RCPT TO`. */
  error: string;
  /** What the mail server refused for good: this message, or us (login, sender), which says nothing of the message. */
  refused?: 'message' | 'us';
}

/** Sends one mail; gives undefined once the mail server has taken it. `signal` gives it up halfway. Never rejects. */
export type Send = (mail: Mail, signal?: AbortSignal) => Promise<SendFailure | undefined>;

/** Milliseconds that the mail server may take for each step. */
const PATIENCE = 20_000;

/** Sends through an SMTP server, given as `smtp://user:password@host:port` or `smtps://…`. */
export function smtpSend(url: string): Send {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail, signal) => {
    try {
      await transport.sendMail({ ...mail, signal, headers: { 'Auto-Submitted': 'auto-generated' } });
      return undefined;
    } catch (error) {
      return failureOf(error as { code?: string; responseCode?: number; command?: string });
    }
  };
}

/** The steps of a mail that are about its recipient and its content; all before them are about us. */
const ABOUT_MESSAGE = new Set(['RCPT TO', 'DATA']);

/** Only codes are kept: the server's own words may quote what the visitor wrote. */
function failureOf({ code = 'UNKNOWN', responseCode, command }: { code?: string; responseCode?: number; command?: string }): SendFailure {
  const error = [code, responseCode, command].filter((part) => part !== undefined).join(' ');
  // RFC 5321: a reply of 5yz would be the same next time.
  if (responseCode === undefined || responseCode < 500 || responseCode > 599) return { error };
  return { error, refused: ABOUT_MESSAGE.has(command ?? '') ? 'message' : 'us' };
}
