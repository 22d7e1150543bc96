// npm run simulate: a round in a file becomes a table, or a reason why it can't be computed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import { certify } from '../../functions/allocation/certificate.ts';
import { roundSchema } from '../../functions/domain/proposal/replay/round-schema.ts';
import { runCommand } from './run-command.ts';

const example = join(import.meta.dirname, '../../desk/seed/eksempel-runde.json');
const round = () => JSON.parse(readFileSync(example, 'utf8'));
const simulate = (changed: object, ...args: string[]) =>
  runCommand('functions/commands/simulate.ts', ['-', ...args], JSON.stringify({ ...round(), ...changed }));

describe('simulate', () => {
  it('prints a line per network whose amounts add up to the pot', async () => {
    const { code, out } = await runCommand('functions/commands/simulate.ts', [example]);
    expect(code).toBe(0);
    const amountOf = (name: string): number => {
      const line = out.split('\n').find((text) => text.startsWith(name)) ?? '';
      return Number(line.split(/ {2,}/)[8]?.replaceAll('\u00a0', ''));
    };
    expect(out.split('\n')[0]).toMatch(/^Nettverk +Søkt +Grunntilskudd +Nøkkelandel .* Beløp +Koordinering$/);
    expect([amountOf('Nord'), amountOf('Midt'), amountOf('Sør')]).toEqual([1_150_000, 1_800_000, 450_000]);
    expect(amountOf('Sum')).toBe(3_400_000);
    expect(out).toMatch(/Kontroll av beregningen: Alle \d+ egenskaper holder\./);
    expect(out).toContain('= til fordeling 3\u00a0400\u00a0000\u00a0kr');
  });

  it('gives everything with --json: the round as it was understood, the outcome and the explanations', async () => {
    const { code, out } = await runCommand('functions/commands/simulate.ts', [example, '--json']);
    expect(code).toBe(0);
    const { input, outcome, explanations, certificate } = JSON.parse(out);
    expect(certificate).toEqual(certify(input, outcome));
    expect(input).toEqual(roundSchema.parse(round()));
    expect(outcome).toEqual(JSON.parse(JSON.stringify(allocate(input))));
    expect(explanations.map(({ own }: { own: { claim: string } }) => own.claim)).toEqual([
      'NOR',
      'MID',
      'SOR',
    ]);
  });

  it('says in words which rows can’t be paid and how much is missing, and ends with 2', async () => {
    const { code, out, err } = await simulate({ frame: 500_000 });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('300\u00a0000\u00a0kr større enn rammen');
    expect(err).toContain('Direktetildeling UH');
    const asJson = await simulate({ frame: 500_000 }, '--json');
    expect(asJson.code).toBe(2);
    expect(JSON.parse(asJson.out).outcome.conflicts[0]).toMatchObject({
      code: 'frameTooSmall',
      short: 300_000,
    });
  });

  it.each([
    ['an amount in øre', { frame: 1.5 }, 'frame'],
    ['a rule nobody knows', { rules: { ...round().rules, grunn: 1 } }, 'grunn'],
    ['no claims', { claims: undefined }, 'claims'],
  ])('names the place of %s', async (_what, changed, place) => {
    const { code, err } = await simulate(changed);
    expect(code).toBe(2);
    expect(err).toContain('er ikke en runde som kan leses');
    expect(err).toContain(place);
  });

  it('says so when the file is missing or is not JSON', async () => {
    expect(await runCommand('functions/commands/simulate.ts', ['finnes-ikke.json'])).toMatchObject({
      code: 2,
      err: 'Filen «finnes-ikke.json» finnes ikke eller kan ikke leses.\n',
    });
    const broken = await runCommand('functions/commands/simulate.ts', ['-'], '{');
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('er ikke JSON')]);
  });

  it('knows every part that the allocation is given, and describes it as a JSON schema', async () => {
    const full = {
      ...allParts,
      rules: { ...allParts.rules, groups: [everyGroup] },
    };
    expect(roundSchema.parse(full)).toEqual(full);
    const { out } = await runCommand('functions/commands/simulate.ts', ['--schema']);
    const schema = JSON.parse(out);
    expect(schema.required).toEqual(['frame', 'claims', 'rules']);
    expect(schema.properties.rules.properties.unused.description).toContain('omfordeles');
  });
});

const everyGroup = {
  id: 'g',
  tag: 'skole',
  within: 'h',
  of: 'pot' as const,
  atLeast: { parts: 1, of: 3 },
  atMost: { parts: 2, of: 3 },
  exactly: { parts: 1, of: 2 },
  key: [{ indicator: 'elevtall', parts: 1 }],
  asFarAsSought: true,
};

/** Typed so that a part added to the allocation's input must be added here too. */
const allParts: Required<Parameters<typeof allocate>[0]> = {
  frame: 10,
  offTheTop: [{ id: 'a', label: 'A', amount: 1 }],
  claims: [
    {
      id: 'x',
      name: 'X',
      request: 9,
      commitment: 1,
      coordination: 1,
      indicators: { elevtall: 3 },
      decimals: { elevtall: 0 },
      measures: [{ id: 'x1', name: 'X1', priority: 1, soughtOwner: 4, soughtUh: 5, tags: ['skole'] }],
      unmet: { request: 5, measures: [], failures: [{ set: 's', criterion: 'k', reason: 'r' }] },
      lowered: [
        {
          measure: {
            id: 'x1',
            name: 'X1',
            priority: 1,
            soughtOwner: 5,
            soughtUh: 5,
            own: 2,
            tags: ['skole'],
          },
          most: 9,
          reason: 'r',
        },
      ],
      base: 2,
      preAnnounced: 7,
      tags: ['t'],
    } satisfies Required<Parameters<typeof allocate>[0]['claims'][number]>,
  ],
  rules: {
    base: 1,
    baseMode: 'floor',
    key: [{ indicator: 'elevtall', parts: 1 }],
    unused: 'carry',
    aboveFrame: 'capPerClaim',
    cap: 8,
    unit: 1,
    commitments: 'onTop',
    groups: [everyGroup],
  } satisfies Required<Parameters<typeof allocate>[0]['rules']>,
  answers: [{ tie: 'x', order: ['x1'] }],
};
