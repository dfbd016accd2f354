import { expect, test } from 'vitest';
import { MAX_BODY, readForm } from '../../src/contact/read-form.ts';
import { post, SITE } from './support.ts';

const encoder = new TextEncoder();

/** A post whose body comes in pieces and announces no size; `pulled` counts the bytes that were taken. */
function chunked(pieces: Iterator<Uint8Array | Error>) {
  const count = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { value, done } = pieces.next();
        if (done) return controller.close();
        if (value instanceof Error) return controller.error(value);
        count.pulled += value.byteLength;
        controller.enqueue(value);
      },
      cancel: () => void (count.cancelled = true),
    },
    { highWaterMark: 0 },
  );
  const request = new Request(`${SITE}/contact/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    duplex: 'half',
  } as RequestInit);
  return { request, count };
}

async function valuesOf(body: string) {
  const form = await readForm(post(body));
  if (typeof form === 'string') throw new Error(form);
  return form;
}

test('reads the fields that it knows and no others', async () => {
  const { values, repeated, malformed } = await valuesOf('name=Jan+de+Vries&message=a%0D%0Ab&bijlage=x&__proto__=x');
  expect(values).toEqual({
    name: 'Jan de Vries',
    email: '',
    role: '',
    region: '',
    subject: '',
    message: 'a\r\nb',
    token: '',
    website: '',
    bsn: '',
    proof: '',
  });
  expect({ repeated, malformed }).toEqual({ repeated: false, malformed: false });
});

test.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain', '', 'application/x-www-form-urlencodedx'])(
  'refuses the type %j',
  async (type) => {
    expect(await readForm(post('name=a', { 'content-type': type }))).toBe('not-urlencoded');
  },
);

test('takes the type in capitals and with a charset', async () => {
  expect(await readForm(post('name=a', { 'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8' }))).toMatchObject({
    values: { name: 'a' },
  });
});

test('refuses by the announced size, before it reads', async () => {
  const { request, count } = chunked([encoder.encode('name=a')].values());
  request.headers.set('content-length', String(MAX_BODY + 1));
  expect(await readForm(request)).toBe('too-large');
  expect(count.pulled).toBe(0);
});

test('counts what comes: exactly the limit is read, one byte more is not', async () => {
  const exact = chunked([encoder.encode(`message=${'a'.repeat(MAX_BODY - 8)}`)].values());
  expect(await readForm(exact.request)).toMatchObject({ values: { message: 'a'.repeat(MAX_BODY - 8) } });
  const over = chunked([encoder.encode(`message=${'a'.repeat(MAX_BODY - 7)}`)].values());
  expect(await readForm(over.request)).toBe('too-large');
});

test('stops reading a body without an end', async () => {
  const { request, count } = chunked(
    (function* () {
      for (;;) yield new Uint8Array(1024);
    })(),
  );
  expect(await readForm(request)).toBe('too-large');
  expect(count.pulled).toBeLessThanOrEqual(MAX_BODY + 1024);
  expect(count.cancelled).toBe(true);
});

test('a body that breaks off is no form and no error', async () => {
  const { request } = chunked([encoder.encode('name=Jan&mess'), new Error('aborted')].values());
  expect(await readForm(request)).toBe('cut-off');
});

test('no body is an empty form', async () => {
  expect(
    await readForm(new Request(`${SITE}/contact/`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })),
  ).toMatchObject({
    values: { name: '' },
  });
});

test('a character that is cut in two by the network is whole again', async () => {
  const bytes = encoder.encode('name=Zoë');
  const { request } = chunked([bytes.slice(0, -1), bytes.slice(-1)].values());
  expect(await readForm(request)).toMatchObject({ values: { name: 'Zoë' }, malformed: false });
});

test.each(['name=a&name=b', 'name=a&name=', 'token=a&token=a', 'website=&website='])('sees that a field came twice: %s', async (body) => {
  expect((await valuesOf(body)).repeated).toBe(true);
});

test.each(['name=%ff', 'name=%C3', 'name=%ED%A0%80', 'message=a%C0%AFb', 'subject=%F5%80%80%80'])('sees what is no UTF-8: %s', async (body) => {
  expect((await valuesOf(body)).malformed).toBe(true);
});

test('sees raw bytes that are no UTF-8', async () => {
  const { request } = chunked([new Uint8Array([...encoder.encode('name='), 0xff, 0xfe])].values());
  expect(await readForm(request)).toMatchObject({ malformed: true });
});

test('keeps everything of a long text', async () => {
  const tail = `begin${'\n'.repeat(30_000)}einde`;
  expect((await valuesOf(new URLSearchParams({ message: tail }).toString().replaceAll('%0A', '\n'))).values.message).toBe(tail);
});
