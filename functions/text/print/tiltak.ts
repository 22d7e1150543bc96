// One tiltak on paper, its answers in four groups: what it is, who it is for, what it costs, and why.
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import { formatKroner } from '../../basics/kroner.ts';
import type { PrintBlock } from '../../basics/print-document.ts';
import type { RowInTab } from '../../domain/needs/tab-state.ts';
import type { Column } from '../../domain/sheet/column.ts';
import { type BehovField, behov } from '../../domain/tabs/behov.ts';
import { describeFully } from '../findings/catalogue.ts';
import { oneLine } from '../words/one-line.ts';
import { rowStatus } from '../words/status.ts';

type Part = 'Hva' | 'Hvem' | 'Penger' | 'Begrunnelse';

/** Where the columns of each group of the tab are printed. */
const partOfGroup: Record<string, Part> = {
  Gjennomføring: 'Hva',
  Hvem: 'Hvem',
  Partnerskap: 'Hvem',
  Budsjett: 'Penger',
  'Flere år': 'Penger',
  Kriteriene: 'Begrunnelse',
};

/** Columns that stand in no group of the tab, and are none of *Hva*. */
const partOfField: Partial<Record<BehovField, Part>> = {
  municipalities: 'Hvem',
  partner: 'Hvem',
  soughtOwner: 'Penger',
  soughtUh: 'Penger',
  ownerEffort: 'Penger',
  need: 'Begrunnelse',
  confirmed: 'Begrunnelse',
};

const parts: readonly Part[] = ['Hva', 'Hvem', 'Penger', 'Begrunnelse'];

type OwnColumn = Column & { field: BehovField };

const partOf = ({ field, group = '' }: OwnColumn): Part => partOfField[field] ?? partOfGroup[group] ?? 'Hva';

/** What a person has typed, but for the name, which is the heading. */
const printed = (behov.columns as readonly OwnColumn[]).filter(
  ({ owner, field }) => owner === 'person' && field !== 'measure',
);

/** As it was read, where it is money; else as it was typed. Nothing of what may stay empty and does. */
function rowFor({ field, header, kind, required }: OwnColumn, row: RowInTab): [string, string][] {
  const text = row.cells[field] ?? '';
  if (text.trim() === '') return required ? [[header, '(ikke fylt ut)']] : [];
  const read = (row.read as Record<string, unknown>)[field];
  const isMoney = kind === 'kroner' && typeof read === 'number';
  return [[header, isMoney ? formatKroner(read) : text]];
}

export const nameOfTiltak = ({ cells }: RowInTab): string => oneLine(cells['measure'] ?? '') || '(uten navn)';

/** `number` is its place in the order of priority. */
export function printTiltak(row: RowInTab, number: number): PrintBlock[] {
  const remarks = inSheetOrder(row.findings, row.raw.row).map(describeFully);
  return [
    { kind: 'heading', level: 2, text: `${number}. ${nameOfTiltak(row)}` },
    {
      kind: 'named',
      rows: [
        ['Status', rowStatus[row.state]],
        ...(remarks.length > 0 ? [['Merknad', remarks.join('\n')] satisfies [string, string]] : []),
      ],
    },
    ...parts.flatMap((part): PrintBlock[] => {
      const rows = printed
        .filter((column) => partOf(column) === part)
        .flatMap((column) => rowFor(column, row));
      return rows.length === 0
        ? []
        : [
            { kind: 'heading', level: 3, text: part },
            { kind: 'named', rows },
          ];
    }),
  ];
}
