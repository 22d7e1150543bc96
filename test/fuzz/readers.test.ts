// Whatever is typed: no reader throws, what is not read is told in words, and the same text is read the same.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isFinding } from './is-finding.ts';
import { isUnseen } from '../../functions/basics/unseen.ts';
import type { Grid } from '../../functions/domain/sheet/cells.ts';
import type { TabDefinition } from '../../functions/domain/sheet/column.ts';
import { readCell } from '../../functions/domain/sheet/read-cell.ts';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { planParameters } from '../../functions/domain/plan/parameters.ts';
import { gridReaders, textReaders } from '../bounds/readers.ts';
import { RUNS, law } from '../properties/run.ts';
import { anyText, anyValue } from './texts.ts';

const place = { title: 'Behov', row: 1, column: 1 };

law('every reader of a text answers, and twice the same', anyText, (text) =>
  textReaders.every(([, read]) => isDeepStrictEqual(read(text), read(text))),
);

law('every cell of Behov has a value, or findings in words, or is empty', anyValue, (value) =>
  behov.columns.every((column) => {
    const { value: read, findings } = readCell(column, { value }, place);
    const isEmpty = isUnseen(String(value ?? ''));
    return findings.every(isFinding) && (read === undefined) === (findings.length > 0 || isEmpty);
  }),
);

type Typed = {
  title: keyof typeof gridReaders;
  values: ReturnType<typeof pick>[];
  header: string;
  at: number;
};
const pick = (value: unknown): string | number | boolean | null => value as string | number | boolean | null;

/** Random cells under the headers of a tab, one of which may be another; in Plan under its parameters. */
function gridOf({ title, values, header, at }: Typed): Grid {
  const tab: TabDefinition = fixedTabs[title];
  const width = tab.columns.length;
  const headers = tab.columns.map((column, index) => ({ value: index === at ? header : column.header }));
  const labels = Object.values(planParameters).map(({ label }) => label);
  const rows = Array.from({ length: 4 }, (_, row) =>
    tab.columns.map((_column, column) => {
      const value = values[(row * width + column) % values.length] ?? null;
      return {
        value: title === 'Plan' && column === 0 ? (labels[(row * 7 + at) % labels.length] ?? '') : value,
      };
    }),
  );
  return { title, sheetId: 1, rows: [headers, ...rows] };
}

const grids: fc.Arbitrary<Typed> = fc.record({
  title: fc.constantFrom(...(Object.keys(gridReaders) as Typed['title'][])),
  values: fc.array(anyValue, { minLength: 1, maxLength: 12 }),
  header: anyText,
  at: fc.integer({ min: 0, max: 40 }),
});

law(
  'every tab of the county governor is read, and what is wrong is told in words',
  grids,
  (typed) => gridReaders[typed.title](gridOf(typed)).findings.every(isFinding),
  Math.ceil(RUNS / 2),
);
