// Headers and single cells that can't be read.
import { behov } from '../../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../../round/full-row.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker } from '../../round/rounds.ts';
import { type FindingCase, type FindingCases, fosen, free, rowCase } from './case.ts';

const column = (field: string): number => behov.columns.findIndex((one) => one.field === field);

const typeAt = (round: Round, row: number, at: number, text: string): void =>
  round.change({
    updateCells: {
      start: { sheetId: round.sheetId(fosen), rowIndex: row, columnIndex: at },
      fields: 'userEnteredValue',
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    },
  });

const typeHeader = (round: Round, at: number, text: string): void => typeAt(round, 0, at, text);

const columnsAt = (round: Round, at: number) => ({
  range: { sheetId: round.sheetId(fosen), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
});

/** A row with nothing in it. */
const nothing = Object.fromEntries(Object.keys(fullRow).map((field) => [field, null]));

const headerOf = (field: string): string => behov.columns[column(field)]?.header ?? '';

/** Another header in place of the one of `field`; told at `where`. */
const headerCase = (field: string, text: string, where: string, says: string): FindingCase => ({
  tab: fosen,
  says,
  arrange(round) {
    typeHeader(round, column(field), text);
    return { tab: fosen, row: 0, field: where };
  },
  mend: (round) => typeHeader(round, column(field), headerOf(field)),
});

export const cellCases: FindingCases = {
  headerMissing: headerCase('theme', '', 'status', 'Kolonnen «Tema» mangler'),
  headerUnknown: headerCase('comment', 'Egne notater', 'comment', '«Egne notater» er ukjent'),
  headerTwice: headerCase('comment', 'Tema', 'comment', '«Tema» står to ganger'),
  headerEmpty: {
    tab: fosen,
    says: '«Ring NTNU» står i en kolonne uten overskrift',
    arrange(round) {
      const at = column('comment');
      round.change({ insertDimension: columnsAt(round, at) });
      typeAt(round, free, at, 'Ring NTNU');
      return { tab: fosen, row: free, field: 'comment' };
    },
    mend: (round) => round.change({ deleteDimension: columnsAt(round, column('comment')) }),
  },
  strayMark: rowCase('theme', { ...nothing, theme: '.' }, 'Bare «.» står i raden', {
    mended: { theme: null },
  }),
  missing: rowCase('partner', { partner: null }, 'Partner'),
  missingBecause: rowCase(
    'earlierAward',
    { continuation: 'videreføring', start: 'H25' },
    'Tidligere tilsagn',
    {
      mended: { earlierAward: 'Tilsagn 2025' },
    },
  ),
  formulaError: rowCase('ownerEffort', { ownerEffort: '#REF!' }, 'feilen #REF!'),
  shownOtherwise: rowCase('soughtUh', { soughtUh: 15_000.4 }, 'inneholder 15000,4'),
  boxUnread: {
    tab: fosen,
    says: 'cellen er en avkrysningsboks',
    async arrange(round) {
      const where = await rowCase('need', {}, '').arrange(round);
      round.enter(fosen, free, { need: 'TRUE' });
      return where;
    },
    mend: (round) => round.type(fosen, free, { need: 'Kartlagt i høst.' }),
  },
  textTooLong: rowCase('need', { need: 'ord '.repeat(1300) }, 'plass til 5000'),
  amountUnreadable: rowCase('soughtUh', { soughtUh: '1,4 mill' }, '«1,4 mill» kan ikke leses'),
  amountOpenEnded: rowCase('soughtUh', { soughtUh: '15 000 +' }, '«15 000 +» er ikke et bestemt beløp'),
  amountDecimals: rowCase('soughtUh', { soughtUh: '15 000,50' }, '«15 000,50» er ikke hele kroner'),
  amountNegative: rowCase('soughtUh', { soughtUh: -15000 }, 'negativt'),
  amountTooLarge: rowCase('soughtUh', { soughtUh: '99 999 999 999' }, 'urimelig stort'),
  integerUnreadable: rowCase('priority', { priority: 'først' }, '«først» er ikke et helt tall'),
  choiceUnknown: rowCase('sector', { sector: 'SFO' }, '«SFO» finnes ikke i listen'),
  semesterUnreadable: rowCase('start', { start: 'd.d.' }, '«d.d.» er ikke et semester'),
  dateUnreadable: rowCase('uhAgreedOn', { uhAgreedOn: 'snart' }, '«snart» er ikke en dato'),
  countsUnreadable: rowCase('participants', { participants: 'mange' }, '«mange» kan ikke leses som antall'),
  linesUnreadable: rowCase('budget', { budget: 'Kurs 25 000' }, '«Kurs 25 000» kan ikke leses som linjer'),
  orgnrWrong: rowCase('orgnr', { orgnr: '974 760 674' }, '«974 760 674» er ikke et organisasjonsnummer'),
};

/** A row that was confirmed is confirmed for what it was: told at the confirmation. */
export const confirmCases: FindingCases = {
  confirmStale: {
    tab: fosen,
    says: '«ja» i Bekreftet gjaldt noe som er endret siden',
    async arrange(round) {
      const first = rowCase('theme', { theme: 'Et nytt tema', confirmed: 'ja' }, '');
      await first.arrange(round);
      await round.call('check', fosen, 'koordinator.fosen@example.no');
      round.type(fosen, free, { theme: 'Et annet nytt tema' });
      return { tab: fosen, row: free, field: 'confirmed' };
    },
    mend: (round) => round.type(fosen, free, { confirmed: 'ja, også dette' }),
  },
  waived: {
    tab: fosen,
    says: 'Statsforvalteren lar dette stå: «Avtalt»',
    async arrange(round) {
      await rowCase('end', { end: 'V26' }, '').arrange(round);
      await round.call('check', fosen, caseWorker);
      await round.call('waive', fosen, caseWorker, { row: free + 1, reason: 'Avtalt.' });
      return { tab: fosen, row: free, field: 'end' };
    },
    mend: (round) => round.type(fosen, free, { end: fullRow['end'] ?? null }),
  },
};
