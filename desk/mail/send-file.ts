// A file that came with a mail, as bytes for the browser to save: whatever it is called and holds, nothing of it is shown or run.
import type { ServerResponse } from 'node:http';
import { INBOX_PATH } from '../protocol.ts';

export type MailedFile = { name: string; content: Uint8Array };
/** What is kept of the inbox's files, by the numbers in a path. */
export type FileOfMail = (mail: number, at: number) => MailedFile | undefined;

const numbers = new RegExp(`^${INBOX_PATH}/(\\d{1,9})/(\\d{1,3})$`);

/** The file at a path, if there is one. */
export function mailedFileAt(path: string, fileOfMail: FileOfMail | undefined): MailedFile | undefined {
  const [, mail, at] = numbers.exec(path) ?? [];
  return mail === undefined ? undefined : fileOfMail?.(Number(mail), Number(at));
}

/** A name that no header and no file system takes for more than a name. */
const plain = (name: string): string =>
  name
    .replaceAll(/[^\w.-]+/g, '_')
    .replaceAll(/^\.+/g, '_')
    .slice(-100);

export const sendMailedFile = (response: ServerResponse, { name, content }: MailedFile): void =>
  void response
    .writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${plain(name)}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    .end(content);
