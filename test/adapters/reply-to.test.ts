// The setting of who reads answers: kept by the round, told in the mail, refused when it is no address.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../functions/config.ts';

const settings = (round: object) => ({
  ROUNDS: JSON.stringify([{ county: 'trondelag', year: 2026, spreadsheetId: 'workbook', ...round }]),
  TOKEN_AUDIENCE: 'client-id',
  MAIL_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'innstilling@example.no',
});

describe('who reads the answers to a round’s e-mails', () => {
  it('is an address of the round, and may be left out', () => {
    expect(readConfig(settings({ replyTo: 'post@example.no' })).ROUNDS[0]?.replyTo).toBe('post@example.no');
    expect(readConfig(settings({})).ROUNDS[0]?.replyTo).toBeUndefined();
    expect(readConfig(settings({ replyTo: null })).ROUNDS[0]?.replyTo).toBeUndefined();
  });
  it.each(['post', 'a@b@c', 'post@example.no\r\nBcc: x@example.no', ''])(
    'stops the start when it is no address: %j',
    (replyTo) => expect(() => readConfig(settings({ replyTo }))).toThrow('ROUNDS'),
  );
});
