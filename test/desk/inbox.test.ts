// Mail by real SMTP to the desk's own server: kept, listed, told, and never lost by a restart.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, openInbox } from '../../desk/inbox.ts';
import type { Mail } from '../../desk/protocol.ts';
import { newFolder } from './run-script.ts';

let dir = '';
let inbox: Inbox;
beforeEach(async () => {
  dir = newFolder();
  inbox = await openInbox({ dir });
});
afterEach(() => inbox.close());

/** As any program would send it, byte for byte. */
const send = (...lines: string[]) =>
  nodemailer.createTransport({ url: inbox.url }).sendMail({
    envelope: { from: 'sf@example.no', to: 'fosen@example.no' },
    raw: lines.join('\r\n'),
  });

describe('the inbox', () => {
  it('still has everything after a restart, newest first', async () => {
    await send('Message-ID: <1@example.no>', 'Subject: først', '', 'a');
    await send('Message-ID: <2@example.no>', 'Subject: så', '', 'b');
    await inbox.close();
    inbox = await openInbox({ dir });
    await send('Message-ID: <3@example.no>', 'Subject: sist', '', 'c');
    expect(inbox.list().map(({ text }) => text)).toEqual(['c', 'b', 'a']);
  });

  it('keeps and tells a message once that is delivered twice, and counts both', async () => {
    const told: string[] = [];
    inbox.onMail((mail) => told.push(mail.id));
    await send('Message-ID: <1@example.no>', '', 'a');
    await send('Message-ID: <1@example.no>', '', 'a');
    expect(inbox.list().map(({ arrivals }) => arrivals)).toEqual([2]);
    expect(told).toEqual(['<1@example.no>']);
    expect(inbox.arrivals()).toBe(2);
  });

  it('keeps apart what came to two addresses under one Message-ID, and counts each for itself', async () => {
    await send('Message-ID: <1@example.no>', '', 'a');
    for (const _ of [1, 2])
      await nodemailer.createTransport({ url: inbox.url }).sendMail({
        envelope: { from: 'sf@example.no', to: 'ny@example.no' },
        raw: 'Message-ID: <1@example.no>\r\n\r\na',
      });
    expect(inbox.list().map(({ to, arrivals }) => [...to, arrivals])).toEqual([
      ['ny@example.no', 2],
      ['fosen@example.no', 1],
    ]);
  });

  it('refuses an address that is nobody’s anywhere, and takes the others', async () => {
    const sent = await nodemailer.createTransport({ url: inbox.url }).sendMail({
      envelope: { from: 'sf@example.no', to: ['borte@skole.invalid', 'fosen@example.no'] },
      raw: '\r\na',
    });
    expect(sent.rejected).toEqual(['borte@skole.invalid']);
    expect(inbox.list().map(({ to }) => to)).toEqual([['fosen@example.no']]);
  });

  it('keeps apart what has no Message-ID, and reads encoded words', async () => {
    await send('Subject: =?utf-8?Q?S=C3=B8knad?=', '', 'Hei');
    await send('', 'Hallo');
    expect(inbox.list().map(({ subject, text }) => [subject, text])).toEqual([
      ['', 'Hallo'],
      ['Søknad', 'Hei'],
    ]);
  });

  it('tells whom a message was delivered to, whatever its heading says', async () => {
    await send('From: Statsforvalteren <sf@example.no>', 'To: andre@example.no', '', 'Hei');
    expect(inbox.list()[0]).toMatchObject({
      from: 'Statsforvalteren <sf@example.no>',
      to: ['fosen@example.no'],
    });
  });

  it('keeps a file that came with a mail to the byte, also after a restart', async () => {
    const content = Buffer.from('\uFEFF"Tiltak";"Søkt"\r\n"Språkmiljø";120000\r\n');
    const told: Mail[] = [];
    inbox.onMail((mail) => told.push(mail));
    await nodemailer.createTransport({ url: inbox.url }).sendMail({
      from: 'sf@example.no',
      to: 'fosen@example.no',
      subject: 'Mottatt',
      text: 'Hei',
      attachments: [{ filename: 'behovsmelding-fosen-2026.csv', contentType: 'text/csv', content }],
    });
    await inbox.close();
    inbox = await openInbox({ dir });
    const files = inbox.list().map((mail) => mail.files);
    expect(files).toEqual([
      [{ name: 'behovsmelding-fosen-2026.csv', bytes: content.length, path: '/desk/inbox/1/0' }],
    ]);
    expect(told.map((mail) => mail.files)).toEqual(files);
    expect(inbox.file(1, 0)).toEqual({ name: 'behovsmelding-fosen-2026.csv', content });
    expect([inbox.file(1, 1), inbox.file(2, 0)]).toEqual([undefined, undefined]);
  });

  it('has no file of a mail that it kept before it kept files', async () => {
    await send('Message-ID: <1@example.no>', '', 'a');
    await inbox.close();
    const db = new DatabaseSync(join(dir, 'inbox.sqlite'));
    db.exec("update mail set json = json_remove(json, '$.files')");
    db.close();
    inbox = await openInbox({ dir });
    expect([inbox.list()[0]?.files, inbox.file(1, 0)]).toEqual([[], undefined]);
  });

  it('refuses what is too large, and keeps nothing of it', async () => {
    await expect(send('', 'a'.repeat(2_100_000))).rejects.toThrow('552');
    expect(inbox.list()).toEqual([]);
  });
});
