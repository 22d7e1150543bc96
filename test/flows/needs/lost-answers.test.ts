// The answer to a write is lost: one lock or none, and the sheet says what is so.
import { beforeEach, describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { lockWords } from '../../../functions/text/words/status.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const oneSent = prepared(async () => {
  const opened = await small.planted();
  await opened.call('submit', tab, fosen);
  return opened;
});

let round: Round;
const locks = (): number =>
  (
    round.workbook.get().sheets?.find(({ properties }) => properties?.title === tab)?.protectedRanges ?? []
  ).filter(({ description }) => description === lockWords).length;
const report = async () => (await round.stored((tx) => tx.get('report', 'Fosen')))?.state;
const letters = (about: string) => round.inbox.list().filter(({ subject }) => subject.includes(about)).length;
const start = (): string => round.shown('Start', round.rowWhere('Start', 'subject', 'Fosen'), 'sentence');
const send = () => round.call('submit', tab, fosen);
const giveBack = () => round.call('return', tab, caseWorker, { reason: 'Rett beløpet.' });

const isSent = async (): Promise<void> => {
  expect([await report(), locks(), letters('mottatt')]).toEqual(['submitted', 1, 1]);
  expect(round.shown(tab, 1, 'status')).toBe('Sendt inn');
  expect(start()).toContain('fanen er låst');
};
const isReturned = async (): Promise<void> => {
  expect([await report(), locks(), letters('returnert')]).toEqual(['returned', 0, 1]);
  expect(round.shown(tab, 1, 'status')).not.toBe('Sendt inn');
  expect(start()).toContain('«Rett beløpet.»');
};

describe('a report that is sent while the answer to the write is lost', () => {
  beforeEach(async () => {
    round = await small.planted();
  });

  it('is sent, shown and locked once when the write is tried again', async () => {
    round.sheets.loseNext('again');
    expect((await send()).status).toBe(200);
    await isSent();
  });
  it('is told as not shown when nobody answers, and stands so; the same again says so', async () => {
    round.sheets.loseNext('givenUp');
    expect(await send()).toMatchObject({ status: 503, problem: 'notShown' });
    expect((await send()).status).toBe(200);
    await isSent();
  });
});

describe('a report that is returned while the answer to the write is lost', () => {
  beforeEach(async () => {
    round = await oneSent();
  });

  it('is returned, shown and open when the write is tried again', async () => {
    round.sheets.loseNext('again');
    expect((await giveBack()).status).toBe(200);
    await isReturned();
  });
  it('is told as not shown when nobody answers, and stands so; the same again says so', async () => {
    round.sheets.loseNext('givenUp');
    expect(await giveBack()).toMatchObject({ status: 503, problem: 'notShown' });
    expect((await giveBack()).status).toBe(200);
    await isReturned();
  });
  it('takes away every lock of ours, however many a version before left there', async () => {
    const range = { sheetId: round.sheetId(tab), startRowIndex: 1 };
    const editors = { users: [FUNCTIONS_ACCOUNT] };
    round.change({ addProtectedRange: { protectedRange: { range, editors, description: lockWords } } });
    expect(locks()).toBe(2);
    expect((await giveBack()).status).toBe(200);
    await isReturned();
  });
  it('is sent and returned as often as need be, with one lock or none each time', async () => {
    for (const _ of [1, 2]) {
      round.sheets.loseNext('again');
      await giveBack();
      expect(locks()).toBe(0);
      round.sheets.loseNext('again');
      await send();
      expect(locks()).toBe(1);
    }
  });
});
