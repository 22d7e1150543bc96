// What the version before the rooms stored, unpacked: see test/fixtures/before-the-rooms/README.md.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';

const folder = join(import.meta.dirname, '..', 'fixtures', 'before-the-rooms');
const unpack = (file: string): Buffer => zstdDecompressSync(readFileSync(join(folder, `${file}.zst`)));

/** The instant after the last thing that was done in the stored round. */
export const later = '2026-02-04T08:00:00.000Z';
export const key = { county: 'trondelag', year: 2026 };

/** The text of a stored pack. */
export const packText = (round: string): string => unpack(`pack-${round}.json`).toString('utf8');

/** A copy of the stored desk in a folder of its own. */
export function copyDesk(): string {
  const dir = mkdtempSync(join(tmpdir(), 'stored-desk-'));
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(join(folder, 'desk')).map((file) => file.replace(/\.zst$/, '')))
    writeFileSync(join(dir, name), unpack(join('desk', name)));
  return dir;
}

/** Documents as Firestore's REST API lists them; `path` from the root of the database. */
export type RawDocument = { path: string; fields: Record<string, unknown> };

export const rawDocuments = (): RawDocument[] =>
  JSON.parse(unpack('emulator.json').toString('utf8')) as RawDocument[];

/** The runs of the stored round: what was hashed then must be what is found now. */
export const storedRuns = [
  {
    id: '0001-42e0e58dd5f8',
    sequence: 1,
    inputHash: '42e0e58dd5f8b6350744dc251e21df21312044dea16ae29f8519c2ab4225dfe4',
    resultHash: '421fab3444c760a1444718ea33be9f6468a345b3184439c615593d416906fead',
  },
  {
    id: '0002-61571876a786',
    sequence: 2,
    inputHash: '61571876a786cb641bbc162efdbe7a5ba434c0e567322c3b85ae316c40f1d47a',
    resultHash: 'a58462d7f1e5a1370b528d4ac0c4edfbdd43686ccf96d5210fa4876a35697cda',
  },
];
