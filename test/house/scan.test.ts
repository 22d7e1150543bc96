// What `npm run scan` looks for is found where it is: a scan that finds nothing anywhere is no scan.
import { describe, expect, it } from 'vitest';
import { readAudit } from '../scan/audit.ts';
import { judgeLicences } from '../scan/licences.ts';
import { findSecrets } from '../scan/secrets.ts';
import { read } from './sources.ts';

/** Put together here, so that the scan of this file finds nothing. */
const key = (kind: string): string => `-----${kind} PRIVATE KEY-----`;
const planted: [string, string][] = [
  ['a private key', `${key('BEGIN')}\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n'.repeat(20)}${key('END')}`],
  ['a token of GitHub', ['ghp', `aaaaaaaaaa${'B1'.repeat(13)}`].join('_')],
  [
    'a token of npm',
    ['//registry.npmjs.org/:_authToken=npm', 'abcdefghij0123456789abcdefghij012345'].join('_'),
  ],
  ['the password of a mail server', ['MAIL_URL=smtps://post', 'hemmelig1@smtp.office365.com:587'].join(':')],
  ['a key of Google', ['AI', 'zaSyA1234567890abcdefghijklmnopqrstuv'].join('')],
  ['a secret of Google', ['GOCSPX', 'abcdefghijklmnopqrstuvwxyz12'].join('-')],
];

describe('the scan', () => {
  it.each(planted)('finds %s, at its line', async (_, secret) => {
    const found = await findSecrets('a.ts', `// first line\n\n${secret}\n`);
    expect(found.map(({ where, line }) => `${where}:${line}`)).toEqual(['a.ts:3']);
  });

  it('takes addresses that are nobody’s for what they are', async () => {
    expect(
      await findSecrets('a.md', 'smtps://user:password@host:465 smtp://post:hemmelig@mail.example.no'),
    ).toEqual([]);
  });

  it('finds a licence that asks for more than a notice, in what ships and in the tools', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
    lock.packages['node_modules/one'] = { license: 'GPL-3.0' };
    lock.packages['node_modules/a/node_modules/@two/b'] = { license: 'MIT AND SSPL-1.0', dev: true };
    lock.packages['node_modules/three'] = {};
    // A licence that tools alone may have is none for what ships.
    lock.packages['node_modules/axe-core'] = { license: 'MPL-2.0' };
    expect(judgeLicences(JSON.stringify(lock)).wrong.toSorted()).toEqual([
      '@two/b: MIT AND SSPL-1.0',
      'axe-core: MPL-2.0',
      'one: GPL-3.0',
      'three: none',
    ]);
  });

  it('takes no answer of the registry for silence, never for a clean bill', () => {
    const refused = { message: '405 Method Not Allowed - POST https://r.example.org\nmore', error: {} };
    expect(readAudit(JSON.stringify(refused))).toEqual({
      silent: '405 Method Not Allowed - POST https://r.example.org',
    });
    expect(readAudit('')).toEqual({ silent: 'no report' });
    expect(readAudit('{}')).toEqual({ silent: 'no report' });
  });

  it('names what the registry knows, worst first', () => {
    const none = { low: 0, moderate: 0, high: 0, critical: 0 };
    const vulnerabilities = {
      a: { severity: 'low', range: '<2' },
      b: { severity: 'critical', range: '1 - 3' },
    };
    expect(readAudit(JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: none } }))).toEqual({
      found: [
        { name: 'b', severity: 'critical', range: '1 - 3' },
        { name: 'a', severity: 'low', range: '<2' },
      ],
    });
  });
});
