import type { StoredMessage } from '../contact/store.ts';
import { messageStatusName } from '../text/contact.ts';
import { messagesText as t } from '../text/server.ts';

/** A message as other programs get it; `time` is ISO 8601 in UTC. */
export interface ExportedMessage {
  reference: string;
  time: string;
  status: string;
  name: string;
  email: string;
  role: string;
  region: string;
  subject: string;
  message: string;
  /** Only there when the fields are empty because their content is gone or cannot be read. */
  content?: 'blanked' | 'unreadable';
}

/** Fields of a message whose content is not there. */
const NOTHING = { name: '', email: '', role: '', region: '', subject: '', message: '' };

/** Messages for another program. */
export function exported(messages: readonly StoredMessage[]): ExportedMessage[] {
  return messages.map(({ reference, createdAt, status, content, fields }) => ({
    reference,
    time: isoTime(createdAt),
    status,
    ...(fields ?? NOTHING),
    ...(content === 'readable' ? {} : { content }),
  }));
}

/** The same as CSV (RFC 4180, with a header). A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export function asCsv(messages: readonly ExportedMessage[]): string {
  const header: Exclude<keyof ExportedMessage, 'content'>[] = [
    'reference',
    'time',
    'status',
    'name',
    'email',
    'role',
    'region',
    'subject',
    'message',
  ];
  const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  return [header.join(','), ...messages.map((message) => header.map((key) => cell(message[key])).join(','))].join('\r\n') + '\r\n';
}

/** A table for a person, newest first. */
export function asTable(messages: readonly StoredMessage[]): string {
  const rows = messages.map(({ reference, createdAt, status, content, fields }) => [
    reference,
    localTime(createdAt),
    messageStatusName[status],
    fields?.name ?? '',
    fields?.subject ?? insteadOf(content),
  ]);
  const all = [t.columns, ...rows].map((row) => row.map((value) => (value.length > 40 ? `${value.slice(0, 39)}…` : value)));
  const widths = t.columns.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((value, column) => value.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One message in full. */
export function asText({ reference, createdAt, status, content, fields: kept, lastError }: StoredMessage): string {
  const fields = kept ?? { ...NOTHING, message: insteadOf(content) };
  const values: Record<keyof typeof t.fields, string> = {
    reference,
    time: localTime(createdAt),
    status: messageStatusName[status],
    name: fields.name,
    email: fields.email,
    role: fields.role,
    region: fields.region || '-',
    subject: fields.subject,
    error: lastError ?? '-',
    message: `\n\n${fields.message}`,
  };
  return Object.entries(values)
    .map(([key, value]) => `${t.fields[key as keyof typeof t.fields]}: ${value}`)
    .join('\n');
}

/** What to say where a message's text would stand. */
function insteadOf(content: StoredMessage['content']): string {
  return content === 'unreadable' ? t.unreadable : t.blanked;
}

function isoTime(moment: number): string {
  return new Date(moment).toISOString();
}

function localTime(moment: number): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date(moment));
}
