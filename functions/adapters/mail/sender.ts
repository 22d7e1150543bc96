// Who the e-mails are from: an address, with or without a name that people see.

export type Sender = { name: string; address: string };

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const NAMED = /^\s*(?:"([^"\r\n]*)"|([^"<>\r\n]*?))\s*<([^<>]+)>\s*$/;

/** Reads `post@example.no` or `Statsforvalteren i Trøndelag <post@example.no>`; nothing when it is neither. */
export function readSender(text: string): Sender | undefined {
  const [, quoted, bare, within] = NAMED.exec(text) ?? [];
  const address = within ?? text;
  return ADDRESS.test(address) ? { name: quoted ?? bare ?? '', address } : undefined;
}
