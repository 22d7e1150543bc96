// The case worker on the last day: changes the plan, computes and puts forward, sometimes twice, and gives reports back.
import { setTimeout as sleep } from 'node:timers/promises';
import { plan } from '../../../functions/domain/tabs/plan.ts';
import { type ParameterName, planParameters } from '../../../functions/domain/plan/parameters.ts';
import { type Answer, ask, newTally, outcomeOf, type Tally } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Actor } from './coordinator.ts';
import { type Hand, handOf } from './hand.ts';
import type { Scene } from '../open-scene.ts';
import type { ReportAct, TabModel, Value } from './tab-model.ts';

const acts = { plan: 4, draft: 3, propose: 5, return: 6, wait: 2 };

/** Of *Legg fram forslaget*: what each was answered, and how often nobody was. */
export type RunAct = Pick<ReportAct, 'outcome' | 'unanswered'>;

export class CaseWorker implements Actor {
  readonly tally: Tally = newTally('Saksbehandler');
  readonly runs: RunAct[] = [];
  /** As it was typed last. */
  readonly #plan = new Map<ParameterName, Value>();
  readonly #scene: Scene;
  readonly #tabs: TabModel[];
  readonly #email: string;
  readonly #chance: Chance;
  readonly #hand: Hand;
  readonly #planId: number;

  constructor(scene: Scene, tabs: TabModel[], planId: number, seed: number) {
    this.#scene = scene;
    this.#tabs = tabs;
    this.#planId = planId;
    this.#email = scene.personas.find(({ role }) => role === 'saksbehandler')?.email ?? '';
    this.#chance = chanceOf(seed, this.#email);
    this.#hand = handOf(scene.sheets.url, scene.seed.spreadsheetId, this.#email);
  }

  get email(): string {
    return this.#email;
  }

  /** What stands in the tab Plan, by the row of the sheet counted from 0. */
  planByRow(): Map<number, Value> {
    return new Map([...this.#plan].map(([name, value]) => [planRow(name), value]));
  }

  async act(): Promise<void> {
    this.tally.acts++;
    const what = this.#chance.among(acts);
    const sent = this.#tabs.filter(({ isSent }) => isSent);
    if (what === 'plan') await this.#changePlan();
    else if (what === 'draft') await this.#ask('allocate', 'Kladd');
    else if (what === 'propose')
      await Promise.all(Array.from({ length: this.#chance.is(0.3) ? 2 : 1 }, () => this.propose()));
    else if (what === 'return' && sent.length > 0) await this.giveBack(this.#chance.pick(sent));
    else await sleep(300);
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  /** Computes the draft and puts it forward; the draft's answer when there is none to put forward. */
  async propose(): Promise<Answer> {
    const drafted = await this.#ask('allocate', 'Kladd');
    if (drafted.status !== 200) return drafted;
    const answer = await this.#ask('publish', 'Kladd', 'Nytt grunnlag.');
    const unanswered = answer.unanswered + Number(answer.code === 'notShown');
    this.runs.push({ outcome: outcomeOf(answer, /^Forslag \d+ er lagt fram$/), unanswered });
    return answer;
  }

  async giveBack(tab: TabModel): Promise<Answer> {
    const from = performance.now();
    const reason = `Se over beløpene én gang til (${this.#chance.whole(1000)}).`;
    const answer = await this.#ask('return', tab.title, reason);
    const unanswered = answer.unanswered + Number(answer.code === 'notShown');
    const outcome = outcomeOf(answer, /^Returnert$/);
    tab.acts.push({ what: 'return', outcome, from, to: performance.now(), unanswered });
    return answer;
  }

  async #changePlan(): Promise<void> {
    const share = this.#chance.pick([30, 40, 50, 60]);
    const wish = this.#chance.pick<[ParameterName, Value][]>([
      [['base', 10_000 * (5 + this.#chance.whole(30))]],
      [
        ['elevtall', share],
        ['barnetall', 100 - share],
      ],
      [['baseMode', this.#chance.pick(['tillegg', 'minstebeløp'])]],
      [['unused', this.#chance.pick(['omfordeles', 'overføres'])]],
    ]);
    const columnIndex = plan.columns.findIndex(({ field }) => field === 'value');
    const requests = wish.map(([name, value]) => ({
      updateCells: {
        start: { sheetId: this.#planId, rowIndex: planRow(name), columnIndex },
        fields: 'userEnteredValue',
        rows: [
          {
            values: [
              {
                userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
              },
            ],
          },
        ],
      },
    }));
    if (!(await this.#hand.edit(requests))) return void this.tally.refused++;
    for (const [name, value] of wish) this.#plan.set(name, value);
    const last = wish.at(-1);
    await ask(this.#scene, newTally(''), this.#chance, {
      verb: 'check',
      tab: 'Plan',
      email: this.#email,
      ...(last && { row: planRow(last[0]) + 1, rows: 1 }),
      ping: true,
    });
  }

  #ask(verb: string, tab: string, reason?: string): Promise<Answer> {
    const asking = { verb, tab, email: this.#email, ...(reason !== undefined && { reason }) };
    return ask(this.#scene, this.tally, this.#chance, asking);
  }
}

/** The row of a parameter in the tab, counted from 0. */
const planRow = (name: ParameterName): number => Object.keys(planParameters).indexOf(name) + 1;
