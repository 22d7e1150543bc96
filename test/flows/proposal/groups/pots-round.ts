// The round for the group rules, sent by all three networks, and what a test reads of its distribution.
import type { ParameterName } from '../../../../functions/domain/plan/parameters.ts';
import { planRow } from '../../../seeded.ts';
import { type Round, openRound, prepared } from '../../round/round.ts';
import { submitAll } from '../../round/rounds.ts';
import { potsSeed } from './pots-seed.ts';

/** Everyone has sent, under this Plan. */
export const sentUnder = (values: Parameters<typeof potsSeed>[0]) =>
  prepared(async () => {
    const seed = potsSeed(values);
    const round = await openRound(seed);
    await submitAll(round, seed);
    return round;
  });

/** What is asked of a round again and again; each is done or read when it is called. */
export function lookAt(round: Round) {
  const compute = () => round.propose();
  const rowOf = (network: string): number => round.rowWhere('Innstilling', 'network', network);
  return {
    compute,
    /** @throws when it is refused */
    async computed(): Promise<void> {
      const { status, body } = await compute();
      if (status !== 200) throw new Error(String(body['detail']));
    },
    /** The words of a conflict. @throws when there is none */
    async refusal(): Promise<string> {
      const { status, body } = await compute();
      if (status === 409 && body['type'] === 'urn:innstilling:conflict') return String(body['detail']);
      throw new Error(`no conflict: ${status}`);
    },
    plan(values: Partial<Record<ParameterName, string | number | null>>): void {
      for (const [name, value] of Object.entries(values)) {
        const confirmed = value === null ? null : 'ja';
        round.type('Plan', planRow(name as ParameterName), { value, confirmed });
      }
    },
    frame: (amount: number): void => round.type('Budsjett', 1, { amount }),
    rowOf,
    awarded: (network: string, field = 'computed'): number =>
      Number(round.value('Innstilling', rowOf(network), field)),
    explained: (network: string): string => round.shown('Innstilling', rowOf(network), 'explanation'),
    /** Kroner as the tab Tiltak has them, over measures whose name begins so. */
    granted(names: string[], field: 'proposed' | 'owner' | 'uh' | 'other' = 'proposed'): number {
      let sum = 0;
      for (let row = 1; row <= round.rows('Tiltak'); row++) {
        const name = round.shown('Tiltak', row, 'measure').replace(/ \S+$/, '');
        if (names.includes(name)) sum += Number(round.value('Tiltak', row, field));
      }
      return sum;
    },
    verdict: (network: string): string =>
      round.shown('Etterregning', round.rowWhere('Etterregning', 'network', network), 'verdict'),
    async lastRun() {
      const runs = await round.stored((tx) => tx.list('run', 'run'));
      return runs.toSorted((a, b) => b.sequence - a.sequence)[0]!;
    },
  };
}

export const school = ['Lesing', 'Overganger', 'Inkludering i skolen'];
export const individual = ['Studieplasser', 'Studieplasser i spesialpedagogikk'];
export const kindergarten = ['Lek', 'Inkludering i barnehagen', ...individual];
