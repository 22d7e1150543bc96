// What Google refuses is told to whoever can mend it: by whom and how, with nothing kept by halves.
import { beforeEach, describe, expect, it } from 'vitest';
import { GaveUp } from '../../ports/memory-sheets.ts';
import type { Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
let round: Round;
beforeEach(async () => {
  round = await small.mended();
});

const protectedCell =
  'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const notSwitchedOn =
  'Google Sheets API has not been used in project 1234 before or it is disabled. Enable it by visiting …';
const lacksScope = 'Request had insufficient authentication scopes.';

/** Google's status and words -> the problem, its status, and who is named in it. */
const causes: [status: number, words: string, code: string, told: number, who: string][] = [
  [400, protectedCell, 'sheetProtected', 409, 'Den som eier regnearket'],
  [401, 'Request had invalid authentication credentials.', 'sheetSignedOut', 503, 'Den som drifter'],
  [403, 'The caller does not have permission', 'sheetNotShared', 409, 'Den som eier regnearket'],
  [403, notSwitchedOn, 'sheetApiOff', 503, 'Den som drifter'],
  [403, lacksScope, 'sheetSignedOut', 503, 'Den som drifter'],
  [404, 'Requested entity was not found.', 'sheetGone', 409, 'eieren'],
  [429, "Quota exceeded for quota metric 'Read requests'", 'sheetQuota', 429, 'Vent et minutt'],
];

describe.each(causes)('Google’s %i, «%s»', (status, words, code, told, who) => {
  it('is told at a check as what somebody can mend', async () => {
    round.sheets.failNext(status, words);
    const answer = await round.call('check', tab, fosen);
    expect([answer.status, answer.body['type']]).toEqual([told, `urn:innstilling:${code}`]);
    expect(answer.body['detail']).toContain(who);
    expect((await round.call('check', tab, fosen)).status).toBe(200);
  });

  it('is told after a sending that was kept but could not be shown, and the same choice mends it', async () => {
    const undo = round.sheets.beforeNext('write', () => {
      throw new GaveUp(status, words);
    });
    const { status: answered, body } = await round.call('submit', tab, fosen);
    undo();
    expect([answered, body['type']]).toEqual([503, 'urn:innstilling:notShown']);
    expect(body['detail']).toContain(who);
    expect(await round.call('submit', tab, fosen)).toMatchObject({ status: 200 });
    expect(round.shown(tab, 1, 'status')).toBe('Sendt inn');
    expect(round.inbox.list()).toHaveLength(1);
  });
});

describe('another refusal of Google’s', () => {
  it('is a fault of ours, and says so', async () => {
    round.sheets.failNext(400, 'Invalid value at requests[0]');
    const { status, body } = await round.propose();
    expect([status, body['type']]).toEqual([500, 'urn:innstilling:fault']);
  });
});
