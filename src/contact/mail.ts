import { mailText as t } from '../text/contact.ts';
import type { MessageFields } from './fields.ts';

/** A mail of plain text, as any mailer takes it. */
export interface Mail {
  messageId: string;
  from: string;
  to: string;
  replyTo: string;
  subject: string;
  text: string;
}

/** What a mail is made of. */
export interface MailedMessage {
  id: string;
  reference: string;
  fields: MessageFields;
}

/**
 * The mail for a message. The Message-ID is made of the row's id, so that a mailbox can drop a second copy. From is our own
 * domain (SPF, DKIM, DMARC); the visitor stands in Reply-To only.
 */
export function mailFor(message: MailedMessage, from: string, to: string, regionName: string | undefined): Mail {
  const { fields, reference, id } = message;
  const domain = from.replace(/^.*@/, '').replace(/>.*$/, '');
  return {
    messageId: `<${id}@${domain}>`,
    from,
    to,
    replyTo: fields.email,
    subject: `[${reference}] ${plain(fields.subject)}`,
    text: t.body(fields, reference, regionName),
  };
}

/** Some mail readers decode `=?…?=` even where it was typed as text: take its mark away. */
function plain(text: string): string {
  return text.replaceAll('=?', '= ?');
}
