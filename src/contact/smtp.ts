import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';

/** Why a mail did not go out: a code without content, and whether trying again can help. */
export interface SendFailure {
  error: string;
  permanent: boolean;
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

/** Only codes are kept: the server's own words may quote what the visitor wrote. */
function failureOf({ code = 'UNKNOWN', responseCode, command }: { code?: string; responseCode?: number; command?: string }): SendFailure {
  const ofConnection = command === 'CONN' || command?.startsWith('AUTH') === true;
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600 && !ofConnection;
  return { error: [code, responseCode, command].filter((part) => part !== undefined).join(' '), permanent };
}
