// A sender that dies in the middle of a letter takes nobody along: the inbox takes the next one.
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, it, onTestFinished } from 'vitest';
import { openInbox } from '../../../desk/inbox.ts';

it('takes the next letter when senders’ connections were reset', async () => {
  const inbox = await openInbox({ dir: mkdtempSync(join(tmpdir(), 'inbox-')) });
  onTestFinished(() => inbox.close());
  const { hostname, port } = new URL(inbox.url);
  // One death the server's own start took for its error.
  for (let deaths = 0; deaths < 2; deaths++) {
    const dying = connect(Number(port), hostname);
    await once(dying, 'data');
    for (const line of ['EHLO a.example.no', 'MAIL FROM:<a@example.no>', 'RCPT TO:<b@example.no>', 'DATA']) {
      dying.write(`${line}\r\n`);
      await once(dying, 'data');
    }
    dying.write('Subject: Halvt\r\n');
    dying.resetAndDestroy();
  }
  const letter = { from: 'a@example.no', to: 'b@example.no', subject: 'Neste', text: 'Hei' };
  await createTransport(inbox.url).sendMail(letter);
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['Neste']);
});
