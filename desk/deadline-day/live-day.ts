// The day itself: each person types a new amount in a row of their own tab at a steady pace, and sees when it is answered.
import { behov } from '../../functions/domain/tabs/behov.ts';
import { behovTitle } from '../../functions/domain/tabs/index.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Persona } from '../protocol.ts';
import type { ScriptUse } from '../host/executions.ts';

export type DayWish = {
  people: number;
  seconds: number;
  /** Seconds between a person's edits. */
  every: number;
  triggers: boolean;
};

export type Day = DayWish & {
  edits: number;
  answered: number;
  /** Seconds from an edit to the answer in its row. */
  longest: number;
  use: Pick<ScriptUse, 'mostOpen' | 'refused' | 'runtimeMs'>;
  /** The most calls in a minute by the clock. */
  reads: number;
  writes: number;
};

/** What is typed: read by the check as no amount, so that the remark repeats it. */
const typedText = (number: number): string => `ca ${number}`;
const columnOf = (field: string): number => behov.columns.findIndex((column) => column.field === field);
/** Seconds after the last edit. */
const patience = 90;
const sweepEvery = 60;

type Waiting = { title: string; row: number; text: string; at: number };

class People {
  readonly #desk: OpenDesk;
  readonly #tabs: { sheetId: number; title: string; persona: Persona }[];
  readonly waiting = new Map<string, Waiting>();
  readonly waits: number[] = [];
  edits = 0;

  constructor(desk: OpenDesk) {
    this.#desk = desk;
    const idOf = new Map(
      desk.workbook.get().sheets?.map(({ properties }) => [properties?.title, properties?.sheetId ?? 0]),
    );
    this.#tabs = desk.personas().flatMap((persona) => {
      const title = behovTitle(persona.network);
      const sheetId = idOf.get(title);
      return sheetId === undefined ? [] : [{ sheetId, title, persona }];
    });
  }

  /** One edit by that person, and the triggers it fires. An edit of a row that waits begins its wait again from the first. */
  edit(person: number, triggers: boolean): void {
    const tab = this.#tabs[person % this.#tabs.length]!;
    const row = 1 + Math.floor(person / this.#tabs.length);
    const text = typedText(++this.edits);
    const values = [{ userEnteredValue: { stringValue: text } }];
    const start = { sheetId: tab.sheetId, rowIndex: row, columnIndex: columnOf('soughtOwner') };
    const requests = [{ updateCells: { start, fields: 'userEnteredValue', rows: [{ values }] } }];
    this.#desk.workbook.batchUpdate({ requests }, { email: tab.persona.email });
    this.waiting.set(text, { title: tab.title, row, text, at: performance.now() });
    const edit = { sheetTitle: tab.title, range: `A${row + 1}`, kind: 'EDIT' } as const;
    if (triggers) void this.#desk.fireTriggers({ ...edit, persona: tab.persona }).catch(() => undefined);
  }

  /** Takes those whose row says what stands there, or what was typed after it. */
  look(): void {
    const remark = columnOf('remark');
    for (const [title, rows] of Map.groupBy(this.waiting.values(), (one) => one.title)) {
      const view = this.#desk.workbook.get({ ranges: [`'${title}'`], includeGridData: true });
      const data = view.sheets?.[0]?.data?.[0]?.rowData ?? [];
      for (const { row, text, at } of rows) {
        const shown = data[row]?.values?.[remark]?.formattedValue ?? '';
        const answered = Number(/ca (\d+)/.exec(shown)?.[1] ?? 0);
        if (answered < Number(text.slice(3))) continue;
        this.waits.push((performance.now() - at) / 1000);
        this.waiting.delete(text);
      }
    }
  }
}

const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

/** Sweeps as the scheduler does; answers how to stop, which waits for the sweep that runs. */
const keepSweeping = (desk: OpenDesk): (() => Promise<unknown>) => {
  let last: Promise<unknown> = Promise.resolve();
  const sweep = (): void => void (last = desk.functions.sweep().catch(() => undefined));
  const sweeping = setInterval(sweep, sweepEvery * 1000);
  return () => {
    clearInterval(sweeping);
    return last;
  };
};

/** Lives through it in real time. */
export async function liveDay(desk: OpenDesk, wish: DayWish): Promise<Day> {
  const people = new People(desk);
  const before = desk.sheets.calls.length;
  const perMinute: { reads: number; writes: number }[] = [];
  const began = performance.now();
  const past = (): number => (performance.now() - began) / 1000;
  const stopSweeping = keepSweeping(desk);
  let [seen, next] = [before, 0];
  const total = wish.people * Math.floor(wish.seconds / wish.every);
  while (past() < wish.seconds || (people.waiting.size > 0 && past() < wish.seconds + patience)) {
    // The people are spread over the time between two edits.
    while (next < total && (next / wish.people) * wish.every <= past())
      people.edit(next++ % wish.people, wish.triggers);
    people.look();
    const calls = desk.sheets.calls.slice(seen);
    seen += calls.length;
    const minute = (perMinute[Math.floor(past() / 60)] ??= { reads: 0, writes: 0 });
    for (const { kind } of calls) minute[kind === 'read' ? 'reads' : 'writes']++;
    await pause(0.25);
  }
  await stopSweeping();
  const [use] = desk.executions.used();
  return {
    ...wish,
    edits: people.edits,
    answered: people.waits.length,
    longest: Math.max(0, ...people.waits),
    use: use ?? { mostOpen: 0, refused: 0, runtimeMs: 0 },
    reads: Math.max(0, ...perMinute.map((one) => one?.reads ?? 0)),
    writes: Math.max(0, ...perMinute.map((one) => one?.writes ?? 0)),
  };
}
