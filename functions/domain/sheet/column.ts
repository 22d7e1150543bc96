// One definition per column: header, help, width, dropdown, protection and check all come from here.
import { headerKey } from '../../basics/same-text.ts';

/** `us` = our column, put right at each check; `person` = typed by those who own the tab. */
export type Column = {
  field: string;
  header: string;
  /** What it was called in workbooks from before; known by it till set-up writes the new one. */
  former?: string;

  /** What its heading shows where that is more than the name, or breaks it; read as the name is. */
  shown?: string;
  /** Of a tab where most must be filled in: its heading looks lighter. */
  optional?: true;
  help: string;
  /** Pixels. */
  width: number;
  kind: ColumnKind;
  owner: 'us' | 'person';
  required?: boolean;
  /**
   * Workbooks from before there was such a column may lack it; its cells then count as empty. `together` came in one
   * version, side by side: where none of them stands, the workbook is of before, whatever else stands in it.
   */
  mayLack?: true | 'together';
  /** Required when another column of the row holds this word. */
  requiredWhen?: { field: string; is: string };
  /** Words of the dropdown and of the check. */
  choices?: readonly string[];
  /** Of kroner: a share of the whole may stand there instead, `5 %`. */
  orShare?: true;
  /** Of kroner: a deviation, with a minus or a plus in front. */
  signed?: true;
  /** Stored as it was typed: the spreadsheet makes no date, part or formula of it. */
  asTyped?: true;
  /** Names people: taken out when a closed round is anonymised. */
  personal?: true;
  /** Long text that is to be read whole: it breaks into lines. */
  wraps?: true;
  /** Columns of one group stand together and fold away, but for the first, whose heading says what is behind it. */
  group?: string;
  /** Of the first of a group: which columns fold away behind it, and how they are seen. */
  behind?: string;
};

/** `counts` is `lærere 40, ledere 6`; `lines` is `Kurs: 150 000; Vikar: 100 000`. */
export type ColumnKind =
  | 'text'
  | 'kroner'
  | 'integer'
  /** A count with a few decimals. */
  | 'decimal'
  | 'choice'
  | 'list'
  | 'semester'
  | 'date'
  | 'counts'
  | 'lines'
  | 'orgnr'
  | 'id'
  | 'word';

export type TabDefinition<F extends string = string> = {
  kind: string;
  /** Who types here: the network's coordinators, the county governor, or nobody. */
  typedBy: 'network' | 'governor' | 'nobody';
  columns: readonly (Column & { field: F })[];
  frozenColumns: number;
  /** The fields in the order of a workbook from before: set-up moves the columns of one that still stands so, and of no other. */
  orderBefore?: readonly string[];

  /** Size of the letters, where it is not the spreadsheet's own. */
  points?: number;
  /** Pixels of every row under the headings, however much stands in it. */
  rowHeight?: number;
  /** Its rows are put there by us, and people type beside them: what names them is closed to people. */
  rowsBy?: 'us';
};

/** Keeps the field names of a definition as a type. */
export const defineTab = <const C extends readonly Column[]>(
  tab: Omit<TabDefinition, 'columns'> & { columns: C },
): TabDefinition<C[number]['field']> => tab;

/** The texts by which a column's heading is known: its name, and what a new tab shows. */
export const headingsOf = ({ header, shown = header }: Column): string[] => [...new Set([header, shown])];

/** Whether none of the columns that came together stands in the tab: `stands` says which do. */
export const isOfBefore = ({ columns }: TabDefinition, stands: (field: string) => boolean): boolean => {
  const together = columns.filter(({ mayLack }) => mayLack === 'together');
  return together.length > 0 && together.every(({ field }) => !stands(field));
};

/** A heading as it is compared: how many columns are behind it says nothing of which it is. */
export const headingKey = (text: string): string => headerKey(text).replace(/ ?\+ ?\d+ ?kolonner?$/, '');

/** What a heading's note says: the help, and what is behind the column. */
export const noteOf = ({ help, behind }: Pick<Column, 'help' | 'behind'>): string =>
  behind === undefined ? help : `${help}\n${behind}`;

/** The columns that fold away, in as many runs as there are groups: the fields of each, after its first. */
export const foldedFields = <F extends string>(columns: readonly (Column & { field: F })[]): F[][] =>
  [...new Set(columns.flatMap(({ group }) => group ?? []))]
    .map((name) => columns.filter(({ group }) => group === name).map(({ field }) => field))
    .map((fields) => fields.slice(1))
    .filter((fields) => fields.length > 0);
