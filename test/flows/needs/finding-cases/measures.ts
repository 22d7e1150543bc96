// Geography in the key without what it needs: a name, a source, and a column with numbers.
import type { Cells } from '../../../ports/hands.ts';
import { planRow } from '../../../seeded.ts';
import type { Round } from '../../round/round.ts';
import type { FindingCase, FindingCases } from './case.ts';

/** Half of the key by geography, and what stands in the row that names the measure. */
const byGeography = (round: Round, measure: Cells, part = 50): void => {
  round.type('Plan', planRow('elevtall'), { value: 50 });
  round.type('Plan', planRow('barnetall'), { value: 50 - part });
  round.type('Plan', planRow('geografi'), { value: part });
  round.type('Plan', planRow('geografiMeasure'), measure);
};
const right = { value: 'reisetid i timer', source: 'Statens vegvesen, 2026', confirmed: 'ja' };

const measureCase = (field: string, measure: Cells, says: string): FindingCase => ({
  tab: 'Plan',
  says,
  arrange(round) {
    byGeography(round, measure);
    return { tab: 'Plan', row: planRow('geografiMeasure'), field };
  },
  mend: (round) => byGeography(round, right),
});

const lackingCase = (): FindingCase => ({
  tab: 'Nøkkeltall',
  says: 'Kolonnen «Geografi» finnes ikke i dette regnearket, og nøkkelen bruker tallene',
  arrange(round) {
    byGeography(round, right);
    round.type('Nøkkeltall', 0, { geografi: null });
    return { tab: 'Nøkkeltall', row: 0, field: 'code' };
  },
  mend(round) {
    byGeography(round, right, 0);
    round.type('Nøkkeltall', 0, { geografi: 'Geografi' });
  },
});

export const measureCases: FindingCases = {
  measureMissing: measureCase('value', { ...right, value: null }, '«Geografi måles ved» er tom, og «Nøkkel'),
  measureSource: measureCase('source', { ...right, source: null }, '«Geografi måles ved» mangler kilde'),
  measureUnreadable: measureCase('value', { ...right, value: 'Elever' }, '«Elever» godtas ikke'),
  keyColumnLacking: lackingCase(),
};
