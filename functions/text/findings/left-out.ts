// What is said of each row of a file that stays out: where in the file, what is wrong, and how it is mended there.
import { listWords } from '../../basics/list-words.ts';
import type { CellFault, LeftOut, RowDoubt } from '../../domain/needs/left-out.ts';
import type { LeftPreview } from '../../domain/needs/merge-preview.ts';
import { a1, textOf } from '../../domain/sheet/cells.ts';
import { type Column } from '../../domain/sheet/column.ts';
import { behov } from '../../domain/tabs/behov.ts';
import { lineOf, proposedText } from './catalogue.ts';

const columns = new Map<string, Column>(behov.columns.map((column) => [column.field, column]));

/** Cells of a row that are told; of a row that has more wrong, the rest are counted. */
const mostCells = 5;

/** `at` are the file's own columns, by field. */
export const sayLeftOut = (left: LeftOut[], at: Partial<Record<string, number>>): LeftPreview[] =>
  left.map((one) => {
    const { row, id, cells } = one.row;
    const said =
      'doubt' in one ? [{ field: 'id', wrong: sayDoubt(id, one.doubt) }] : one.faults.map(sayFault);
    return {
      id,
      measure: textOf({ value: cells['measure'] ?? null }),
      row: row + 1,
      faults: withRest(said).map(({ field, wrong }) => {
        const header = columns.get(field)?.header ?? field;
        const where = a1({ row, column: at[field] ?? 0 });
        return {
          where,
          header,
          wrong: wrong.startsWith(`${header}: `) ? wrong.slice(header.length + 2) : wrong,
        };
      }),
    };
  });

type Said = { field: string; wrong: string };

function withRest(said: Said[]): Said[] {
  const more = said.length - mostCells;
  return said.slice(0, mostCells).map(({ field, wrong }, at) => {
    const rest = ` I raden må ${more} ${more === 1 ? 'celle' : 'celler'} til rettes.`;
    return { field, wrong: more > 0 && at === mostCells - 1 ? wrong + rest : wrong };
  });
}

/** A row that stays out as a line of a list. */
export const lineOfLeft = ({ row, id, faults }: LeftPreview): string =>
  `Rad ${row}${id === '' ? '' : ` (${id})`}: ${faults.map(({ where, header, wrong }) => `${where} ${header}: ${wrong}`).join(' ')}`;

/** More than these are counted. */
const mostRows = 20;

/** Rows counted from 1. */
export const sayRows = (rows: number[]): string => {
  const more = rows.length - mostRows;
  return listWords([...rows.slice(0, mostRows).map(String), ...(more > 0 ? [`${more} til`] : [])]);
};

function sayDoubt(id: string, doubt: RowDoubt): string {
  if (doubt.kind === 'idTwice')
    return `ID-en ${id} står i rad ${sayRows(doubt.rows.map((row) => row + 1))}, og ingen av radene er slik filen ble laget. La ID-en stå i raden som er ${id}, og tøm ID-cellen i den som er et nytt tiltak.`;
  if (doubt.kind === 'copy')
    return `Raden er en kopi av ${id}, rad ${doubt.of + 1} i filen. Er den et nytt tiltak, tøm ID-cellen og skriv hva det er. Ellers slett raden i filen.`;
  if (doubt.kind === 'idUnknown')
    return `Filen ble ikke laget med ID-en ${id}, så det er ikke sikkert hvilken rad dette er. Er det et nytt tiltak, tøm ID-cellen. Ellers skriv ID-en raden hadde.`;
  if (doubt.kind === 'nameInSheet')
    return `${doubt.other} i arket heter det samme, og er kommet til etter at filen ble laget. Er det samme tiltak, gjør endringen i arket. Er det et annet, gi det et annet navn i filen.`;
  return `${doubt.other} het dette da filen ble laget, og gjør det ikke lenger i filen. Er raden ${doubt.other}, skriv den ID-en i cellen. Er det et annet tiltak, gi det et annet navn.`;
}

const sayFault = ({ field, wrong }: CellFault): Said => {
  if (wrong === 'textNotInFile')
    return {
      field,
      wrong:
        'Teksten er for lang for Excel og er ikke med i filen. Skriv den på nytt her, kortere, eller gjør endringen i arket.',
    };
  const [fix] = wrong.fixes ?? [];
  return { field, wrong: lineOf(wrong) + (fix ? ` Mente du ${proposedText(fix)}?` : '') };
};
