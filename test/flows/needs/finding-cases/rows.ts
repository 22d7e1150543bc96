// Rows that can be read and are wrong or worth a question.
import { typeDeadline } from '../../round/wheel-rows.ts';
import { type FindingCase, type FindingCases, lineCase, rowCase } from './case.ts';

/** Eleven digits whose controls fit, of nobody: the day is the 42nd. */
const number = '42015010066';

export const rowCases: FindingCases = {
  endBeforeStart: rowCase('end', { end: 'V26' }, 'Slutt V26 er før start H26'),
  endPassed: rowCase(
    'end',
    { start: 'H24', end: 'H25', continuation: 'videreføring', earlierAward: 'Tilsagn 2024' },
    'før året det søkes for, 2026',
  ),
  periodTooLong: rowCase('start', { end: 'V33' }, 'H26 til V33 er 7 år'),
  yearOutside: rowCase('perYear', { perYear: '2026: 10 000; 2031: 15 000' }, '«2031» er ikke et år mellom'),
  municipalityUnknown: rowCase(
    'municipalities',
    { municipalities: 'Åfjord, Bergen' },
    '«Bergen» hører ikke til',
  ),
  municipalityOutside: {
    ...rowCase('municipalities', { municipalities: 'Åfjord, Rissa' }, 'Rissa hører til Fosen til 31.12.2017'),
    arrange(round) {
      const fosen = round.rows('Nøkkeltall');
      for (let row = 1; row <= fosen; row++)
        if (round.shown('Nøkkeltall', row, 'network') === 'Fosen')
          round.type('Nøkkeltall', row, {
            municipalities: 'Indre Fosen, Ørland, Åfjord, Osen, Rissa (til 31.12.2017)',
          });
      return rowCase('municipalities', { municipalities: 'Åfjord, Rissa' }, '').arrange(round);
    },
  },
  partnerUnknown: rowCase('partner', { partner: 'NTNU, Oxford' }, '«Oxford» står ikke i listen'),
  partnerFull: rowCase('partner', {}, 'NTNU har ikke ledig kapasitet i H26', {
    plan: { partnersFull: 'DMMH; NTNU H26' },
  }),
  partnerDisagrees: rowCase('uhAgrees', { uhAgrees: 'nei' }, 'UH er enig er «nei»'),
  payeeUnderUh: rowCase(
    'soughtUh',
    { partnerKind: 'fagskole' },
    'partneren er fagskole, men 15\u00a0000\u00a0kr er søkt til UH',
  ),
  payeeUnsaid: rowCase('partnerKind', { soughtOther: '5 000' }, '5\u00a0000\u00a0kr i Søkt til andre. Velg'),
  agreedLater: rowCase(
    'uhAgreedOn',
    { uhAgrees: 'ja', uhAgreedOn: '01.01.2099' },
    '01.01.2099 er fram i tid',
  ),
  themeUnknown: rowCase('theme', { theme: 'Sjakk' }, '«Sjakk» står ikke i planen'),
  nothingSought: rowCase('soughtOwner', { soughtOwner: 0, soughtUh: 0 }, 'søkes ikke om noe'),
  amountInThousands: rowCase('soughtOwner', { soughtOwner: 10 }, '10 kr er et lavt beløp'),
  budgetSumDiffers: rowCase(
    'budget',
    { budget: 'Kurs: 15 000; Vikar: 9 000' },
    '(forskjell 1\u00a0000\u00a0kr)',
  ),
  continuationStartsNow: rowCase(
    'continuation',
    { continuation: 'videreføring', earlierAward: 'Tilsagn 2025' },
    'har ikke løpt før 2026',
  ),
  newStartedBefore: rowCase('continuation', { start: 'H25' }, 'startet H25, før 2026'),
  awardUnknown: rowCase(
    'earlierAward',
    { continuation: 'videreføring', start: 'H25', earlierAward: 'Ukjent tilsagn' },
    '«Ukjent tilsagn» finnes ikke blant tilsagnene',
    { plan: { earlierAwards: 'Tilsagn 2025; Lesing 2024' } },
  ),
  individualNotAccepted: rowCase('individual', { individual: 'ja' }, 'Individuelle tiltak godtas ikke'),
  individualPlaces: rowCase(
    'soughtOwner',
    { individual: 'ja', sector: 'barnehage' },
    'studieplasser på 50\u00a0000\u00a0kr',
    { plan: { individual: 'bare barnehage' } },
  ),
  schemeOfYear: rowCase('scheme', { scheme: 'REKOM' }, '«REKOM» gjelder ikke i 2026'),
  documentOfYear: rowCase('documentKind', { documentKind: 'beslutningsgrunnlag' }, 'heter nå behovsmelding'),
  personalNumber: rowCase('need', { need: `Gjelder ${number}.` }, 'ligner et fødselsnummer'),
  late: lateCase(),
};

/** A row that is written after the deadline, which is moved on when that is mended. */
function lateCase(): FindingCase {
  const written = rowCase('measure', { measure: 'Skrevet for sent' }, 'etter fristen 01.01.2026 kl. 23:59');
  return {
    ...written,
    arrange(round) {
      typeDeadline(round, '1. januar 2026 kl. 23:59');
      return written.arrange(round);
    },
    mend: (round) => typeDeadline(round, '1. februar 2027 kl. 23:59'),
  };
}

export const registerCases: FindingCases = {
  memberUnreadable: lineCase(
    'Nøkkeltall',
    'municipalities',
    { code: 'PR1', network: 'Prøve', municipalities: 'Alfa (til en gang)' },
    '«Alfa (til en gang)»',
  ),
};
