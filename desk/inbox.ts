// The desk's mail server: takes whatever is sent by SMTP, delivers nothing further, and keeps it for the page.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { INBOX_PATH, type Mail } from './protocol.ts';

export type Inbox = {
  /** `smtp://127.0.0.1:<port>`, for the one who sends. */
  url: string;
  /** Newest first. */
  list: () => Mail[];
  /** What came with a mail, by the numbers in its path; nothing where there is no such. */
  file: (mail: number, at: number) => { name: string; content: Uint8Array } | undefined;
  /** How many times something arrived, repeated deliveries included. */
  arrivals: () => number;
  /** Called for each new mail, once it is kept. */
  onMail: (listener: (mail: Mail) => void) => void;
  close: () => Promise<void>;
};

/** No mailbox is under `.invalid` (RFC 2606): with such an address a person can see what is said of a refused one. */
const refuseNobody = (address: string): Error | undefined =>
  address.toLowerCase().endsWith('.invalid')
    ? Object.assign(new Error('5.1.1 No such user here'), { responseCode: 550 })
    : undefined;

/** What comes again is counted. */
const PUT =
  'insert into mail values (?, 1, ?) on conflict (id) do update set arrivals = arrivals + 1 returning rowid, arrivals, json';

/** Bytes of one mail; more is refused with 552. */
const LARGEST = 2_000_000;

/**
 * Opens the inbox kept in `dir`, listening on 127.0.0.1 alone. Port 0 or none takes a free one.
 * A Message-ID that arrives again at the same address is kept once, as a reader's mail server would do it: a sender that
 * dies between sending and noting it will send again, and one that dies in the middle takes nobody along. Each mail says
 * how often it arrived, so that a person can tell.
 */
export async function openInbox({ dir, port = 0 }: { dir: string; port?: number }): Promise<Inbox> {
  mkdirSync(dir, { recursive: true });
  const db = new DatabaseSync(join(dir, 'inbox.sqlite'));
  db.exec(
    'create table if not exists mail (id text primary key, arrivals integer not null, json text not null)',
  );
  const listeners: ((mail: Mail) => void)[] = [];
  const keep = (mail: Arrived): void => {
    const row = db.prepare(PUT).get([mail.id, ...mail.to].join(' '), JSON.stringify(mail));
    if (row?.arrivals === 1) for (const listener of listeners) listener(readRow(row));
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, answer) => answer(refuseNobody(address)),
    onData: (stream, session, answer) =>
      void receive(stream, session)
        .then(keep)
        .then(() => answer(), answer),
  });
  await new Promise<void>((listening, failed) => {
    server.on('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    list: () => db.prepare('select rowid, arrivals, json from mail order by rowid desc').all().map(readRow),
    file: (mail, at) => readFile(db.prepare('select json from mail where rowid = ?').get(mail), at),
    arrivals: () => Number(db.prepare('select total(arrivals) as n from mail').get()?.n),
    onMail: (listener) => void listeners.push(listener),
    close: async () => {
      await new Promise<void>((closed) => server.close(closed));
      db.close();
    },
  };
}

/** `files` is not in what was kept before there were any. */
type Arrived = Omit<Mail, 'arrivals' | 'files'> & { files?: StoredFile[] };
type StoredFile = { name: string; base64: string };

const arrivedIn = (row: Record<string, unknown>): Arrived => JSON.parse(String(row.json)) as Arrived;
const filesIn = ({ files = [] }: Arrived): StoredFile[] => files;

const readRow = (row: Record<string, unknown>): Mail => {
  const arrived = arrivedIn(row);
  const files = filesIn(arrived).map(({ name, base64 }, at) => ({
    name,
    bytes: Buffer.byteLength(base64, 'base64'),
    path: `${INBOX_PATH}/${Number(row.rowid)}/${at}`,
  }));
  return { ...arrived, files, arrivals: Number(row.arrivals) };
};

const readFile = (row: Record<string, unknown> | undefined, at: number): ReturnType<Inbox['file']> => {
  const found = row && filesIn(arrivedIn(row))[at];
  return found && { name: found.name, content: Buffer.from(found.base64, 'base64') };
};

/** The parser ends the lines of a calendar with one sign, where the file has two. */
function bytesOf({ mimeType, content }: Attachment): Buffer {
  const bytes = Buffer.from(content as ArrayBuffer);
  return mimeType === 'text/calendar' ? Buffer.from(bytes.toString().replaceAll('\n', '\r\n')) : bytes;
}

const keepFile = (file: Attachment): StoredFile => ({
  name: file.filename ?? 'vedlegg',
  base64: bytesOf(file).toString('base64'),
});

async function receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<Arrived> {
  const raw = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('E-posten er for stor'), { responseCode: 552 });
  const parsed = await PostalMime.parse(raw);
  const { messageId, from, subject = '', text = '', html = '', attachments } = parsed;
  return {
    id: messageId ?? createHash('sha256').update(raw).digest('hex'),
    at: new Date().toISOString(),
    to: envelope.rcptTo.map(({ address }) => address),
    from: from?.name ? `${from.name} <${from.address ?? ''}>` : (from?.address ?? ''),
    subject,
    text: text.trimEnd(),
    html: html.trimEnd(),
    files: attachments.map(keepFile),
  };
}
