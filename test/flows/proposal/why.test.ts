// Verb «why»: the amount in the row one stands in, explained from what was stored, for anyone who may read.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { fosen, reader, small } from '../round/rounds.ts';

let round: Round;
const ask = async (tab: string, row: number | undefined, email = reader) =>
  round.call('why', tab, email, row === undefined ? {} : { row });
const told = async (tab: string, row: number, email = reader): Promise<string> => {
  const { status, body } = await ask(tab, row, email);
  expect([status, body['title']]).toEqual([200, expect.stringContaining('Hvorfor ')]);
  return String(body['message']);
};
/** The sheet row (from 1) of a network in Innstilling. */
const rowOf = (network: string): number => round.rowWhere('Innstilling', 'network', network) + 1;
const proposed = (network: string): string => round.shown('Innstilling', rowOf(network) - 1, 'proposed');

it('says that nothing is computed yet', async () => {
  round = await small.sent();
  expect((await ask('Behov Fosen', 2)).body).toMatchObject({ type: 'urn:innstilling:noRun' });
});

describe('when the round is computed', () => {
  beforeEach(async () => {
    round = await small.proposed();
  });

  it('explains the network of a row in Innstilling, to the krone and with every rule’s source', async () => {
    const row = rowOf('Fosen');
    const { body } = await ask('Innstilling', row);
    expect(body['title']).toBe(`Hvorfor ${proposed('Fosen')}\u00a0kr til Fosen?`);
    const text = String(body['message']);
    for (const line of round.shown('Innstilling', row - 1, 'explanation').split('\n'))
      expect(text).toContain(line);
    const lines = [
      ...text.matchAll(
        /^(Grunntilskudd|Nøkkelandel|Kutt ved søknad|Omfordelt, runde \d|Avrunding): ([\d\u00a0\u2212]+)\u00a0kr$/gm,
      ),
    ];
    const sum = lines.reduce(
      (total, [, , amount = '']) => total + Number(amount.replaceAll('\u00a0', '').replace('\u2212', '-')),
      0,
    );
    expect(sum).toBe(Number(round.value('Innstilling', row - 1, 'proposed')));
    expect(text).toContain(
      'Grunntilskudd per nettverk: 200 000, fra 01.01.2026. Eksempel: at det gis et grunntilskudd er kjent, men ikke hvor stort. (ikke bekreftet)',
    );
    expect(text).toContain(
      'Beløp rundes til hele: 1, fra 01.01.2025. Alle kjente beløp fra 2025 er i hele kroner.',
    );
  });

  it('answers every question of networks', async () => {
    const text = await told('Innstilling', rowOf('Fosen'));
    for (const question of [
      'Hva om vi hadde 5 % flere elever',
      'Hva får vi om rammen blir én krone større?',
      'Hvilken ramme gir oss hele søknaden?',
      'Ville det hjulpet å søke om mer?\nNei.',
      `Hva ville andre regler gitt oss?\nnøkkelen i Plan: ${proposed('Fosen')}\u00a0kr`,
      'Hva får vi om et annet nettverk trekker seg?',
      'Hva koster gruppekravene oss?\nIngenting: det er ingen gruppekrav',
      'Hvor mange flere må vi være for å få 10\u00a0000\u00a0kr mer?',
      'Var det flaks?\n',
    ])
      expect(text).toContain(question);
  });

  it('names the frame that gives a network all it seeks, and that frame does', async () => {
    const text = await told('Innstilling', rowOf('Fosen'));
    const [, frame = ''] = /hele søknaden\?\n([\d\u00a0]+)\u00a0kr/.exec(text) ?? [];
    round.type('Budsjett', 1, { amount: Number(frame.replaceAll('\u00a0', '')) });
    await round.propose();
    const row = rowOf('Fosen') - 1;
    expect(round.shown('Innstilling', row, 'proposed')).toBe(round.shown('Innstilling', row, 'sought'));
    expect(await told('Innstilling', row + 1)).toContain('Ingenting: dere har alt dere søkte om');
  });

  it('says of a network at its request that more money gives it nothing, and that seeking more would have helped', async () => {
    const text = await told('Innstilling', rowOf('Værnes'));
    expect(text).toContain('Hva får vi om rammen blir én krone større?\nIngenting');
    expect(text).toMatch(/Ville det hjulpet å søke om mer\?\nJa, søknaden var grensen/);
  });

  it('tells of the tiltak as well when the row is one, in Tiltak and in Behov', async () => {
    const id = round.shown('Behov Fosen', 5, 'id');
    for (const [tab, row] of [
      ['Tiltak', round.rowWhere('Tiltak', 'id', id) + 1],
      ['Behov Fosen', 6],
    ] as const) {
      const text = await told(tab, row, fosen);
      expect(text).toContain(`Tiltaket ${id} ${round.shown('Behov Fosen', 5, 'measure')}`);
      expect(text).toContain('Nettverkets beløp var brukt opp på tiltak med høyere prioritet');
    }
  });

  it('knows the network of a Behov tab wherever one stands in it, also under the last row', async () => {
    expect(await told('Behov Fosen', 55)).toContain('Slik er beløpet regnet');
    expect((await ask('Behov Fosen', undefined)).status).toBe(200);
  });

  it('writes nothing, anywhere', async () => {
    const before = round.allStored();
    expect(await round.countCalls(() => ask('Innstilling', 2))).toEqual({ read: 1, write: 0 });
    expect(round.allStored()).toEqual(before);
  });

  it.each([
    ['Innstilling', 1],
    ['Innstilling', 5],
    ['Innstilling', 50],
    ['Start', 3],
  ])('says where to stand when row %s %i holds no network', async (tab, row) => {
    const { status, body } = await ask(tab, row);
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:noNetworkInRow']);
    expect(body['detail']).toContain(`«${tab}»`);
  });

  it('is refused to one without a role, and with a row that is none', async () => {
    expect((await ask('Innstilling', 2, 'ukjent@example.no')).status).toBe(403);
    expect((await round.call('why', 'Innstilling', reader, { row: 0 })).status).toBe(400);
    expect((await round.call('why', 'Innstilling', reader, { row: '2' })).status).toBe(400);
  });
});

describe('when an award is adjusted', () => {
  const adjusted = prepared(async () => {
    const opened = await small.proposed();
    adjust(opened, 'Fosen', { amount: -605, reason: 'Utsatt <script>alert(1)</script>' });
    await opened.propose();
    return opened;
  });

  it('tells of it and its reason, as text in the page', async () => {
    round = await adjusted();
    const { body } = await ask('Innstilling', rowOf('Fosen'));
    expect(body['message']).toContain(`Justert med \u2212605\u00a0kr til ${proposed('Fosen')}\u00a0kr`);
    expect(body['html']).toContain('Utsatt &#60;script&#62;');
    expect(body['html']).not.toContain('<script');
  });
});
