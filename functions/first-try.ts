// Loads all that a first answer needs and lets it try, against nobody: what it compiled on the way is kept.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { readConfig } from './config.ts';
import { register } from './entry/register.ts';
import { wire } from './wiring.ts';

/** Stands in for Google: refuses everything at once, so that nothing is tried again. */
const refusing = createServer((_, response) => {
  const error = { code: 400, status: 'INVALID_ARGUMENT', message: 'nobody is here' };
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
});
const listening = async (server: typeof refusing): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const host = await listening(refusing);
process.env['FIRESTORE_EMULATOR_HOST'] = host;
process.env['METADATA_SERVER_DETECTION'] = 'none';
const round = { county: 'none', year: 2026, spreadsheetId: 'none' };
const wiring = await wire(
  readConfig({
    ROUNDS: JSON.stringify([round]),
    TOKEN_AUDIENCE: 'none',
    TOKEN_CERTS_URL: `http://${host}/`,
    FIRESTORE_PROJECT: 'none',
    MAIL_URL: `smtp://${host}`,
    MAIL_FROM: 'nobody@example.no',
    SHEETS_ROOT_URL: `http://${host}/`,
  }),
);
register(wiring);
const api = getTestServer('api');
const { world, verify } = wiring;
await Promise.allSettled([
  fetch(`http://${await listening(api)}/healthz`),
  verify(`Bearer ${[{ alg: 'RS256' }, { iss: '', aud: '', iat: 0, exp: 0 }, {}].map(encode).join('.')}`),
  world.sheets.read(round.spreadsheetId, 'all'),
  world.store.transact(round, (tx) => tx.get('report', 'none')),
]);
process.exit(0);
