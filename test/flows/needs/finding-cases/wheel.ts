// What is told of Årshjul: a line alone, the order of the year, its codes, and what differs from what is in force.
import { wheelCodes } from '../../../../functions/domain/wheel/wheel.ts';
import type { Cells } from '../../../ports/hands.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker } from '../../round/rounds.ts';
import { setWheel } from '../../round/wheel-rows.ts';
import { type FindingCase, type FindingCases, lineCase } from './case.ts';
import { changeCase } from './round.ts';

const tab = 'Årshjul';
const rowOf = (code: (typeof wheelCodes)[number]): number => wheelCodes.indexOf(code) + 1;
const [need, decision, seminar] = [rowOf('need'), rowOf('decision'), rowOf('seminar')];

/** A line of a wheel that is in force, typed otherwise; it is as it was when that is taken back. */
function againstKept(field: string, cells: Cells, says: string): FindingCase {
  let before: Cells = {};
  return {
    tab,
    says,
    async arrange(round: Round) {
      round.type(tab, need, { date: '01.02.2027' });
      await setWheel(round, caseWorker);
      before = Object.fromEntries(
        Object.keys(cells).map((name) => [name, round.value(tab, need, name) ?? null]),
      );
      round.type(tab, need, cells);
      return { tab, row: need, field };
    },
    mend: (round: Round) => round.type(tab, need, before),
  };
}

/** Told beside the check of a network's tab, which goes on without it. */
const tabGone: FindingCase = {
  tab,
  says: 'Fanen Årshjul mangler',
  arrange(round: Round) {
    round.rename(tab, 'Noe annet');
    return { tab: 'Behov Fosen', row: 0, field: 'status' };
  },
  mend: (round: Round) => round.rename('Noe annet', tab),
};

export const wheelCases: FindingCases = {
  wheelTabMissing: tabGone,
  wheelUnreadable: changeCase(
    tab,
    need,
    'date',
    { date: 'snart' },
    'Leser ikke datoen for Behovsmelding: «snart»',
  ),
  wheelOrder: changeCase(
    tab,
    decision,
    'date',
    { date: '01.03.2026' },
    'kommer etter Vedtak og tilskuddsbrev',
  ),
  wheelHoliday: changeCase(tab, decision, 'date', { date: '18.04.2026' }, '18. april 2026 er lørdag'),
  wheelPast: changeCase(
    tab,
    decision,
    'date',
    { date: '05.01.2026' },
    'Vedtak og tilskuddsbrev var mandag 5. januar 2026',
  ),
  wheelUnconfirmed: changeCase(tab, decision, 'confirmed', { confirmed: 'nei' }, 'er ikke bekreftet'),
  wheelMoved: againstKept('reason', { date: '08.02.2027' }, 'Skriv hvorfor.'),
  wheelToAdopt: againstKept(
    'date',
    { date: '08.02.2027', reason: 'Vinterferien kom i veien.' },
    'til den nye er tatt i bruk',
  ),
  wheelUnkept: againstKept('what', { what: 'Melding om behov' }, 'er endret, men ikke tatt i bruk ennå'),
  wheelMisnamed: changeCase(tab, need, 'code', { code: 'nede' }, 'Koden «nede» er ukjent, og «need»'),
  wheelUnknown: lineCase(tab, 'code', { code: 'juleferie', what: 'Juleferie' }, 'så raden brukes ikke'),
  wheelTwice: lineCase(tab, 'code', { code: 'need', what: 'Enda en' }, 'Koden «need» står to ganger'),
  wheelMissing: changeCase(
    tab,
    seminar,
    'code',
    Object.fromEntries(
      [
        'code',
        'what',
        'who',
        'date',
        'time',
        'roll',
        'inForce',
        'reminders',
        'after',
        'source',
        'confirmed',
      ].map((field) => [field, null]),
    ),
    'Fristen med koden «seminar» mangler',
    { row: 0, field: 'code' },
  ),
};
