// One finding on purpose: what is typed, where it must be told and with which words, and what mends it.
import type { FindingCode } from '../../../../functions/domain/sheet/codes.ts';
import type { planParameters } from '../../../../functions/domain/plan/parameters.ts';
import { tabOf } from '../../../../functions/domain/tabs/index.ts';
import { planRow } from '../../../seeded.ts';
import { fullRow } from '../../round/full-row.ts';
import type { Cells } from '../../../ports/hands.ts';
import type { Round } from '../../round/round.ts';

/** A tab's row counts from 0 for the headers; the field is where the finding must stand. */
export type Where = { tab: string; row: number; field: string };

export type FindingCase = {
  tab: string;
  /** Types the fault and says where it must be told. */
  arrange(round: Round): Where | Promise<Where>;
  /** Words that must stand in the sentence: what is wrong. */
  says: string;
  mend(round: Round): void | Promise<void>;
  /** The seed it is played on; Trøndelag 2026 when unsaid. */
  seed?: 'vestfold-2015';
};

export type FindingCases = Partial<Record<FindingCode, FindingCase>>;

export const fosen = 'Behov Fosen';

/** The first row after the five of the seed. */
export const free = 6;

export const clear = (round: Round, tab: string, row: number): void => {
  const columns = tabOf(tab)?.tab.columns ?? [];
  round.type(tab, row, Object.fromEntries(columns.map(({ field }) => [field, null])));
};

type Plan = Partial<Record<keyof typeof planParameters, string | number>>;

const setPlan = (round: Round, plan: Plan): Map<number, string | number | null> => {
  const before = new Map<number, string | number | null>();
  for (const [name, value] of Object.entries(plan)) {
    const row = planRow(name as keyof typeof planParameters);
    before.set(row, round.value('Plan', row, 'value') ?? null);
    round.type('Plan', row, { value });
  }
  return before;
};

/** A row that is right but for `cells`, with the Plan as it is but for `plan`; `mended` makes it right. */
export function rowCase(
  field: string,
  cells: Cells,
  says: string,
  { plan = {}, mended }: { plan?: Plan; mended?: Cells } = {},
): FindingCase {
  let before = new Map<number, string | number | null>();
  return {
    tab: fosen,
    says,
    arrange(round) {
      clear(round, fosen, free);
      before = setPlan(round, plan);
      round.type(fosen, free, { ...fullRow, ...cells });
      return { tab: fosen, row: free, field };
    },
    mend(round) {
      const right = Object.fromEntries(Object.keys(cells).map((name) => [name, fullRow[name] ?? null]));
      round.type(fosen, free, mended ?? right);
      for (const [row, value] of before) round.type('Plan', row, { value });
    },
  };
}

/** A line of a tab of the county governor's after its last, taken away again when it is mended. */
export function lineCase(tab: string, field: string, cells: Cells, says: string): FindingCase {
  let row = 0;
  return {
    tab,
    says,
    arrange(round) {
      row = round.rows(tab) + 1;
      round.type(tab, row, cells);
      return { tab, row, field };
    },
    mend: (round) => clear(round, tab, row),
  };
}
