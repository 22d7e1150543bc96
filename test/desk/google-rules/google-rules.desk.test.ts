// desk/google-rules.md, executed: each row is done at the desk and must be answered as it stands there.
import { describe, expect, it } from 'vitest';
import { atTheDesk } from '../../../desk/probe/at-the-desk.ts';
import { byHand, performers, rules } from '../../../desk/probe/rules.ts';
import { kindsOfRequest } from '../../../desk/sheets/requests/index.ts';

describe('Google’s rules', () => {
  it.each(rules)('$rule: $request', async ({ rule, answer }) => {
    const nobody = () => Promise.resolve('nobody performs it');
    expect(await atTheDesk(performers[rule] ?? nobody)).toBe(answer);
  });

  it('are all in the table, each with a source and whether it is known', () => {
    expect(Object.keys(performers).toSorted()).toEqual(rules.map(({ rule }) => rule).toSorted());
    const told = rules.filter(({ source, known }) => source !== '' && ['known', '[U]'].includes(known));
    expect(told).toEqual(rules);
    expect(byHand.length).toBeGreaterThan(0);
  });

  it('have one of every kind of request that the desk does', () => {
    const performed = rules.map(({ rule }) => rule);
    expect(kindsOfRequest.filter((kind) => !performed.includes(kind))).toEqual([]);
  });
});
