// Every kind of e-mail there is, written for a round: each function that writes one, with what it says in turn.
import type { Mail, MailRound } from '../../../functions/text/mails/mail-form.ts';
import { linkWords } from '../../../functions/text/mails/link-words.ts';
import { writeLeftOut } from '../../../functions/text/mails/left-out.ts';
import { writeNetworkStatus } from '../../../functions/text/mails/network-status.ts';
import { writeReceipt } from '../../../functions/text/mails/receipt.ts';
import { writeReturn } from '../../../functions/text/mails/return.ts';
import { writeRoundStatus } from '../../../functions/text/mails/round-status.ts';
import { writeDigest } from '../../../functions/text/mails/wheel/digest.ts';
import { missingWords } from '../../../functions/text/mails/wheel/missing.ts';
import { writeWheelMoved } from '../../../functions/text/mails/wheel/moved.ts';
import { writeOverdue, writeOverdueToOffice } from '../../../functions/text/mails/wheel/overdue.ts';
import { writeWheelReminder } from '../../../functions/text/mails/wheel/reminder.ts';

const workbook = 'https://docs.google.com/spreadsheets/d/1AbC/edit';
/** As the flows make them. */
export const links = [
  { text: linkWords.tab('Behov Fosen'), url: `${workbook}#gid=7&range=A1` },
  { text: linkWords.finding('K3'), url: `${workbook}#gid=7&range=K3` },
];

const network = 'Fosen';
const what = 'Behovsmelding';
const deadline = '2026-02-02T22:59:00.000Z';
const sentAt = '2026-01-15T08:00:00.000Z';
/** What somebody typed, in their own words. */
export const typed = 'Hva er målet? Eg ser det ikkje, og noen rader mangler beløp fra eier.';
const again = { sequence: 2, reason: typed };
const first = { sequence: 1 };

/** An explanation as Innstilling has it, in bokmål. */
const explanation =
  'Til fordeling er 900 000 kr.\nDere får alt dere søkte om, 300 000 kr, og ikke noe fra andre.';
const measures = [
  { name: 'Språkmiljø', sought: 500_000, proposed: 300_000, outcome: 'Innstilt delvis' },
  { name: 'Realfag', sought: 100_000, proposed: 0, outcome: 'Ikke innstilt' },
];
const sent = [{ name: 'Språkmiljø', owner: 400_000, uh: 150_000, other: 1 }];
const missing = [missingWords.unsent(2026), missingWords.rowsToMend(3), missingWords.rowsUnfinished(1)];

const ofProposal = (round: MailRound) => {
  const status = { network, round, sought: 600_000, coordination: 0, explanation, measures };
  const whole = { round, frame: 9, pot: 8, unallocated: 1 };
  const rows = [{ name: network, sought: 9, proposed: 7, report: 'Ikke innstilt' }];
  return {
    writeNetworkStatus: [
      writeNetworkStatus({ ...status, version: again, proposed: 300_000, coordination: 1 }),
      writeNetworkStatus({ ...status, version: first, proposed: 0, coordination: 1 }),
      writeNetworkStatus({ ...status, version: first, proposed: 300_000 }),
    ],
    writeLeftOut: [
      writeLeftOut({ network, round, version: again, coordination: 1, returned: true }),
      writeLeftOut({ network, round, version: first, coordination: 0, returned: false }),
    ],
    writeRoundStatus: [writeRoundStatus({ ...whole, version: again, networks: rows })],
  };
};

const ofReport = (round: MailRound) => {
  const receipt = { network, round, measures: sent, sentAt, preAnnounced: 1 };
  return {
    writeReceipt: [
      writeReceipt({ ...receipt, version: 2, deadline, file: 'behovsmelding-fosen-2026.csv' }),
      writeReceipt({ ...receipt, version: 1, deadline: sentAt }),
      writeReceipt({ ...receipt, version: 1, deadline: '2026-01-13T08:00:00.000Z', preAnnounced: 550_001 }),
      writeReceipt({ ...receipt, version: 1 }),
    ],
    writeReturn: [writeReturn({ network, round, version: 1, reason: typed })],
  };
};

const ofWheel = (round: MailRound) => {
  const late = ['Fosen', 'Innherred', 'Namdal', 'Værnes'].map((who) => ({ who, missing }));
  const owed = { who: network, what: 'Svar fra UH-partnerne', deadline };
  const stuck = [
    { to: 'a@example.no', subject: 'Påminnelse: Behovsmelding mangler', why: 'boxFull' as const },
    { to: 'b@example.no', subject: 'Frist' },
  ];
  const digest = { at: '2026-02-09T07:00:00.000Z', round, next: [{ what, deadline }] };
  return {
    writeWheelReminder: [
      ...[5, 1, 0].map((days) => writeWheelReminder({ what, deadline, days, network, missing, round })),
      writeWheelReminder({ what, deadline, days: 10, missing: [missingWords.unseen], round }),
    ],
    writeOverdue: [
      writeOverdue({ what, deadline, network, missing: [missingWords.returned(2026)], round }),
      writeOverdue({ what, deadline, missing: [], round }),
    ],
    writeOverdueToOffice: [
      writeOverdueToOffice({ what, deadline, late, round }),
      writeOverdueToOffice({ what, deadline, late: late.slice(2), round }),
    ],
    writeWheelMoved: [
      writeWheelMoved({ what, from: deadline, to: sentAt, reason: typed, network, round }),
      writeWheelMoved({ what, from: deadline, to: sentAt, reason: typed, round }),
    ],
    writeDigest: [
      writeDigest({ ...digest, missing: [owed], stuck, answers: [owed] }),
      writeDigest({ ...digest, missing: [], stuck: [], answers: [] }),
    ],
  };
};

/** By the function that writes it. */
export const everyMail = (round: MailRound): Record<string, Mail[]> => ({
  ...ofReport(round),
  ...ofProposal(round),
  ...ofWheel(round),
});

/** Each of them with a name of its own. */
export const namedMails = (round: MailRound): [name: string, mail: Mail][] =>
  Object.entries(everyMail(round)).flatMap(([name, mails]) =>
    mails.map((mail, at): [string, Mail] => [`${name} ${at + 1}`, mail]),
  );
