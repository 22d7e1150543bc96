// Google's quota at the desk: 60 reads and 60 writes a minute for each caller, 300 for the project, told in Google's words.
import { describe, expect, it } from 'vitest';
import { createQuota } from '../../../desk/sheets/quota.ts';
import { openDesk, spreadsheetId } from './fixture.ts';

const quotaAt = () => {
  let now = 1_000_000;
  return {
    quota: createQuota(undefined, () => now),
    pass: (seconds: number) => void (now += seconds * 1000),
  };
};
const times = (count: number, act: () => void): void => {
  for (let at = 0; at < count; at++) act();
};

describe('the quota of a minute', () => {
  it('is 60 of each kind for a caller, and full again after a minute', () => {
    const { quota, pass } = quotaAt();
    times(60, () => quota.take('read', 'a@example.no'));
    expect(() => quota.take('read', 'a@example.no')).toThrow(/'Read requests per minute per user'/);
    quota.take('write', 'a@example.no');
    quota.take('read', 'b@example.no');
    pass(60);
    quota.take('read', 'a@example.no');
  });

  it('is 300 for all callers together', () => {
    const { quota } = quotaAt();
    for (const caller of 'abcde') times(60, () => quota.take('write', caller));
    expect(() => quota.take('write', 'f')).toThrow(/'Write requests per minute'/);
  });

  it('is answered 429 by the server, which does nothing then', async () => {
    const { api, workbook } = await openDesk();
    const title = (text: string) =>
      api.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: {
          requests: [{ updateSpreadsheetProperties: { properties: { title: text }, fields: 'title' } }],
        },
      });
    for (let at = 0; at < 60; at++) await title(`nr. ${at}`);
    await expect(title('for mye')).rejects.toMatchObject({
      status: 429,
      message: expect.stringContaining("Quota exceeded for quota metric 'Write requests'"),
    });
    expect(workbook.get().properties?.title).toBe('nr. 59');
  });
});
