// Several counties on one instance and in one store: nobody sees another county's round, or does anything in it.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Seed } from '../../../desk/seed/seed.ts';
import { verbs } from '../../../functions/verbs.ts';
import { caseWorker, fosen } from '../../seeded.ts';
import { type Round, openRound, prepared } from '../round/round.ts';
import { smallSeed } from '../round/small-seed.ts';

const counties = ['agder', 'rogaland', 'vestland'];

/** The small round as another county's, with addresses of its own. */
const seedFor = (county: string): Seed => ({
  ...smallSeed,
  county,
  spreadsheetId: county,
  roller: smallSeed.roller.map((line) => ({ ...line, email: ofCounty(String(line['email']), county) })),
});
const ofCounty = (email: string, county: string): string => email.replace('@', `@${county}.`);

const planted = counties.map((county) => prepared(() => openRound(seedFor(county), 30)));

/** One instance that serves every county's workbook. */
async function openAll(): Promise<Round> {
  const rounds = await Promise.all(planted.map((copy) => copy()));
  const [one] = rounds;
  if (!one) throw new Error('no county');
  const ports = new Map(rounds.map(({ seed, sheets }) => [seed.spreadsheetId, sheets.port]));
  const portOf = (id: string) => ports.get(id) ?? one.sheets.port;
  one.world.sheets = {
    read: (id, titles) => portOf(id).read(id, titles),
    write: (id, job) => portOf(id).write(id, job),
  };
  one.wiring.rounds = rounds.flatMap(({ wiring }) => wiring.rounds);
  return one;
}

let instance: Round;
beforeEach(async () => {
  instance = await openAll();
});
const call = (verb: string, county: string, tab: string, email: string) =>
  instance.call(verb, tab, email, { spreadsheetId: county });

describe('one instance for several counties', () => {
  it('keeps every county’s documents under that county alone', async () => {
    for (const county of counties) {
      const sent = await call('submit', county, 'Behov Fosen', ofCounty(fosen, county));
      expect(sent.status).toBe(200);
      const { store } = instance.world;
      const mails = await store.transact({ county, year: 2026 }, (tx) => tx.list('message', 'sent'));
      expect(mails.map(({ to }) => to)).toEqual([[ofCounty(fosen, county)]]);
      expect(await store.idsOf({ county, year: 2026 }, 'report')).toEqual(['Fosen']);
    }
  });

  it.each(Object.keys(verbs))('lets no identity of one county use %s in another', async (verb) => {
    for (const county of counties)
      for (const other of counties.filter((one) => one !== county))
        for (const person of [caseWorker, fosen]) {
          const { status, problem } = await call(verb, other, 'Behov Fosen', ofCounty(person, county));
          expect([county, other, status, problem]).toEqual([county, other, 403, 'noRole']);
        }
  });
});
