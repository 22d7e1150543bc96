// Run once at build, and again where the cloud builds: lets the functions try to answer, against nobody, so that Node
// keeps what it compiled on the way.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { enableCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Stands in for Google: refuses everything at once, so that nothing is tried again. */
const refusing = createServer((_, response) => {
  const error = { code: 400, status: 'INVALID_ARGUMENT', message: 'nobody is here' };
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
});
const hostOf = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const host = await hostOf(refusing);
const round = { county: 'none', year: 2026, spreadsheetId: 'none' };
Object.assign(process.env, {
  METADATA_SERVER_DETECTION: 'none',
  ROUNDS: JSON.stringify([round]),
  TOKEN_AUDIENCE: 'none',
  TOKEN_CERTS_URL: `http://${host}/`,
  FIRESTORE_PROJECT: 'none',
  FIRESTORE_EMULATOR_HOST: host,
  MAIL_URL: `smtp://${host}`,
  MAIL_FROM: 'nobody@example.no',
  SHEETS_ROOT_URL: `http://${host}/`,
});

enableCompileCache({ directory: join(import.meta.dirname, 'compile-cache'), portable: true });
const { wiring } = await import('../index.ts');
const { getTestServer } = await import('@google-cloud/functions-framework/testing');
const { world, verify } = wiring;
await Promise.allSettled([
  fetch(`http://${await hostOf(getTestServer('api'))}/healthz`),
  verify(
    `Bearer ${[{ alg: 'RS256', kid: 'none' }, { iss: '', aud: '', iat: 0, exp: 0 }, {}].map(encode).join('.')}`,
  ),
  world.sheets.read(round.spreadsheetId, 'all'),
  world.store.read(round, (from) => from.get('report', 'none')),
  world.store.transact(round, (tx) => tx.get('report', 'none')),
]);
process.exit(0);
