// The contract suites on the real ports: Google's client before a server, SMTP, and the libraries for Excel.
import type { AddressInfo } from 'node:net';
import { buffer, json } from 'node:stream/consumers';
import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import { listenTo } from '../../desk/listen.ts';
import { serveSheets } from '../../desk/sheets/server.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { serveTasks } from '../../desk/tasks/server.ts';
import { createExcelPort } from '../../functions/adapters/excel/port.ts';
import { createMail } from '../../functions/adapters/mail/send.ts';
import { createSheetsClient } from '../../functions/adapters/sheets/client.ts';
import { createSheetPort } from '../../functions/adapters/sheets/port.ts';
import { createTasksClient } from '../../functions/adapters/tasks/client.ts';
import { createTaskQueue } from '../../functions/adapters/tasks/queue.ts';
import type { Work } from '../../functions/ports.ts';
import type { Arrived, ArrivedFile } from '../ports/memory-mail.ts';
import { describeExcel } from './excel.contract.ts';
import { describeMail, type MailServer } from './mail.contract.ts';
import { describeSheets } from './sheets.contract.ts';
import { describeTasks, type Queued } from './tasks.contract.ts';

/** As many tries as the client makes, and no wait between them. */
const tries = 5;

describeSheets('Google’s client', async (workbook) => {
  const server = await serveSheets(workbook);
  onTestFinished(() => server.close());
  return {
    port: createSheetPort(createSheetsClient(server.url, FUNCTIONS_ACCOUNT)),
    calls: () => server.calls.length,
    fail: () => server.failNext(503, tries, 0),
    lose: () => server.loseNext(0),
  };
});

const readMail = async (raw: Buffer, to: string[]): Promise<Arrived> => {
  const parsed = await PostalMime.parse(raw);
  const { messageId = '', replyTo, subject = '', text = '', html = '', attachments } = parsed;
  const read = { text: text.trimEnd(), html: html.trimEnd(), files: attachments.map(readFile) };
  return { id: messageId, to, replyTo: replyTo?.[0]?.address, subject, ...read };
};

/** Only what a mail program saves, and never shows, counts as a file. */
const readFile = ({ filename, mimeType, disposition, content }: Attachment): ArrivedFile => ({
  name: disposition === 'attachment' ? (filename ?? '') : `${disposition}: ${filename}`,
  type: mimeType,
  text: endsOf(mimeType, Buffer.from(content as ArrayBuffer).toString('utf8')),
});

/** The reader ends the lines of a calendar in its own way, which a calendar file may not. */
const endsOf = (type: string, text: string): string =>
  type === 'text/calendar' ? text.replaceAll('\n', '\r\n') : text;

describeMail('SMTP', async (): Promise<MailServer> => {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, answer) =>
      void buffer(stream)
        .then((raw) =>
          readMail(
            raw,
            envelope.rcptTo.map(({ address }) => address),
          ),
        )
        .then((mail) => arrived.push(mail))
        .then(() => answer(), answer),
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  let open = true;
  const stop = async (): Promise<void> => {
    if (open) await new Promise<void>((closed) => server.close(closed));
    open = false;
  };
  onTestFinished(stop);
  const mail = createMail({ url: `smtp://127.0.0.1:${port}`, from: 'Innstilling <innstilling@example.no>' });
  return { port: mail, arrived: () => arrived, stop };
});

describeExcel('Excel', createExcelPort());

describe('Google’s client in the background', () => {
  it('waits as long as it is asked to, and tries again', async () => {
    const server = await serveSheets(Workbook.inMemory({ spreadsheetId: 'bok', title: 'Prøve' }));
    onTestFinished(() => server.close());
    server.failNext(429, 3, 0);
    const port = createSheetPort(createSheetsClient(server.url, FUNCTIONS_ACCOUNT, 'background'));
    expect(await port.read('bok', 'all')).toHaveLength(1);
    expect(server.calls).toHaveLength(4);
  });
});

const queue = 'projects/proven/locations/europe-north1/queues/pings';

describeTasks('Cloud Tasks’ client', async (): Promise<Queued> => {
  const asked: Queued['asked'] = [];
  const answers: Queued['answers'] = [];
  const functions = await listenTo((request, response) => {
    void json(request).then((work) => {
      const { status, retryAfter } = answers.shift() ?? { status: 200 };
      const { url, headers } = request;
      if (url === '/work' && headers.authorization === 'Bearer koen@example.no for functions')
        asked.push(work as Work);
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      response.writeHead(status).end();
    });
  });
  const server = await serveTasks(
    { now: () => new Date() },
    {
      token: (email, audience) => `${email} for ${audience}`,
      reach: (url) => url.replace('https://api.example.no', functions.url),
    },
  );
  onTestFinished(async () => {
    await server.close().catch(() => undefined);
    await functions.close();
  });
  const port = createTaskQueue(async () => createTasksClient(server.url, FUNCTIONS_ACCOUNT), {
    queue,
    target: 'https://api.example.no',
    account: 'koen@example.no',
    audience: 'functions',
  });
  return { port, asked, answers, settle: () => server.idle(), stop: () => server.close() };
});
