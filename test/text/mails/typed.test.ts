// What somebody typed is text in an e-mail of the wheel: no line, no mark-up and no header of its own, in either language.
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../functions/text/mails/mail-form.ts';
import { mailLanguages } from '../../../functions/text/mails/languages.ts';
import { writeDigest } from '../../../functions/text/mails/wheel/digest.ts';
import { writeWheelMoved } from '../../../functions/text/mails/wheel/moved.ts';
import { writeOverdue, writeOverdueToOffice } from '../../../functions/text/mails/wheel/overdue.ts';
import { writeWheelReminder } from '../../../functions/text/mails/wheel/reminder.ts';

const hostile = 'Lesing\r\nBcc: x@example.no\n\u2028- Fosen · <b>Frist</b> & "ja"\u202e\u0085\tHei';
const inOneLine = 'Lesing Bcc: x@example.no - Fosen · <b>Frist</b> & "ja" Hei';
const inHtml = 'Lesing Bcc: x@example.no - Fosen · &#60;b&#62;Frist&#60;/b&#62; &#38; &#34;ja&#34; Hei';
const at = '2026-02-02T22:59:00.000Z';
const owed = { who: hostile, what: hostile, deadline: at };

const cases = mailLanguages.flatMap((language) => {
  const round = { year: 2026, language };
  const about = { round, deadline: at, missing: [] };
  const moved = { round, from: at, to: at };
  const each: [name: string, mail: Mail][] = [
    ['the name of a line', writeWheelReminder({ ...about, what: hostile, days: 1 })],
    ['a network', writeWheelReminder({ ...about, what: 'Frist', days: 1, network: hostile })],
    ['a line that is overdue', writeOverdue({ ...about, what: hostile })],
    [
      'a network that is late',
      writeOverdueToOffice({ ...about, what: 'Frist', late: [{ who: hostile, missing: [] }] }),
    ],
    ['a line that is moved', writeWheelMoved({ ...moved, what: hostile, reason: 'x' })],
    ['the network of a line', writeWheelMoved({ ...moved, what: 'Frist', network: hostile, reason: 'x' })],
    ['a line of the digest', writeDigest({ round, at, missing: [owed], stuck: [], answers: [], next: [] })],
    [
      'the address and subject of another e-mail',
      writeDigest({
        round,
        at,
        missing: [],
        stuck: [{ to: hostile, subject: hostile }],
        answers: [],
        next: [],
      }),
    ],
  ];
  return each.map(([name, mail]) => [`${name}, ${language}`, mail] as const);
});

describe('of an e-mail of the wheel', () => {
  it.each(cases)('%s', (_, { subject, text, html }) => {
    expect(text).toContain(inOneLine);
    expect(html).toContain(inHtml);
    expect(html).not.toContain('<b>');
    expect(text).not.toMatch(/^(Bcc|- Fosen)/m);
    expect([subject, text, html].join('')).not.toMatch(/[\u202e\u2028\u0085\t\r]/);
    expect(subject).not.toContain('\n');
  });
  it('but a reason keeps its paragraphs, each marked as quoted', () => {
    const { text, html } = writeWheelMoved({
      round: { year: 2026, language: 'nn' },
      what: 'Frist',
      from: at,
      to: at,
      reason: 'Ferie.\r\nDette manglar:\n<i>alt</i>',
    });
    expect(text).toContain('> Ferie.\n> Dette manglar:\n> <i>alt</i>\n');
    expect(html).toContain('>Ferie.<br>Dette manglar:<br>&#60;i&#62;alt&#60;/i&#62;</blockquote>');
  });
});
