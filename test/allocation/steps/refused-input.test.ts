// Input that cannot be allocated: each fault by its name, with the ids it is about and what is missing, and nothing else.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { AllocationInput, Claim, Conflict } from '../../../functions/allocation/model.ts';
import type { AllocationRules } from '../../../functions/allocation/rules.ts';
import { claimOf, claimWith, conflictsOf, tiltakOf, roundOf } from '../../round.ts';

const [a, b] = [claimOf('A', 1, 500), claimOf('B', 2, 500)];
const faults = (
  claims: Claim[],
  rules: Partial<AllocationRules> = {},
  more: Partial<AllocationInput> = {},
): Conflict[] => conflictsOf(allocate(roundOf(1000, claims, rules, more)));
const fault = (code: Conflict['code'], ids: string[] = [], short = 0): Conflict[] => [{ code, ids, short }];
const line = (id: string, amount = 1) => ({ id, label: id, amount });
const two = [
  { indicator: 'elevtall', parts: 50 },
  { indicator: 'barnetall', parts: 50 },
];
const counting = (id: string, elevtall: number, barnetall: number): Claim =>
  claimOf(id, 0, 500, { indicators: { elevtall, barnetall } });

describe('ids', () => {
  const at = (id: string, measure: string) => claimWith(id, 1, [tiltakOf(measure, 1, 5)]);
  it('are there', () => {
    expect(faults([])).toEqual(fault('noClaims'));
    expect(faults([{ ...a, id: '', name: 'Alfa' }, b])).toEqual(fault('idMissing', ['Alfa']));
    expect(faults([{ ...at('A', ''), name: 'Alfa' }, b])).toEqual(fault('idMissing', ['Alfa']));
  });

  it('are of one thing only: claims, measures and lines each among themselves', () => {
    expect(faults([a, a, a])).toEqual(fault('idRepeated', ['A']));
    expect(faults([at('A', 'm'), at('B', 'm')])).toEqual(fault('idRepeated', ['m']));
    expect(faults([a], {}, { offTheTop: [line('x'), line('x')] })).toEqual(fault('idRepeated', ['x']));
    expect(allocate(roundOf(1000, [at('A', 'A')], {}, { offTheTop: [line('A')] })).kind).toBe('allocated');
  });

  it('of ties are answered once', () => {
    const answer = { tie: 'unit', order: ['A'] };
    expect(faults([a], {}, { answers: [answer, answer] })).toEqual(fault('answerRepeated', ['unit']));
  });
});

describe('amounts', () => {
  it.each<[string, Claim[], Partial<AllocationRules>, Partial<AllocationInput>, string]>([
    ['a frame', [a], {}, { frame: -1 }, 'frame'],
    ['a base', [a], { base: -1 }, {}, 'rules.base'],
    ['a cap', [a], { cap: -1 }, {}, 'rules.cap'],
    ['a line', [a], {}, { offTheTop: [line('x', -1)] }, 'x'],
    ['a request', [claimOf('A', 1, -1)], {}, {}, 'A'],
    ['a commitment', [{ ...a, commitment: -1 }], {}, {}, 'A'],
    ['coordination', [{ ...a, coordination: -1 }], {}, {}, 'A'],
    ['a base of one’s own', [{ ...a, base: -1 }], {}, {}, 'A'],
    ['the owner’s part', [claimWith('A', 1, [tiltakOf('m', 1, -1, 5)])], {}, {}, 'm'],
    ['the partner’s part', [claimWith('A', 1, [tiltakOf('m', 1, 5, -1)])], {}, {}, 'm'],
  ])('below nothing are refused: %s', (_, claims, rules, more, id) => {
    expect(faults(claims, rules, more)).toEqual(fault('amountNegative', [id]));
  });

  it('of parts of a krone are refused, and of more than can be added', () => {
    expect(faults([claimOf('A', 1, 0.5), b])).toEqual(fault('amountNotWhole', ['A']));
    expect(faults([claimOf('A', 1, -0.5)]).map(({ code }) => code)).toEqual([
      'amountNotWhole',
      'amountNegative',
    ]);
    expect(faults([a, claimOf('B', 1, 2 ** 53 - 1)])).toEqual(fault('totalTooLarge', ['frame']));
  });
});

describe('measures', () => {
  it('make up the request, owner and partner together', () => {
    expect(faults([{ ...a, measures: [tiltakOf('m', 1, 100, 399)] }])).toEqual(
      fault('requestNotMeasures', ['A'], 1),
    );
    expect(faults([{ ...a, measures: [tiltakOf('m', 1, 300, 202)] }, b])).toEqual(
      fault('requestNotMeasures', ['A'], -2),
    );
  });

  it('have a place in the order, from 1', () => {
    const ranked = (priority: number) => faults([claimWith('A', 1, [tiltakOf('m', priority, 5)])]);
    for (const priority of [0, -1, 1.5]) expect(ranked(priority)).toEqual(fault('priorityNotWhole', ['m']));
  });
});

describe('the key', () => {
  it('has indicators, each once, with whole parts', () => {
    expect(faults([a], { key: [] })).toEqual(fault('keyMissing'));
    const [one] = two;
    expect(faults([a], { key: [one!, one!] })).toEqual(fault('keyRepeated', ['elevtall']));
    for (const parts of [0, -1, 0.5])
      expect(faults([a], { key: [{ indicator: 'elevtall', parts }] })).toEqual(
        fault('keyPartsWrong', ['elevtall']),
      );
  });

  it('of several has parts of 100, 1 000 or 10 000', () => {
    const claims = [counting('A', 1, 2)];
    const by = (...parts: number[]) => ({ key: two.map((one, i) => ({ ...one, parts: parts[i]! })) });
    for (const parts of [
      [60, 40],
      [600, 400],
      [9999, 1],
    ])
      expect(allocate(roundOf(1000, claims, by(...parts))).kind).toBe('allocated');
    expect(faults(claims, by(60, 30))).toEqual(fault('keyPartsWrong', ['elevtall', 'barnetall'], 10));
    expect(faults(claims, by(60, 50))).toEqual(fault('keyPartsWrong', ['elevtall', 'barnetall'], -10));
    expect(allocate(roundOf(9, [a], { key: [{ indicator: 'elevtall', parts: 7 }] })).kind).toBe('allocated');
  });

  it('counts whole numbers that are there, and something in all', () => {
    for (const elevtall of [-1, 0.5, Number.NaN])
      expect(faults([claimOf('A', elevtall, 1), b])).toEqual(fault('indicatorNotWhole', ['A']));
    expect(faults([a, counting('B', 1, 1)], { key: two })).toEqual(fault('indicatorNotWhole', ['A']));
    expect(faults([counting('A', 1, 0), counting('B', 2, 0)], { key: two })).toEqual(
      fault('indicatorAllZero', ['barnetall']),
    );
  });
});

describe('the choices of the plan', () => {
  it.each(['baseMode', 'unused', 'aboveFrame', 'commitments'])('are known ones: %s', (rule) => {
    expect(faults([a], { [rule]: '?' })).toEqual(fault('ruleUnknown', [`rules.${rule}`]));
  });

  it('are complete: a cap where there shall be one, a unit of at least a krone', () => {
    expect(faults([a], { aboveFrame: 'capPerClaim' })).toEqual(fault('capMissing', ['rules.cap']));
    for (const unit of [0, -1, 0.5])
      expect(faults([a], { unit })).toEqual(fault('unitWrong', ['rules.unit']));
    expect(faults([a], { unit: 0, unused: '?' as 'carry' }).map(({ code }) => code)).toEqual([
      'ruleUnknown',
      'unitWrong',
    ]);
  });

  it('are in whole units, and so are promises', () => {
    const unit = 100;
    expect(faults([a], { unit, base: 50 })).toEqual(fault('notInUnit', ['rules.base']));
    expect(faults([a], { unit, cap: 50 })).toEqual(fault('notInUnit', ['rules.cap']));
    expect(faults([{ ...a, commitment: 50 }, b], { unit })).toEqual(fault('notInUnit', ['A']));
    expect(faults([a, { ...b, base: 50 }], { unit })).toEqual(fault('notInUnit', ['B']));
    expect(allocate(roundOf(1000, [{ ...a, commitment: 100, base: 200 }], { unit, cap: 300 })).kind).toBe(
      'allocated',
    );
  });
});

describe('money that does not suffice', () => {
  it('for promises above what is sought, or above the cap, is said of each kind', () => {
    const capped = { aboveFrame: 'capPerClaim', cap: 400 } as const;
    expect(
      faults([
        { ...a, commitment: 501 },
        { ...b, commitment: 502 },
      ]),
    ).toEqual(fault('commitmentAboveRequest', ['A', 'B'], 3));
    expect(faults([{ ...a, commitment: 500 }], capped)).toEqual(fault('commitmentAboveCap', ['A'], 100));
    expect(
      faults(
        [
          { ...a, commitment: 450 },
          { ...b, commitment: 510 },
        ],
        capped,
      ),
    ).toEqual([...fault('commitmentAboveRequest', ['B'], 110), ...fault('commitmentAboveCap', ['A'], 50)]);
    expect(allocate(roundOf(1000, [{ ...a, commitment: 500 }])).kind).toBe('allocated');
  });

  it('for all promises, and then for all bases, names who has one', () => {
    const bound = { ...a, commitment: 400 };
    const at = (frame: number, rules = {}) => allocate(roundOf(frame, [bound, b], rules));
    expect(conflictsOf(at(399))).toEqual(fault('commitmentsAbovePot', ['A'], 1));
    expect(at(400).kind).toBe('allocated');
    expect(conflictsOf(at(599, { base: 100 }))).toEqual(fault('basesAbovePot', ['A', 'B'], 1));
    expect(at(600, { base: 100 }).kind).toBe('allocated');
    expect(conflictsOf(at(399, { base: 100 }))).toEqual(fault('commitmentsAbovePot', ['A'], 1));
    const free = [bound, claimOf('C', 1, 0)];
    expect(conflictsOf(allocate(roundOf(450, free, { base: 100 })))).toEqual(
      fault('basesAbovePot', ['A'], 50),
    );
  });

  it('is counted in kroner, whatever the unit', () => {
    const unit = 100;
    const bound = { ...a, commitment: 400 };
    expect(faults([{ ...a, commitment: 600 }], { unit })).toEqual(
      fault('commitmentAboveRequest', ['A'], 100),
    );
    expect(conflictsOf(allocate(roundOf(250, [bound], { unit })))).toEqual(
      fault('commitmentsAbovePot', ['A'], 200),
    );
    expect(conflictsOf(allocate(roundOf(250, [a, b], { unit, base: 200 })))).toEqual(
      fault('basesAbovePot', ['A', 'B'], 200),
    );
    const capped = { aboveFrame: 'capPerClaim', cap: 300, unit } as const;
    expect(faults([bound], capped)).toEqual(fault('commitmentAboveCap', ['A'], 100));
  });

  it('for lines and coordination names who takes them', () => {
    const more = { offTheTop: [line('x', 800)] };
    const claims = [{ ...a, coordination: 201 }, b];
    expect(faults(claims, {}, more)).toEqual(fault('frameTooSmall', ['x', 'A'], 1));
    expect(allocate(roundOf(1001, claims, {}, more)).kind).toBe('allocated');
  });
});
