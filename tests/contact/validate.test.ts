import { expect, test } from 'vitest';
import type { FieldName } from '../../src/contact/fields.ts';
import { emptyValues } from '../../src/contact/read-form.ts';
import { formValidator } from '../../src/contact/validate.ts';
import { contactErrors as t } from '../../src/text/contact.ts';
import { TYPED } from './support.ts';

const validate = formValidator(['haaglanden']);

function check(changed: Partial<Record<FieldName, string>>, flags: { repeated?: boolean; malformed?: boolean } = {}) {
  return validate({ values: { ...emptyValues(), ...TYPED, ...changed }, repeated: false, malformed: false, ...flags });
}

function errorsOf(...parameters: Parameters<typeof check>) {
  const result = check(...parameters);
  return 'errors' in result ? result.errors : [];
}

test('a good message comes out cleaned, without token and trap', () => {
  const result = check({ name: '  Sanne\u200b de\tVries ', message: 'Een vraag,\r\nmet regels. ', token: 'x' });
  expect(result).toHaveProperty('fields', {
    name: 'Sanne de Vries',
    email: 'sanne@voorbeeld.nl',
    role: 'parent',
    region: 'haaglanden',
    subject: 'Vraag over dagbesteding',
    message: 'Een vraag,\nmet regels.',
  });
});

test.each<[FieldName, number, number]>([
  ['name', 1, 100],
  ['subject', 3, 150],
  ['message', 10, 4000],
])('%s takes %i to %i characters', (field, least, most) => {
  expect(errorsOf({ [field]: 'a'.repeat(least) })).toEqual([]);
  expect(errorsOf({ [field]: 'a'.repeat(most) })).toEqual([]);
  expect(errorsOf({ [field]: 'a'.repeat(least - 1) })).toEqual([{ field, message: expect.any(String) }]);
  expect(errorsOf({ [field]: 'a'.repeat(most + 1) })).toEqual([{ field, message: expect.stringContaining(String(most)) }]);
});

test('characters are counted as people do, after cleaning', () => {
  expect(errorsOf({ name: '👋'.repeat(100) })).toEqual([]);
  expect(errorsOf({ name: `${'\u200b'.repeat(500)}Jan` })).toEqual([]);
  expect(errorsOf({ message: ` ${'a'.repeat(9)}\n\n` })).toEqual([{ field: 'message', message: t.messageShort }]);
});

test('text behind a lot of white space counts too', () => {
  expect(errorsOf({ message: `begin van de vraag${'\n'.repeat(5000)}einde` })).toEqual([{ field: 'message', message: t.messageLong }]);
});

test('an empty form names every field once, in the order of the form', () => {
  expect(errorsOf({ name: '', email: '', role: '', region: '', subject: '', message: '' })).toEqual([
    { field: 'name', message: t.name },
    { field: 'email', message: t.email },
    { field: 'role', message: t.role },
    { field: 'subject', message: t.subject },
    { field: 'message', message: t.message },
  ]);
});

test.each(['a@b.nl', 'sanne+jeugd@sub.voorbeeld.nl', `${'a'.repeat(60)}@${'b'.repeat(60)}.nl`])('%s is an address', (email) => {
  expect(errorsOf({ email })).toEqual([]);
});

test.each([
  'sanne',
  '@b.nl',
  'a@',
  'a b@c.nl',
  'a@b',
  'a@b.nl,c@d.nl',
  'a@b.nl;c@d.nl',
  '<a@b.nl>',
  'Jan <a@b.nl>',
  '"a b"@c.nl',
  'a@b.nl\r\nBcc: c@d.nl',
  'a@b.nl%0aBcc:c@d.nl',
  `${'a'.repeat(245)}@voorbeeld.nl`,
])('%j is no address', (email) => {
  expect(errorsOf({ email })).toEqual([{ field: 'email', message: t.emailForm }]);
});

test.each<[FieldName, string]>([
  ['role', 'admin'],
  ['role', 'PARENT'],
  ['region', 'elders'],
  ['region', '../haaglanden'],
])('%s cannot be %j', (field, value) => {
  expect(errorsOf({ [field]: value })).toEqual([{ field, message: t[field as 'role' | 'region'] }]);
});

test('a region is not required', () => {
  expect(errorsOf({ region: '' })).toEqual([]);
});

test('what is wrong with the form as a whole is said, and is enough to refuse', () => {
  expect(errorsOf({}, { repeated: true })).toEqual([{ field: 'form', message: t.repeated }]);
  expect(errorsOf({}, { malformed: true })).toEqual([{ field: 'form', message: t.malformed }]);
  expect(errorsOf({ website: 'https://spam.example' })).toEqual([{ field: 'form', message: t.trap }]);
});
