// A file that came with a mail, as bytes for the browser to save: whatever it is called and holds, nothing of it is shown or run.
import type { ServerResponse } from 'node:http';
import { INBOX_PATH } from '../protocol.ts';
import { Refusal } from './guard.ts';

/** What is kept of the inbox's files, by the numbers in a path. */
export type FileOfMail = (mail: number, at: number) => { name: string; content: Uint8Array } | undefined;

/** A name that no header and no file system takes for more than a name. */
const plain = (name: string): string =>
  name
    .replaceAll(/[^\w.-]+/g, '_')
    .replaceAll(/^\.+/g, '_')
    .slice(-100);

/** @throws Refusal where there is no such file */
export function sendMailFile(
  response: ServerResponse,
  path: string,
  fileOfMail: FileOfMail | undefined,
): void {
  const [, mail, at] = new RegExp(`^${INBOX_PATH}/(\\d{1,9})/(\\d{1,3})$`).exec(path) ?? [];
  const file = mail === undefined ? undefined : fileOfMail?.(Number(mail), Number(at));
  if (!file) throw new Refusal(404, 'Finnes ikke', path);
  response
    .writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${plain(file.name)}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    .end(file.content);
}
