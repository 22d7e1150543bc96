// A distribution that could not be shown is refused before anything is kept, and what was done is what is told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allocateRound } from '../../functions/flows/proposal/allocate-round.ts';
import { actOf, worldWhile } from './disturb.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

const key = { county: 'trondelag', year: 2026 };
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
  await submitAll(round, seedOf());
});
afterAll(() => round.close());

const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const runs = async (): Promise<number> =>
  (await round.functions.wiring.world.store.transact(key, (tx) => tx.list('run', 'run'))).length;
const proposals = (): number =>
  round.inbox.list().filter(({ subject }) => subject.includes('Forslag til fordeling')).length;
const rename = (tab: string, title: string): void =>
  round.change({
    updateSheetProperties: { properties: { sheetId: round.sheetId(tab), title }, fields: 'title' },
  });
const header = (tab: string, column: number, text: string): void =>
  round.change({
    updateCells: {
      start: { sheetId: round.sheetId(tab), rowIndex: 0, columnIndex: column },
      fields: 'userEnteredValue',
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    },
  });
/** Refused in these words, and neither kept nor told. */
async function expectNothingKept(words: RegExp): Promise<void> {
  const before = await runs();
  const reply = await compute();
  expect(reply.status).toBe(409);
  expect(JSON.stringify(reply.body)).toMatch(words);
  expect(await runs()).toBe(before);
  expect(proposals()).toBe(0);
}

describe('nothing is kept and nobody is told', () => {
  it('when a tab that is to be written is gone', async () => {
    rename('Tiltak', 'Tiltakene');
    await expectNothingKept(/Fanen «Tiltak» finnes ikke/);
    rename('Tiltakene', 'Tiltak');
  });

  it('when a heading of a tab of ours is not to be found, which the check of that tab tells too', async () => {
    header('Tiltak', 5, 'Beløp innstilt');
    await expectNothingKept(/Tiltak A1.*«Innstilt»/);
    expect(JSON.stringify(await round.call('check', 'Tiltak', caseWorker))).toMatch(/«Innstilt»/);
    header('Tiltak', 5, 'Innstilt');
    expect(JSON.stringify(await round.call('check', 'Tiltak', caseWorker))).toMatch(/Ingenting å rette/);
  });

  it('when a network that sent its report has another name in Nøkkeltall', async () => {
    const [first] = seedOf().nokkeltall;
    round.type('Nøkkeltall', 1, { network: 'Ytre Namdalen' });
    await expectNothingKept(/Ytre Namdal har sendt inn behovsmelding, men står ikke i fanen Nøkkeltall/);
    round.type('Nøkkeltall', 1, { network: String(first?.network) });
  });

  it('when a Justering stands beside no network', async () => {
    round.type('Innstilling', 14, { adjustment: -1000, reason: 'Hele potten' });
    await expectNothingKept(/Innstilling K15.*rad uten nettverk/);
    round.type('Innstilling', 14, { adjustment: null, reason: null });
  });
});

it('a tab that has another name is told before and after, and its coordinator hears what it must be called', async () => {
  rename('Behov Fosen', 'Fosen sine behov');
  const asked = await round.call('allocate', 'Innstilling', caseWorker, { preview: true });
  expect(JSON.stringify(asked.body)).toContain('Fanen «Behov …» finnes ikke for Fosen');
  rename('Fosen sine behov', 'Behov Fossen');
  const refused = await round.call('check', 'Behov Fossen', fosen);
  expect(JSON.stringify(refused.body)).toMatch(/Du er koordinator for Fosen, og fanen skal hete «Behov …»/);
  rename('Behov Fossen', 'Behov Fosen');
});

describe('what was done is what is told', () => {
  it('when rows moved meanwhile: the run is new, and so are its e-mails', async () => {
    const range = {
      sheetId: round.sheetId('Behov Fosen'),
      dimension: 'ROWS',
      startIndex: 2,
      endIndex: 3,
    };
    const world = worldWhile(round, () =>
      round.change({ insertDimension: { range, inheritFromBefore: true } }),
    );
    const outcome = await allocateRound(world, actOf(round, caseWorker, 'Innstilling'));
    expect(outcome).toMatchObject({ ok: true, title: 'Innstillingen er skrevet' });
    expect(JSON.stringify(outcome)).toContain('11 e-poster');
    expect(proposals()).toBe(10);
  });

  it('when the sheet refuses to be written: kept, told, and written by the next try', async () => {
    round.type('Plan', 1, { value: '100000' });
    const refused = worldWhile(round, () => {
      throw new Error('Invalid requests[7]');
    });
    const before = await runs();
    expect(await allocateRound(refused, actOf(round, caseWorker, 'Innstilling'))).toMatchObject({
      code: 'notShown',
    });
    expect(await runs()).toBe(before + 1);
    expect((await compute()).status).toBe(200);
    expect(round.value('Innstilling', 1, 'base')).toBe(100_000);
  });
});
