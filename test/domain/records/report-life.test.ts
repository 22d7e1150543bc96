// A report goes only the way it may: each transition takes the states it leaves, and the compiler refuses the others.
import { describe, expect, it } from 'vitest';
import {
  type Unsent,
  beginAssessment,
  isWithNetwork,
  nextVersion,
  propose,
  report,
  reportOf,
  returnToNetwork,
  submit,
} from '../../../functions/domain/records/report-life.ts';

const at = '2026-01-20T10:00:00.000Z';
const by = 'koordinator.fosen@example.no';
const unsent: Unsent = { id: 'Fosen', state: 'unsent' };
const submitted = submit(unsent, { hash: 'a1', at, by });
const underAssessment = beginAssessment(submitted);
const proposed = propose(underAssessment, 'partly');
const returned = returnToNetwork(submitted, { at, by: 'saksbehandler@example.no', reason: 'Rett rad 3.' });

describe('the way of a report', () => {
  it('counts a version each time it is sent, and none for what the county governor does', () => {
    expect(submitted.version).toBe(1);
    expect([underAssessment, proposed, returned].map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(submit(returned, { hash: 'b2', at, by }).version).toBe(2);
    expect(nextVersion(proposed)).toBe(2);
  });
  it('keeps who sent it and when, through every state', () => {
    for (const state of [submitted, underAssessment, proposed, returned])
      expect(state).toMatchObject({ id: 'Fosen', submittedAt: at, submittedBy: by, hash: 'a1' });
  });
  it('leaves nothing of the state before: a report sent again has no reason and no outcome', () => {
    expect(Object.keys(submit(returned, { hash: 'b2', at, by })).toSorted()).toEqual(
      Object.keys(submitted).toSorted(),
    );
    expect(Object.keys(returnToNetwork(proposed, { at, by, reason: 'x' }))).not.toContain('outcome');
  });
  it('lies with the network as unsent and when it is returned, else with the county governor', () => {
    expect([unsent, returned].every(isWithNetwork)).toBe(true);
    expect([submitted, underAssessment, proposed].some(isWithNetwork)).toBe(false);
  });
  it('is stored in every state but unsent, which is the absence of a report', () => {
    for (const state of [submitted, underAssessment, proposed, returned])
      expect(report.parse(state)).toEqual(state);
    expect(report.safeParse(unsent).success).toBe(false);
    expect(reportOf(undefined, 'Fosen')).toEqual(unsent);
  });
  it('is not stored half: a returned one without a reason, a proposed one without an outcome', () => {
    expect(report.safeParse({ ...returned, reason: '' }).success).toBe(false);
    expect(report.safeParse({ ...submitted, state: 'proposed' }).success).toBe(false);
    expect(report.safeParse({ ...submitted, reason: 'x' }).success).toBe(false);
  });
});

/** Never run: each line must be refused by the compiler, or the type check of the repository fails. */
export const wrongWays = (): unknown[] => [
  // @ts-expect-error -- what is sent already must be returned before it is sent again
  submit(submitted, { hash: '', at, by }),
  // @ts-expect-error -- under assessment
  submit(underAssessment, { hash: '', at, by }),
  // @ts-expect-error -- proposed
  submit(proposed, { hash: '', at, by }),
  // @ts-expect-error -- nothing was sent
  returnToNetwork(unsent, { at, by, reason: 'x' }),
  // @ts-expect-error -- it is returned already
  returnToNetwork(returned, { at, by, reason: 'x' }),
  // @ts-expect-error -- only what is submitted is taken up
  beginAssessment(unsent),
  // @ts-expect-error -- it lies with the network
  beginAssessment(returned),
  // @ts-expect-error -- it is proposed already
  beginAssessment(proposed),
  // @ts-expect-error -- it has not been taken up
  propose(submitted, 'granted'),
  // @ts-expect-error -- it lies with the network
  propose(returned, 'granted'),
];
