// The settings of mail: read as offices write them, and a bad one stops the start with what to write instead.
import { describe, expect, it } from 'vitest';
import { readSender } from '../../functions/adapters/mail/sender.ts';
import { readServer } from '../../functions/adapters/mail/settings.ts';
import { readConfig } from '../../functions/config.ts';

const settings = (changes: Record<string, string>) => ({
  ROUNDS: JSON.stringify([{ county: 'trondelag', year: 2026, spreadsheetId: 'workbook' }]),
  TOKEN_AUDIENCE: 'client-id',
  MAIL_URL: 'smtps://post:hemmelig@mail.example.no',
  MAIL_FROM: 'post@example.no',
  ...changes,
});
const app = { clientId: 'app-1', clientSecret: 'kjempehemmelig' };

describe('MAIL_FROM', () => {
  it.each([
    ['post@example.no', '', 'post@example.no'],
    ['<post@example.no>', '', 'post@example.no'],
    ['Innstilling <post@example.no>', 'Innstilling', 'post@example.no'],
    [
      '"Statsforvalteren i Møre, Innstilling" <post@example.no>',
      'Statsforvalteren i Møre, Innstilling',
      'post@example.no',
    ],
    [
      'Statsforvalteren i Møre, Innstilling <post@example.no>',
      'Statsforvalteren i Møre, Innstilling',
      'post@example.no',
    ],
  ])('may be %s', (text, name, address) => {
    expect(readSender(text)).toEqual({ name, address });
    expect(readConfig(settings({ MAIL_FROM: text })).MAIL_FROM).toBe(text);
  });
  it.each([
    'Innstilling',
    'post@example',
    'a@example.no, b@example.no',
    'A <a@example.no> <b@example.no>',
    'Innstilling <post@example.no>\r\nBcc: ond@example.com',
    'Inn\r\nBcc: ond@example.com <post@example.no>',
  ])('stops the start when it is %j', (text) => {
    expect(() => readConfig(settings({ MAIL_FROM: text }))).toThrow('MAIL_FROM');
  });
});

describe('MAIL_URL', () => {
  it.each([
    ['smtps://u:p@mail.example.no', 465, 'fromStart'],
    ['smtp://u:p@mail.example.no', 587, 'afterGreeting'],
    ['smtp://u:p@mail.example.no:2525', 2525, 'afterGreeting'],
    ['smtp://u:p@localhost:2525', 2525, 'afterGreeting'],
    ['smtp://127.0.0.1:2525', 2525, 'none'],
    ['smtp://[::1]:2525', 2525, 'none'],
  ])('%s means port %i and TLS %s', (url, port, tls) => {
    expect(readServer(url)).toMatchObject({ port, tls });
    expect(readConfig(settings({ MAIL_URL: url })).MAIL_URL).toBe(url);
  });
  it.each([
    ['smtp://u:hemmelig@mail.example.no:465', /MAIL_URL: port 465 .* smtps:/],
    ['smtps://u:hemmelig@mail.example.no:587', /MAIL_URL: port 587 .* smtp:/],
    ['smtps://u@mail.example.no', /MAIL_URL: has a user without a password/],
    ['https://u:hemmelig@mail.example.no', /MAIL_URL/],
    ['mail.example.no', /MAIL_URL/],
    ['smtps://u:hemmelig%zz@mail.example.no', /MAIL_URL: not an address/],
  ])('%s stops the start, and its password is not repeated', (url, told) => {
    let fault = '';
    try {
      readConfig(settings({ MAIL_URL: url }));
    } catch (error) {
      fault = String(error);
    }
    expect(fault).toMatch(told);
    expect(fault).not.toContain('hemmelig');
  });
});

describe('MAIL_OAUTH', () => {
  const url = 'smtp://post%40example.no@smtp.office365.com:587';
  it('names Microsoft’s place for tokens by the tenant, and its scope by itself', () => {
    const MAIL_OAUTH = JSON.stringify({ tenant: 'example.onmicrosoft.com', ...app });
    expect(readConfig(settings({ MAIL_URL: url, MAIL_OAUTH })).MAIL_OAUTH).toEqual({
      tokenUrl: 'https://login.microsoftonline.com/example.onmicrosoft.com/oauth2/v2.0/token',
      ...app,
      scope: 'https://outlook.office365.com/.default',
    });
  });
  it.each([
    [
      'a password beside it',
      'smtp://post:p@smtp.office365.com',
      { tenant: 't', ...app },
      'has a password beside',
    ],
    ['no user', 'smtp://smtp.office365.com', { tenant: 't', ...app }, 'needs a user'],
    ['no place for tokens', url, app, 'MAIL_OAUTH.tokenUrl'],
    ['no secret', url, { tenant: 't', clientId: 'a' }, 'MAIL_OAUTH.clientSecret'],
    ['a word it does not know', url, { tenant: 't', ...app, secret: 'x' }, 'MAIL_OAUTH'],
    ['a tenant that is an address', url, { tenant: 'https://x/y', ...app }, 'MAIL_OAUTH.tenant'],
  ])('stops the start with %s', (_what, MAIL_URL, oauth, told) => {
    const bad = settings({ MAIL_URL, MAIL_OAUTH: JSON.stringify(oauth) });
    expect(() => readConfig(bad)).toThrow(told);
    expect(() => readConfig(bad)).not.toThrow('kjempehemmelig');
  });
});
