// Each e-mail in a reader that shows plain text alone, and with no credential in it: all the HTML says is there as well.
import { describe, expect, it } from 'vitest';
import { mailLanguages } from '../../../functions/text/mails/languages.ts';
import { links, namedMails } from './every-mail.ts';
import { keysIn, strayAddresses } from './no-credential.ts';

const mails = mailLanguages.flatMap((language) =>
  namedMails({ year: 2026, links, replyTo: 'post@example.no', language }).map(
    ([name, mail]) => [`${name}, ${language}`, mail] as const,
  ),
);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const decode = (html: string): string =>
  html
    .replaceAll('<br>', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** What a reader of the HTML sees, piece by piece. A column of words beside figures is not named: each says what it is. */
const piecesOf = (html: string): string[] => {
  const figures = (table: string): string =>
    /<td[^>]*text-align:right/.test(table)
      ? table.replaceAll(/<th[^>]*text-align:left[^>]*>.*?<\/th>/g, '')
      : table;
  const shown = html.replaceAll(/<table.*?<\/table>/g, figures);
  const pieces = [...shown.matchAll(/<(p|li|h2|th|td|blockquote|a)\b[^>]*>(.*?)<\/\1>/g)];
  return pieces.map(([, , inside = '']) => flat(decode(inside.replaceAll(/<(?!br>)[^>]*>/g, ''))));
};
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => decode(url));

describe('the plain text of an e-mail', () => {
  it.each(mails)('%s: has everything that the HTML shows, and every address', (_, { text, html }) => {
    const plain = flat(text.replaceAll(/^> ?/gm, '')).toLocaleLowerCase('nb');
    const pieces = piecesOf(html);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.filter((piece) => !plain.includes(piece.toLocaleLowerCase('nb')))).toEqual([]);
    expect(addressesIn(html).length).toBe(2);
    expect(addressesIn(html).filter((url) => !text.includes(`\n${url}\n`))).toEqual([]);
  });
  it.each(mails)('%s: has nothing of the HTML, and no line that is empty twice', (_, { subject, text }) => {
    expect(`${subject}\n${text}`).not.toMatch(/<\/?[a-z]|&#?\w+;|style=|undefined|null|NaN|\[object/i);
    expect(text).not.toMatch(/\n{3}|^\s|[ \t]\n|\r/);
    expect(text.endsWith('\n')).toBe(true);
    expect(subject).not.toContain('\n');
  });
  it.each(mails)('%s: says of every link what it leads to, on the line before', (_, { text }) => {
    const lines = text.split('\n');
    const before = lines.flatMap((one, at) => (one.startsWith('https:') ? [lines[at - 1] ?? ''] : []));
    expect(before.filter((one) => !/^\p{Lu}.{5,}:$/u.test(one))).toEqual([]);
  });
});

describe('no e-mail has a credential', () => {
  it.each(mails)(
    '%s: its links lead to cells of the workbook, and it has no key',
    (_, { subject, text, html }) => {
      expect([subject, text, html].flatMap(strayAddresses)).toEqual([]);
      expect([subject, text, html].flatMap(keysIn)).toEqual([]);
    },
  );
  it.each([
    'https://docs.google.com/spreadsheets/d/abc/edit?token=1#gid=7&range=A1',
    'https://innstilling.example.no/in?key=9',
    'http://docs.google.com/spreadsheets/d/abc/edit#gid=7&range=A1',
    'javascript:alert(1)',
    '<img src="https://x.example/1.png">',
  ])('one with %s would be found', (address) => {
    expect(strayAddresses(`Her:\n${address}\n`)).not.toEqual([]);
  });
  it.each(['eyJhbGciOiJIUzI1NiJ9', '9f86d081884c7d659a2feaa0c55ad015', 'passord: x', 'Bearer x'])(
    'one with %s would be found',
    (key) => {
      expect(keysIn(`Her: ${key}\n`)).not.toEqual([]);
    },
  );
});
