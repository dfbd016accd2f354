import { expect, test, vi } from 'vitest';
import type { MessageFields } from '../../src/contact/fields.ts';
import { mailFor } from '../../src/contact/mail.ts';
import { emptyValues } from '../../src/contact/read-form.ts';
import { smtpSend } from '../../src/contact/smtp.ts';
import { formValidator } from '../../src/contact/validate.ts';
import { mailServer } from './mail-server.ts';
import { TYPED } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const BREAKS = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0\r\n', '%0d%0a', '\\r\\n', '\r\n ', '\u560a\u560d'];
const HEADERS = [
  'Bcc: kwaad@kwaad.example',
  'Cc: kwaad@kwaad.example',
  'To: kwaad@kwaad.example',
  'Content-Type: text/html\r\n\r\n<b>html</b>',
  'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--x--',
  'X-Kwaad: ja',
  '.\r\nMAIL FROM:<kwaad@kwaad.example>\r\nRCPT TO:<kwaad@kwaad.example>\r\nDATA\r\nkwaad\r\n.',
  '\r\n.\r\nQUIT',
  '=?utf-8?q?=0D=0ABcc=3A_kwaad=40kwaad.example?=',
];
const PAYLOADS = BREAKS.flatMap((lineEnd) => HEADERS.map((header) => `Vraag${lineEnd}${header}`));
const ALLOWED = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];
const validate = formValidator(['haaglanden']);

function mailOf(fields: MessageFields, number: number) {
  const message = { id: `id-${number}`, reference: 'JH-22222222', fields };
  return mailFor(message, 'site@jeugdhulp.example', 'inkoop@haaglanden.example', 'Haaglanden');
}

test(`none of ${PAYLOADS.length} payloads, in name, subject and message, adds a recipient, a header or a part`, async () => {
  const server = await mailServer();
  const send = smtpSend(server.url);
  const mails = PAYLOADS.flatMap((payload, number) => {
    const values = { ...emptyValues(), ...TYPED, name: payload, subject: payload, message: `${payload}\r\n.\r\n${payload}` };
    const result = validate({ values, repeated: false, malformed: false });
    // Too long for a name or a subject: nothing to mail.
    return 'fields' in result ? [mailOf(result.fields, number)] : [];
  });
  const taken = mails.length;
  expect(await Promise.all(mails.map((mail) => send(mail)))).toEqual(mails.map(() => undefined));
  expect(taken).toBeGreaterThan(80);
  expect(server.received).toHaveLength(taken);
  for (const { recipients, sender, mail, raw } of server.received) {
    expect(recipients).toEqual(['inkoop@haaglanden.example']);
    expect(sender).toBe('site@jeugdhulp.example');
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(ALLOWED);
    expect(mail.replyTo).toMatchObject([{ address: TYPED.email }]);
    expect({ html: mail.html, attachments: mail.attachments, cc: mail.cc, bcc: mail.bcc }).toEqual({
      html: undefined,
      attachments: [],
      cc: undefined,
      bcc: undefined,
    });
    expect(raw).toMatch(/^content-type: text\/plain/im);
    expect(mail.subject).toMatch(/^\[JH-22222222\] Vraag/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  }
});

test('a subject that is written as an encoded word stays as it was written', async () => {
  const server = await mailServer();
  const send = smtpSend(server.url);
  const fields = { ...TYPED, role: 'parent', subject: 'Over =?utf-8?q?spoof?= en =?UTF-8?B?c3Bvb2Y=?=' } as const;
  await send(mailOf(fields, 1));
  expect(server.received[0]?.mail.subject).toBe('[JH-22222222] Over = ?utf-8?q?spoof?= en = ?UTF-8?B?c3Bvb2Y= ?=');
});
