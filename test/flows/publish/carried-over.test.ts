// A workbook from before there was a ledger: what people typed as Justering becomes rows of Justeringer, and nothing is lost.
import { beforeEach, describe, expect, it } from 'vitest';
import { GaveUp } from '../../ports/memory-sheets.ts';
import { ledger } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

/** As it stood: no Justeringer, and people typing in Kladd. */
const before = prepared(async () => {
  const round = await small.proposed();
  round.change({ deleteSheet: { sheetId: round.sheetId(ledger) } });
  const row = (network: string): number => round.rowWhere('Kladd', 'network', network);
  round.type('Kladd', row('Innherred'), { adjustment: '4 000', reason: 'Flere deltakere enn vi trodde.' });
  round.type('Kladd', row('Fosen'), { adjustment: '-10 000', reason: 'Utsatt.' });
  return round;
});
/** Older still: no Kladd, and people typing in Innstilling. */
const older = prepared(async () => {
  const round = await small.proposed();
  for (const title of [ledger, 'Kladd', 'Kladd tiltak'])
    round.change({ deleteSheet: { sheetId: round.sheetId(title) } });
  const row = (network: string): number => round.rowWhere('Innstilling', 'network', network);
  round.type('Innstilling', row('Fosen'), { adjustment: '-10 000', reason: 'Ett tiltak er utsatt i år.' });
  round.type('Innstilling', row('Værnes'), { reason: 'Skal vurderes.' });
  round.enter('Innstilling', row('Innherred'), { adjustment: '1.2.26' });
  return round;
});

let round: Round;
const fields = ['from', 'to', 'amount', 'cause', 'reason'];
const rows = (): string[][] =>
  Array.from({ length: round.rows(ledger) }, (_, at) =>
    fields.map((field) => round.shown(ledger, at + 1, field)),
  );
const inKladd = (network: string, field: string): string =>
  round.shown('Kladd', round.rowWhere('Kladd', 'network', network), field).replaceAll('\u00a0', ' ');
const carried = async (): Promise<string[]> => {
  const done = await setUpAgain(round);
  return 'mends' in done
    ? done.mends.flatMap(({ code, what }) => (code === 'adjustmentCarried' ? [what] : []))
    : [done.why];
};

/** Before the write of that number from now. */
const beforeWrite = (number: number, act: () => void): void =>
  void round.sheets.beforeNext('write', () => (number > 1 ? beforeWrite(number - 1, act) : act()));

const wanted = [
  ['Fosen', 'Ufordelt', '10\u00a0000', 'annet', 'Ført over fra kolonnen Justering i Kladd: Utsatt.'],
  ['Ufordelt', 'Innherred', '4\u00a0000', 'annet', 'Flere deltakere enn vi trodde.'],
];

describe('what was typed in Kladd', () => {
  beforeEach(async () => {
    round = await before();
  });

  it('is refused before set-up, and a row each after it, those that give first; told once', async () => {
    expect((await round.call('allocate', 'Kladd', caseWorker)).body['title']).toBe('En fane mangler');
    expect(await carried()).toEqual(['Fosen', 'Innherred']);
    expect(rows()).toEqual(wanted);
    expect(inKladd('Fosen', 'adjustment')).toBe('-10 000');
    expect(await carried()).toEqual([]);
    expect((await setUpAgain(round)) as object).toMatchObject({ mends: [] });
    expect(rows()).toEqual(wanted);
  });

  it('is the same money in the draft', async () => {
    const computed = Number(inKladd('Fosen', 'computed').replaceAll(' ', ''));
    await carried();
    expect((await round.call('allocate', 'Kladd', caseWorker)).status).toBe(200);
    expect(await round.stored((tx) => tx.get('draft', 'draft'))).toMatchObject({
      outcome: expect.stringContaining('"amount":-10000,') as string,
    });
    expect(Number(inKladd('Fosen', 'proposed').replaceAll(' ', ''))).toBe(computed - 10_000);
    expect(inKladd('Innherred', 'reason')).toBe(
      '+4 000 kr fra Ufordelt: annet. Flere deltakere enn vi trodde.',
    );
    expect(round.shown(ledger, 1, 'status')).toBe('Klar');
  });

  it('is carried once when set-up is cut before its write, and when its answer is lost', async () => {
    beforeWrite(2, () => round.sheets.failNext(503));
    await expect(setUpAgain(round)).rejects.toThrow(GaveUp);
    expect(rows()).toEqual([]);
    expect(inKladd('Fosen', 'adjustment')).toBe('-10 000');
    beforeWrite(2, () => round.sheets.loseNext('givenUp'));
    await expect(setUpAgain(round)).rejects.toThrow(GaveUp);
    expect(await carried()).toEqual([]);
    expect(rows()).toEqual(wanted);
  });
});

describe('what was typed in Innstilling, before there was a Kladd', () => {
  beforeEach(async () => {
    round = await older();
  });

  it('is carried too, as it is seen: a date is no amount there either, and a reason alone is not lost', async () => {
    expect((await carried()).toSorted()).toEqual(['Fosen', 'Innherred', 'Værnes']);
    expect(rows()).toEqual([
      ['Fosen', 'Ufordelt', '10\u00a0000', 'annet', 'Ett tiltak er utsatt i år.'],
      expect.arrayContaining(['Ufordelt', '01.02.2026']),
      ['Ufordelt', 'Værnes', '', 'annet', 'Ført over fra kolonnen Justering i Kladd: Skal vurderes.'],
    ]);
    expect((await round.call('allocate', 'Kladd', caseWorker)).problem).toBe('roundNotReady');
    round.deleteRows(ledger, 3);
    round.deleteRows(ledger, 2);
    expect((await round.call('allocate', 'Kladd', caseWorker)).status).toBe(200);
    expect(await carried()).toEqual([]);
  });
});
