// A distribution that could not be shown is refused before anything is stored, and what was done is what is told.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

let round: Round;
beforeEach(async () => {
  round = await small.sent();
});
const compute = () => round.propose();
const runs = async (): Promise<number> => (await round.stored((tx) => tx.list('run', 'run'))).length;
const proposals = (): number =>
  round.inbox.list().filter(({ subject }) => subject.includes('Forslag til fordeling')).length;
/** Refused in these words, and neither stored nor told. */
async function expectNothingStored(words: RegExp): Promise<void> {
  const reply = await compute();
  expect(reply.status).toBe(409);
  expect(JSON.stringify(reply.body)).toMatch(words);
  expect([await runs(), proposals()]).toEqual([0, 0]);
}

describe('nothing is stored and nobody is told', () => {
  it('when a tab that is to be written is gone', async () => {
    round.rename('Tiltak', 'Tiltakene');
    await expectNothingStored(/Fanen «Tiltak» finnes ikke/);
  });

  it('when a heading of a tab of ours is not to be found, which the check of that tab tells too', async () => {
    round.header('Tiltak', 'proposed', 'Beløp innstilt');
    await expectNothingStored(/Tiltak A1.*«Innstilt»/);
    expect(JSON.stringify(await round.call('check', 'Tiltak', caseWorker))).toMatch(/«Innstilt»/);
    round.header('Tiltak', 'proposed', 'Innstilt');
    expect(JSON.stringify(await round.call('check', 'Tiltak', caseWorker))).toMatch(/Ingenting å rette/);
  });

  it('when a network that sent its report has another name in Nøkkeltall', async () => {
    round.type('Nøkkeltall', 1, { network: 'Innherreden' });
    await expectNothingStored(/Innherred har sendt inn behovsmelding, men står ikke i fanen Nøkkeltall/);
  });

  it('when somebody has typed where the sums of the moves stand', async () => {
    round.type('Kladd', 14, { adjustment: -1000, reason: 'Hele potten' });
    await expectNothingStored(/Kladd H15.*som en rad i fanen Justeringer/);
  });
});

it('a tab that has another name is told before and after, and its coordinator hears what it must be called', async () => {
  round.rename('Behov Fosen', 'Fosen sine behov');
  const asked = await round.propose({ preview: true });
  expect(JSON.stringify(asked.body)).toContain('Fanen «Behov …» finnes ikke for Fosen');
  round.rename('Fosen sine behov', 'Behov Fossen');
  const refused = await round.call('check', 'Behov Fossen', fosen);
  expect(JSON.stringify(refused.body)).toMatch(/Du er koordinator for Fosen, og fanen skal hete «Behov …»/);
});

describe('what was done is what is told', () => {
  it('when rows moved meanwhile: the run is new, and so are its e-mails', async () => {
    await round.call('allocate', 'Kladd', caseWorker);
    round.sheets.beforeNext('write', () => round.insertRows('Behov Fosen', 2));
    const { status, body } = await compute();
    expect([status, body['title']]).toEqual([200, 'Forslag 1 er lagt fram']);
    expect(round.log.some((line) => line.includes('rowsMoved'))).toBe(true);
    expect(JSON.stringify(body)).toContain('4 e-poster');
    expect(proposals()).toBe(3);
  });

  it('when the sheet refuses to be written: stored, told, and written by the next try', async () => {
    round.type('Plan', 1, { value: '100000' });
    await round.call('allocate', 'Kladd', caseWorker);
    round.sheets.beforeNext('write', () => {
      throw new Error('Invalid requests[7]');
    });
    expect((await compute()).body['type']).toBe('urn:innstilling:notShown');
    expect(await runs()).toBe(1);
    expect((await compute()).status).toBe(200);
    expect(await runs()).toBe(1);
    expect(round.value('Innstilling', 1, 'base')).toBe(100_000);
  });
});
