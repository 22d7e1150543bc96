// Rows that are wrong together: priorities, copies, the same tiltak elsewhere, the network's frame.
import { fullRow } from '../../round/full-row.ts';
import { type FindingCases, clear, fosen, free, rowCase } from './case.ts';

export const tabCases: FindingCases = {
  priorityTwice: rowCase('priority', { priority: 5 }, 'Prioritet 5 er brukt mer enn én gang'),
  priorityHole: rowCase('priority', { priority: 9 }, 'hopper til 9; neste ledige tall er 6'),
  idCopied: {
    tab: fosen,
    says: 'kopi av ID FOS-01',
    arrange(round) {
      clear(round, fosen, free);
      round.type(fosen, free, { ...fullRow, measure: 'Kopiert rad', id: 'FOS-01' });
      return { tab: fosen, row: free, field: 'id' };
    },
    mend: () => undefined,
  },
  idForeign: {
    tab: fosen,
    says: 'ID «GAU-03» hører ikke hjemme',
    arrange(round) {
      clear(round, fosen, free);
      round.type(fosen, free, { ...fullRow, measure: 'Limt inn', id: 'GAU-03' });
      return { tab: fosen, row: free, field: 'id' };
    },
    mend: () => undefined,
  },
  measureTwice: rowCase(
    'measure',
    { measure: 'Gode overganger til skolen', sector: 'begge' },
    'står flere ganger',
  ),
  measureElsewhere: {
    ...rowCase('measure', { measure: 'DigSkole' }, '«DigSkole» med samme partner står også hos Gauldal'),
    async arrange(round) {
      await round.call('check', 'Behov Gauldal', 'koordinator.gauldal@example.no');
      return rowCase('measure', { measure: 'DigSkole' }, '').arrange(round);
    },
  },
  schemeTwice: {
    tab: 'Behov Horten',
    seed: 'vestfold-2015',
    says: 'står også under ordningen DEKOM (HOR-01)',
    async arrange(round) {
      round.type('Behov Horten', 1, { scheme: 'DEKOM' });
      round.type('Behov Horten', 2, {
        ...fullRow,
        measure: 'Lesing i alle fag',
        priority: 2,
        scheme: 'KL',
        sector: 'begge',
        theme: 'Lesing',
        start: 'H15',
        end: 'V17',
      });
      return { tab: 'Behov Horten', row: 2, field: 'measure' };
    },
    mend: (round) => round.type('Behov Horten', 2, { scheme: 'DEKOM' }),
  },
  aboveFrame: rowCase(
    'soughtUh',
    { soughtUh: '2 000 000' },
    'over forhåndsrammen på 1\u00a0400\u00a0000\u00a0kr',
  ),
};
