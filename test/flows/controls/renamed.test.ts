// What is kept under a network's name does not outlive the name: a network that is renamed is nobody's twin and counts once.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import type { Told } from '../round/entry.ts';
import { caseWorker, fosen, innherred, small } from '../round/rounds.ts';

const [old, name] = ['Fosen', 'Fosen og omegn'];
/** In Nøkkeltall, in Roller and in the title of the tab, as whoever renames a network does. */
function rename(round: Round, from: string, to: string): void {
  round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', from), { network: to });
  round.type('Roller', round.rowWhere('Roller', 'network', from), { network: to });
  round.rename(`Behov ${from}`, `Behov ${to}`);
}
const checked = prepared(async () => {
  const round = await small.planted();
  for (const network of ['Fosen', 'Innherred', 'Værnes'])
    await round.call('check', `Behov ${network}`, caseWorker);
  return round;
});
let round: Round;
beforeEach(async () => {
  round = await checked();
});
const words = ({ body }: Told): string => JSON.stringify([body['detail'], body['message']]);
const rowsOf = (tab: string): number[] => Array.from({ length: round.rows(tab) }, (_, at) => at + 1);
const subjects = (): string[] => rowsOf('Start').map((row) => round.shown('Start', row, 'subject'));
const seen = (tab: string): string[][] =>
  rowsOf(tab).map((row) => ['id', 'status', 'remark'].map((field) => round.shown(tab, row, field)));

describe('a network that is renamed before it sent', () => {
  it('is not warned against itself, keeps its IDs, and stands once in Start', async () => {
    const before = seen(`Behov ${old}`);
    rename(round, old, name);
    for (const _ of ['once', 'and again']) await round.call('check', `Behov ${name}`, fosen);
    expect(seen(`Behov ${name}`)).toEqual(before);
    expect(subjects().filter((subject) => subject.startsWith(old))).toEqual([name]);
    await round.call('check', 'Behov Innherred', innherred);
    for (const row of rowsOf('Behov Innherred'))
      expect(round.shown('Behov Innherred', row, 'remark')).not.toContain(old);
  });
  it('is proposed the same as before, once', async () => {
    const other = await small.proposed();
    rename(round, old, name);
    for (const network of [name, 'Innherred', 'Værnes']) {
      const by = round.shown('Roller', round.rowWhere('Roller', 'network', network), 'email');
      expect((await round.call('submit', `Behov ${network}`, by)).status).toBe(200);
    }
    expect((await round.propose()).status).toBe(200);
    const amountIn = (of: Round, network: string) =>
      of.value('Innstilling', of.rowWhere('Innstilling', 'network', network), 'proposed');
    expect(amountIn(round, name)).toBe(amountIn(other, old));
    expect(amountIn(round, 'Sum')).toBe(amountIn(other, 'Sum'));
  });
  it('is as it was when it gets its name back', async () => {
    const before = seen(`Behov ${old}`);
    rename(round, old, name);
    await round.call('check', `Behov ${name}`, fosen);
    rename(round, name, old);
    await round.call('check', `Behov ${old}`, fosen);
    expect(seen(`Behov ${old}`)).toEqual(before);
    expect(subjects().filter((subject) => subject.startsWith(old))).toEqual([old]);
  });
});

describe('a network that is taken out before it sent', () => {
  it('is in no warning and not in Start any more', async () => {
    const twin = { measure: 'Felles for to nettverk', partner: 'NTNU' };
    for (const tab of [`Behov ${old}`, 'Behov Innherred']) {
      round.type(tab, 1, twin);
      await round.call('check', tab, caseWorker);
    }
    const remarks = (): string => seen('Behov Innherred').flat().join('\n');
    expect([subjects().includes(old), remarks()]).toEqual([true, expect.stringContaining(`hos ${old}`)]);
    const row = round.rowWhere('Nøkkeltall', 'network', old);
    round.deleteRows('Nøkkeltall', row);
    await round.call('check', 'Behov Innherred', innherred);
    expect(subjects()).not.toContain(old);
    expect(remarks()).not.toContain(old);
  });
});

describe('a network that is renamed when it has sent', () => {
  beforeEach(async () => {
    await round.call('submit', `Behov ${old}`, fosen);
  });
  it('stops the distribution, and what is sent again, till it has its name back', async () => {
    rename(round, old, name);
    const refused = { problem: 'reportWithoutNetwork' };
    expect(await round.propose()).toMatchObject(refused);
    const told = await round.call('submit', `Behov ${name}`, fosen);
    expect([told.problem, words(told)]).toEqual(['reportWithoutNetwork', expect.stringContaining(old)]);
    rename(round, name, old);
    expect((await round.call('submit', `Behov ${old}`, fosen)).body['title']).toBe('Allerede sendt inn');
  });
  it('likewise when it was returned: receipt and history are not those of the first time', async () => {
    await round.call('return', `Behov ${old}`, caseWorker, { reason: 'Behovet må begrunnes.' });
    rename(round, old, name);
    expect(await round.call('submit', `Behov ${name}`, fosen)).toMatchObject({
      problem: 'reportWithoutNetwork',
    });
    rename(round, name, old);
    expect((await round.call('submit', `Behov ${old}`, fosen)).body['title']).toBe('Sendt inn');
    const receipts = round.inbox.list().filter(({ id }) => id.includes('kvittering'));
    expect(receipts.length).toBe(2);
    const events = await round.stored((tx) => tx.list('event', old));
    expect(events.filter(({ what }) => what === 'submit').length).toBe(2);
  });
});
