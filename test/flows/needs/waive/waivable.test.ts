// What may be let stand and what never: every fault that stops a row of a network's tab is on one of two lists.
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../../functions/domain/sheet/codes.ts';
import { caseWorker, fosen, trondelag } from '../../round/rounds.ts';
import { type FindingCases, fosen as tab } from '../finding-cases/case.ts';
import { cellCases } from '../finding-cases/cells.ts';
import { gravityOf } from '../finding-cases/gravity.ts';
import { rowCases } from '../finding-cases/rows.ts';

/** A rule on what can be read: said here once more, by hand. */
const mayStand: FindingCode[] = [
  'agreedLater',
  'documentOfYear',
  'endBeforeStart',
  'individualNotAccepted',
  'municipalityOutside',
  'municipalityUnknown',
  'partnerUnknown',
  'schemeOfYear',
  'yearOutside',
];

const cases: FindingCases = { ...cellCases, ...rowCases };
/** But for what is wrong with a heading, which stands in no row. */
const stopping = Object.entries(cases).filter(
  ([code, one]) =>
    one.tab === tab &&
    !code.startsWith('header') &&
    ['stops', 'quiet'].includes(gravityOf[code as FindingCode]),
);
const maySo = (code: string): boolean => mayStand.includes(code as FindingCode);

async function waived(one: NonNullable<FindingCases[FindingCode]>) {
  const round = await trondelag.mended();
  const where = await one.arrange(round);
  await round.call('check', tab, fosen);
  const before = round.shown(tab, where.row, 'status');
  const { problem } = await round.call('waive', tab, caseWorker, { row: where.row + 1, reason: 'Avtalt.' });
  const status = round.shown(tab, where.row, 'status');
  return { problem, before, status, remark: round.shown(tab, where.row, 'remark') };
}

describe('may stand, with a reason', () => {
  it('is what this list says, and each has a case', () => {
    expect(
      stopping
        .map(([code]) => code)
        .filter(maySo)
        .toSorted(),
    ).toEqual(mayStand);
  });
  it.each(stopping.filter(([code]) => maySo(code)))('%s', async (_, one) => {
    const { before, status, remark } = await waived(one);
    expect([before, status]).toEqual(['Må rettes', expect.not.stringMatching('Må rettes')]);
    expect(remark).toContain('Statsforvalteren lar dette stå: «Avtalt»');
  });
});

it.each(stopping.filter(([code]) => !maySo(code)))(
  '%s never may: it is mended in its cell',
  async (_, one) => {
    const { problem, before, status, remark } = await waived(one);
    expect([problem, status]).toEqual(['nothingToWaive', before]);
    expect(remark).toContain(one.says);
  },
);
