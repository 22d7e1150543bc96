// Prints the Innstilling tab as a table and says whether its sums hold.
import { innstilling, type InnstillingField } from '../functions/domain/tabs/innstilling.ts';
import { groupDigits } from '../functions/basics/kroner.ts';
import type { Workbook } from './sheets/workbook.ts';

type Row = Map<InnstillingField, string | number>;

const shown: InnstillingField[] = [
  'sought',
  'base',
  'keyShare',
  'capCut',
  'redistributed',
  'rounding',
  'proposed',
  'coordination',
  'payable',
  'lastYear',
];

/** The rows of the tab as values by field. */
export function readInnstillingRows(workbook: Pick<Workbook, 'get'>): Row[] {
  const view = workbook.get({ ranges: ['Innstilling'], includeGridData: true });
  return (view.sheets?.[0]?.data?.[0]?.rowData ?? []).slice(1).map(
    ({ values }) =>
      new Map(
        innstilling.columns.map(({ field }, column) => {
          const value = values?.[column]?.effectiveValue;
          return [field, value?.numberValue ?? value?.stringValue ?? ''] as const;
        }),
      ),
  );
}

const amount = (row: Row | undefined, field: InnstillingField): number => Number(row?.get(field) ?? 0);

/**
 * True when there is something to add up, the lines make the awards, the awards the sum, and the frame is spent or
 * said to be left.
 */
export function printInnstilling(workbook: Pick<Workbook, 'get'>): boolean {
  const rows = readInnstillingRows(workbook);
  const sumAt = rows.findIndex((row) => row.get('network') === 'Sum');
  const networks = rows.slice(0, Math.max(0, sumAt));
  const sum = rows[sumAt];
  const headers = shown.map(
    (field) => innstilling.columns.find((column) => column.field === field)?.header ?? field,
  );
  const line = (first: string, cells: string[]): string =>
    [
      first.padEnd(22),
      ...cells.map((cell, index) => cell.padStart(Math.max(13, (headers[index] ?? '').length + 1))),
    ].join('');
  console.log(`\n${line('Nettverk', headers)}`);
  for (const row of [...networks, ...(sum ? [sum] : [])])
    console.log(
      line(
        String(row.get('network')),
        shown.map((field) => groupDigits(amount(row, field))),
      ),
    );
  console.log('');
  const below = rows.slice(sumAt + 1).filter((row) => row.get('network') !== '');
  const end = below.findIndex((row) => row.get('network') === '= Ufordelt') + 1;
  const block = below.slice(0, end);
  for (const row of block)
    console.log(`${String(row.get('network')).padEnd(44)}${groupDigits(amount(row, 'sought')).padStart(14)}`);

  console.log('');
  for (const row of below.slice(end))
    console.log(
      [row.get('network'), row.get('status'), row.get('explanation')]
        .filter((text) => text !== '')
        .join(': '),
    );

  const lines = networks.every((row) => {
    const parts: InnstillingField[] = ['base', 'keyShare', 'capCut', 'redistributed', 'other', 'rounding'];
    return parts.reduce((total, field) => total + amount(row, field), 0) === amount(row, 'computed');
  });
  const total = networks.reduce((all, row) => all + amount(row, 'proposed'), 0) === amount(sum, 'proposed');
  const whole = networks.length > 0 && end > 0 && block[0]?.get('network') === 'Ramme';
  const frame = amount(block[0], 'sought');
  const taken = block.slice(1).filter((row) => String(row.get('network')).startsWith('−'));
  const left = amount(block.at(-1), 'sought');
  const spent = frame + taken.reduce((all, row) => all + amount(row, 'sought'), 0) === left;
  return whole && lines && total && frame > 0 && spent && left >= 0;
}
