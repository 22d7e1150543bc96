// A network's coordinator on the last day: types, moves rows, lets the tab be checked, and sends the report, again when it comes back.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Persona } from '../../protocol.ts';
import { type Answer, ask, newTally, outcomeOf, type Tally } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';
import {
  addRows,
  columnOf,
  deleteRow,
  type Edit,
  insertRow,
  mendAll,
  sortRows,
  typeCell,
  writeTogether,
} from './edits.ts';
import { type Hand, handOf } from './hand.ts';
import type { Scene } from '../open-scene.ts';
import type { TabModel } from './tab-model.ts';

export type Actor = { tally: Tally; act(): Promise<void>; settle(): Promise<void> };

/** How often each thing is done while the report lies with the network, and while it does not. */
const whileOpen = {
  type: 34,
  add: 12,
  paste: 3,
  sort: 8,
  insert: 6,
  delete: 8,
  check: 7,
  send: 12,
  together: 4,
};
const whileSent = { type: 4, sort: 1, send: 2, wait: 10 };

const manyRows = 200;

/** The script names no rows where more were edited together. */
const mostRows = 10;

/** Who works in a tab; `others` are the hands of those who share it. */
export type Work = {
  scene: Scene;
  tab: TabModel;
  persona: Persona;
  seed: number;
  others: Hand[];
  pinger: string;
};

export class Coordinator implements Actor {
  readonly tally: Tally;
  readonly #work: Work;
  readonly #chance: Chance;
  readonly #hand: Hand;
  readonly #pings: Tally = newTally('');
  #pasted = false;
  /** What was asked for, and is not waited for. */
  readonly #asked: Promise<void>[] = [];

  constructor(work: Work) {
    this.#work = work;
    const { scene, persona, seed } = work;
    this.tally = newTally(persona.label);
    this.#chance = chanceOf(seed, persona.email);
    this.#hand = handOf(scene.sheets.url, scene.seed.spreadsheetId, persona.email);
  }

  get network(): string {
    return this.#work.tab.network;
  }

  async act(): Promise<void> {
    const { tab } = this.#work;
    this.tally.acts++;
    const what = tab.isSent ? this.#chance.among(whileSent) : this.#chance.among(whileOpen);
    if (what === 'check') await this.check();
    else if (what === 'send') await this.#send();
    else if (what === 'wait') await sleep(200);
    else if (what === 'together') await this.#together();
    else await this.#edit(this.#editOf(what));
  }

  /** All that was asked for is answered, or given up. */
  async settle(): Promise<void> {
    await Promise.all(this.#asked);
  }

  /** The tab is checked while nobody types, and each row's ID is looked at: one that was seen stays. */
  async check(): Promise<Answer> {
    const { tab } = this.#work;
    return tab.alone(async () => {
      const answer = await this.#ask('check');
      if (answer.status === 200) await this.#lookAtIds();
      return answer;
    });
  }

  /** Sends until it is known whether it was sent. */
  async sendOnce(): Promise<Answer> {
    const { tab } = this.#work;
    const from = performance.now();
    const answer = await this.#ask('submit');
    const outcome = outcomeOf(answer, /^Sendt inn$/);
    const unanswered = answer.unanswered + Number(answer.code === 'notShown');
    tab.acts.push({ what: 'send', outcome, from, to: performance.now(), unanswered });
    return answer;
  }

  async mend(): Promise<void> {
    await this.#edit(mendAll);
  }

  #editOf(what: 'type' | 'add' | 'paste' | 'sort' | 'insert' | 'delete'): Edit {
    if (what === 'paste') {
      const count = this.#pasted ? 5 + this.#chance.whole(10) : manyRows;
      this.#pasted = true;
      return addRows(count);
    }
    return {
      type: typeCell,
      add: addRows(1 + this.#chance.whole(2)),
      sort: sortRows,
      insert: insertRow,
      delete: deleteRow,
    }[what];
  }

  /** And the trigger pings, as the one who set it up; nobody waits for that. */
  async #edit(edit: Edit): Promise<void> {
    const { tab, scene, pinger } = this.#work;
    const taken = await tab.alone(() => edit(tab, this.#hand, this.#chance));
    if (taken === false) this.tally.refused++;
    const edited = typeof taken === 'object' && taken.rows <= mostRows ? taken : {};
    const ping = { verb: 'check', tab: tab.title, email: pinger, ...edited, ping: true } as const;
    if (taken) this.#asked.push(ask(scene, this.#pings, this.#chance, ping).then(() => undefined));
  }

  async #together(): Promise<void> {
    const { tab, others } = this.#work;
    const [other] = others;
    if (!other) return this.#edit(typeCell);
    await this.#edit(() => writeTogether(tab, [this.#hand, other], this.#chance));
  }

  /** Mostly when all is mended; now and then twice at once, or while typing goes on. */
  async #send(): Promise<void> {
    if (this.#chance.is(0.85)) await this.mend();
    const clicks = this.#chance.is(0.25) ? 2 : 1;
    const asked = Array.from({ length: clicks }, async () => void (await this.sendOnce()));
    this.#asked.push(...asked);
    if (this.#chance.is(0.3)) await this.#edit(typeCell);
    else await Promise.all(asked);
  }

  #ask(verb: string): Promise<Answer> {
    const { scene, tab, persona } = this.#work;
    return ask(scene, this.tally, this.#chance, { verb, tab: tab.title, email: persona.email });
  }

  async #lookAtIds(): Promise<void> {
    const { tab } = this.#work;
    if (tab.rows.length === 0) return;
    const lines = await this.#hand.look(`'${tab.title}'!2:${tab.rows.length + 1}`);
    for (const { row, at } of tab.filled()) {
      const found = lines[at]?.[columnOf('id')]?.userEnteredValue?.stringValue ?? '';
      if (row.id !== undefined && row.id !== found)
        tab.differences.push({
          kind: 'wrong',
          who: tab.network,
          where: `${row.mark}, ID`,
          expected: row.id,
          found,
        });
      if (found !== '') row.id ??= found;
    }
  }
}
