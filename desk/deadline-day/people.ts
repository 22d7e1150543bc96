// The people of one workbook: each types amounts down the rows of their own tab, and sees when each is answered.
import { behov } from '../../functions/domain/tabs/behov.ts';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Persona } from '../protocol.ts';
import { columnLetters } from '../sheets/areas.ts';

/** A workbook, who works in it, and what their edits set off. */
export type Place = Pick<OpenDesk, 'workbook' | 'personas' | 'fireTriggers'>;

/** What is typed: read by the check as no amount, so that the remark repeats it. */
const typedText = (number: number): string => `ca ${number}`;
const columnOf = (field: string): number => behov.columns.findIndex((column) => column.field === field);
const remark = columnLetters(columnOf('remark'));

/** Rows that each of them goes through from above, and begins again; so many may share a tab without meeting in a row. */
const ownRows = 8;
const sharers = 5;

type Waiting = { number: number; at: number };

export class People {
  readonly #place: Place;
  readonly #tabs: { sheetId: number; title: string; persona: Persona }[];
  /** What waits in each cell that is to answer, the first one first. */
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #turns = new Map<number, number>();
  /** Seconds from an edit to its answer. */
  readonly waits: number[] = [];
  edits = 0;

  constructor(place: Place) {
    this.#place = place;
    const idOf = new Map(
      place.workbook.get().sheets?.map(({ properties }) => [properties?.title, properties?.sheetId ?? 0]),
    );
    this.#tabs = place.personas().flatMap((persona) => {
      const title = behovTitle(persona.network);
      const sheetId = idOf.get(title);
      return sheetId === undefined ? [] : [{ sheetId, title, persona }];
    });
  }

  get waiting(): number {
    return this.edits - this.waits.length;
  }

  /** One edit by that person in their next row, and the triggers it fires. */
  edit(person: number, triggers: boolean): void {
    const tab = this.#tabs[person % this.#tabs.length]!;
    const turn = this.#turns.get(person) ?? 0;
    this.#turns.set(person, turn + 1);
    const row = 1 + Math.floor(person / this.#tabs.length) + sharers * (turn % ownRows);
    const number = ++this.edits;
    const values = [{ userEnteredValue: { stringValue: typedText(number) } }];
    const start = { sheetId: tab.sheetId, rowIndex: row, columnIndex: columnOf('soughtOwner') };
    const requests = [{ updateCells: { start, fields: 'userEnteredValue', rows: [{ values }] } }];
    this.#place.workbook.batchUpdate({ requests }, { email: tab.persona.email });
    const cell = `'${tab.title}'!${remark}${row + 1}`;
    this.#waiting.set(cell, [...(this.#waiting.get(cell) ?? []), { number, at: performance.now() }]);
    const edit = { sheetTitle: tab.title, range: `A${row + 1}`, kind: 'EDIT' } as const;
    if (triggers) void this.#place.fireTriggers({ ...edit, persona: tab.persona }).catch(() => undefined);
  }

  /** Takes those whose row says what stands there, or what was typed after it. */
  look(): void {
    for (const [cell, all] of this.#waiting) {
      const view = this.#place.workbook.get({ ranges: [cell], includeGridData: true });
      const [row] = view.sheets?.[0]?.data?.[0]?.rowData ?? [];
      const said = Number(/ca (\d+)/.exec(row?.values?.[0]?.formattedValue ?? '')?.[1] ?? 0);
      const left = all.filter(({ number }) => number > said);
      for (const { at } of all.slice(0, all.length - left.length))
        this.waits.push((performance.now() - at) / 1000);
      if (left.length > 0) this.#waiting.set(cell, left);
      else this.#waiting.delete(cell);
    }
  }
}
