// What a stored run or draft puts forward for each network, and how two of them differ.
import type { AllocationInput } from '../../allocation/model.ts';
import type { Documents } from '../records/documents.ts';
import type { StoredOutcome } from './replay/stored-outcome.ts';

/** By the network's code; kroner, adjusted. */
export type Amounts = ReadonlyMap<string, { name: string; amount: number }>;

export function amountsIn({ input, outcome }: Pick<Documents['run'], 'input' | 'outcome'>): Amounts {
  const { claims } = JSON.parse(input) as AllocationInput;
  const { awards, adjustments } = JSON.parse(outcome) as StoredOutcome;
  const computed = new Map(awards.map(({ claim, amount }) => [claim, amount]));
  const adjusted = new Map(adjustments.map(({ network, amount }) => [network, amount]));
  return new Map(
    claims.map(({ id, name }) => [id, { name, amount: (computed.get(id) ?? 0) + (adjusted.get(name) ?? 0) }]),
  );
}

/** The networks whose amount is another, also one that came or went, in the order they stand now. */
export function differences(before: Amounts, now: Amounts): { name: string; change: number }[] {
  const gone = [...before].filter(([code]) => !now.has(code));
  const changes = [
    ...[...now].map(([code, { name, amount }]) => ({
      name,
      change: amount - (before.get(code)?.amount ?? 0),
    })),
    ...gone.map(([, { name, amount }]) => ({ name, change: -amount })),
  ];
  return changes.filter(({ change }) => change !== 0);
}
