import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How the mail server takes a mail: well, with an error code at a step, or well but without saying so. AUTH is for an address with a password. */
export type Answer = 'ok' | 'lost' | { at: 'AUTH' | 'MAIL' | 'RCPT' | 'DATA'; code: number };

/** A mail as it came in. */
export interface Received {
  /** Who it was addressed to on the way. */
  recipients: string[];
  sender: string;
  mail: Email;
  raw: string;
}

/** A real mail server on this machine; `answer` says per attempt (from 1) how it goes. */
export async function startMailPeer(answer: (attempt: number) => Answer = () => 'ok') {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let attempts = 0;
  let current: Answer = 'ok';
  const error = (code: number) => Object.assign(new Error('refused, with the words of the visitor'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    // Asks no name server who calls.
    disableReverseLookup: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth(_auth, _session, callback) {
      const step = answer(attempts + 1);
      callback(typeof step === 'object' && step.at === 'AUTH' ? error(step.code) : null, { user: 'site' });
    },
    onMailFrom(_address, _session, callback) {
      attempts += 1;
      current = answer(attempts);
      callback(typeof current === 'object' && current.at === 'MAIL' ? error(current.code) : null);
    },
    onRcptTo(_address, _session, callback) {
      callback(typeof current === 'object' && current.at === 'RCPT' ? error(current.code) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (typeof current === 'object' && current.at === 'DATA') return callback(error(current.code));
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        void PostalMime.parse(raw).then((mail) => {
          received.push({
            recipients: rcptTo.map(({ address }) => address),
            sender: mailFrom ? mailFrom.address : '',
            mail,
            raw: raw.toString('latin1'),
          });
          if (current === 'lost') for (const socket of sockets) socket.destroy();
          else callback();
        });
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, received, attempts: () => attempts, close };
}
