// Whatever comes in: a named conflict or sums that hold, never an exception.
import fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { plainConflicts, shortConflicts } from '../../functions/allocation/conflict-codes.ts';
import { anyRounds } from './rounds.ts';
import { law } from './run.ts';

const conflictCodes = new Set<string>([...plainConflicts, ...shortConflicts]);

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.nat(1000) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(-1, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, 2 ** 53 - 1, 1e308),
  },
);
const id = fc.constantFrom('A', 'B', 'C', 'D', '', '__proto__', 'pot', 'rest');
const choice = <T extends string>(...known: T[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constant('?' as T) },
  );
const tags = fc.subarray(['skole', 'spes', 'eier']);

const measure = fc.record({
  id: fc.oneof(fc.uuid(), id),
  name: id,
  priority: fc.oneof(fc.integer({ min: 1, max: 3 }), amount),
  soughtOwner: amount,
  soughtUh: amount,
  tags,
  soughtOther: amount,
});
const claim = fc
  .record({
    id: fc.oneof(fc.uuid(), id),
    name: id,
    request: amount,
    commitment: fc.oneof(fc.constant(0), amount),
    coordination: fc.oneof(fc.constant(0), amount),
    indicators: fc.dictionary(fc.constantFrom('elevtall', 'barnetall'), amount),
    measures: fc.array(measure, { maxLength: 3 }),
    agrees: fc.boolean(),
  })
  .map(({ agrees, ...one }) => ({
    ...one,
    request:
      agrees && one.measures.length > 0
        ? one.measures.reduce((sum, m) => sum + m.soughtOwner + m.soughtUh + m.soughtOther, 0)
        : one.request,
    indicators: agrees ? { elevtall: 1, barnetall: 2 } : one.indicators,
  }));

const part = fc.record({ parts: fc.oneof(fc.nat(100), amount), of: fc.oneof(fc.constant(100), amount) });
const group = fc.record(
  {
    id,
    tag: fc.constantFrom('skole', 'spes', 'uh'),
    within: id,
    of: choice('pot', 'award'),
    atLeast: part,
    atMost: part,
    exactly: part,
    asFarAsSought: fc.boolean(),
    laidOut: fc.boolean(),
    key: fc.constant([{ indicator: 'barnetall', parts: 1 }]),
  },
  { requiredKeys: ['id', 'tag'] },
) as fc.Arbitrary<GroupRule>;

const anything = fc.record({
  frame: amount,
  offTheTop: fc.array(fc.record({ id, label: id, amount }), { maxLength: 2 }),
  claims: fc.array(claim, { maxLength: 4 }),
  rules: fc.record(
    {
      base: amount,
      baseMode: choice('additive', 'floor'),
      key: fc.array(
        fc.record({
          indicator: fc.constantFrom('elevtall', 'barnetall', '?'),
          parts: fc.oneof(fc.constant(50), amount),
        }),
        { maxLength: 2 },
      ),
      unused: choice('redistribute', 'carry'),
      aboveFrame: choice('proRata', 'priorityTiers', 'floorThenTiers', 'capPerClaim'),
      cap: amount,
      unit: fc.oneof(fc.constant(1), fc.constant(100), amount),
      commitments: choice('onTop', 'within'),
      groups: fc.array(group, { maxLength: 2 }),
    },
    { requiredKeys: ['base', 'baseMode', 'key', 'unused', 'aboveFrame', 'unit', 'commitments'] },
  ),
  answers: fc.array(fc.record({ tie: id, order: fc.array(id, { maxLength: 2 }) }), { maxLength: 2 }),
});

/** A sound round with one or two things wrong. */
const spoiled: fc.Arbitrary<AllocationInput> = fc
  .tuple(anyRounds, fc.array(fc.tuple(fc.nat(), amount), { minLength: 1, maxLength: 2 }))
  .map(([round, faults]) => {
    const copy = structuredClone(round);
    for (const [where, value] of faults) spoil[where % spoil.length]!(copy, value, where);
    return copy;
  });

const spoil: ((round: AllocationInput, value: number, where: number) => void)[] = [
  (round, value) => (round.frame = value),
  (round, value) => (round.rules.base = value),
  (round, value) => (round.rules.unit = value),
  (round, value) => (round.rules.cap = value),
  (round, value) => (round.rules.key[0]!.parts = value),
  (round, value) => (round.offTheTop[0]!.amount = value),
  (round, value, where) => (claimAt(round, where).request = value),
  (round, value, where) => (claimAt(round, where).commitment = value),
  (round, value, where) => (claimAt(round, where).coordination = value),
  (round, value, where) => (claimAt(round, where).base = value),
  (round, value, where) => (claimAt(round, where).indicators['elevtall'] = value),
  (round, _, where) => delete claimAt(round, where).indicators['elevtall'],
  (round, _, where) => (claimAt(round, where).id = round.claims[0]!.id),
  (round, _, where) => round.claims.push(claimAt(round, where)),
  (round, value, where) => claimAt(round, where).measures.forEach((one) => (one.priority = value)),
  (round, value, where) => claimAt(round, where).measures.forEach((one) => (one.soughtUh = value)),
  (round, value, where) => claimAt(round, where).measures.forEach((one) => (one.soughtOther = value)),
  (round) => (round.answers = [{ tie: 'unit', order: [] }]),
  (round, value) => round.rules.groups?.forEach((one) => (one.atMost = { parts: value, of: 100 })),
  (round, value) => round.rules.groups?.forEach((one) => (one.atLeast = { parts: 1, of: value })),
  (round) => round.rules.groups?.forEach((one) => (one.within = 'skole')),
];
const claimAt = ({ claims }: AllocationInput, where: number) => claims[where % claims.length]!;

law(
  'of bad input: a named conflict or sums that hold, never an exception',
  fc.oneof(spoiled, anything),
  (input) => {
    const outcome = allocate(input);
    if (outcome.kind === 'conflict') {
      return outcome.conflicts.length > 0 && outcome.conflicts.every(({ code }) => conflictCodes.has(code));
    }
    const paid = outcome.awards.reduce((sum, award) => sum + award.amount, 0);
    return paid + outcome.unallocated + outcome.offTheTop + outcome.coordination === input.frame;
  },
);
