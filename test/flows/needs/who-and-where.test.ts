// Who may do what in which tab, when Roller, Nøkkeltall or the tab's own name is not as it should be: said as it is.
import { beforeEach, describe, expect, it } from 'vitest';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../round/full-row.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, innherred, small } from '../round/rounds.ts';

let round: Round;
beforeEach(async () => {
  round = await small.planted();
});

const call = async (verb: string, tab: string, who = fosen) => {
  const { status, body } = await round.call(verb, tab, who);
  return {
    status,
    type: String(body['type']).split(':').at(-1),
    text: String(body['detail'] ?? body['message']),
  };
};

describe('a tab whose name only looks like a network’s', () => {
  const copy = 'Behov  Fosen';
  const withCopy = prepared(async () => {
    const opened = await small.planted();
    await opened.call('check', 'Behov Fosen', fosen);
    const gridProperties = { rowCount: 50, columnCount: behov.columns.length };
    opened.change({ addSheet: { properties: { title: copy, gridProperties } } });
    opened.type(copy, 0, Object.fromEntries(behov.columns.map(({ field, header }) => [field, header])));
    opened.type(copy, 1, fullRow);
    return opened;
  });
  const stored = () =>
    round.stored(async (tx) =>
      (await tx.list('storedRow', 'Fosen')).filter(({ state }) => state === 'typed').map(({ id }) => id),
    );
  beforeEach(async () => {
    round = await withCopy();
  });

  it.each(['check', 'restore', 'export', 'changes', 'accept', 'submit'])(
    'is refused by %s, and nothing of the right tab is withdrawn',
    async (verb) => {
      const before = await stored();
      expect(before.length).toBeGreaterThan(3);
      const { status } = await call(verb, copy);
      expect([403, 409]).toContain(status);
      expect(await stored()).toEqual(before);
    },
  );

  it('is told with the name of the right tab, to the network and to the case worker', async () => {
    for (const who of [fosen, caseWorker]) {
      const { status, type, text } = await call('check', copy, who);
      expect([status, type]).toEqual([409, 'titleDiffers']);
      expect(text).toContain('Gå til «Behov Fosen»');
    }
  });

  it('is still nobody else’s', async () => {
    expect(await call('check', copy, innherred)).toMatchObject({ status: 403 });
  });
});

describe('a person whose role cannot be read', () => {
  it('is told of the line and what is wrong with it, and not that the address is missing', async () => {
    const row = round.rowWhere('Roller', 'email', fosen);
    round.type('Roller', row, { network: 'Fossen' });
    const told = await call('check', 'Behov Fosen');
    expect(told).toMatchObject({ status: 403, type: 'roleUnreadable' });
    expect(told.text).toContain(`Roller C${row + 1}: Må rettes. «Fossen» er ikke et nettverk`);
    round.type('Roller', row, { network: 'Fosen' });
    expect(await call('check', 'Behov Fosen')).toMatchObject({ status: 200 });
  });

  it.each([
    [
      'of the header when one of Roller’s is broken',
      'Roller',
      { email: 'Adresse' },
      'Kolonnen «E-post» mangler',
    ],
    [
      'of Nøkkeltall when the networks are gone from there',
      'Nøkkeltall',
      { network: 'Navn' },
      'Rett fanen Nøkkeltall først',
    ],
  ])('is told %s', async (_, tab, headers, said) => {
    round.type(tab, 0, headers);
    const told = await call('check', 'Behov Fosen');
    expect([told.type, told.text]).toEqual(['roleUnreadable', expect.stringContaining(said)]);
  });

  it('is told that the address is missing when it is', async () => {
    expect(await call('check', 'Behov Fosen', 'fremmed@example.no')).toMatchObject({ type: 'noRole' });
  });
});

describe('a cell that can’t be read', () => {
  it('is all that is said: no frame is missing when it is only unreadable', async () => {
    round.type('Budsjett', 1, { amount: 'mye' });
    const { text } = await call('check', 'Budsjett', caseWorker);
    expect(text.split('\n')).toEqual([expect.stringContaining('«mye» kan ikke leses som et beløp')]);
  });
});

describe('a network whose name is too long, or has what nobody can see', () => {
  it.each(['x'.repeat(600), 'Fo\u200bsen', 'Fo\u0007sen'])(
    'is told at its cell, and stops a calculation',
    async (network) => {
      round.type('Nøkkeltall', 1, { network });
      for (const [verb, tab, status] of [
        ['check', 'Nøkkeltall', 200],
        ['allocate', 'Innstilling', 409],
      ] as const) {
        const told = await call(verb, tab, caseWorker);
        expect([verb, told.status, told.text]).toEqual([
          verb,
          status,
          expect.stringMatching(/B2: Må rettes. Nettverk: /),
        ]);
      }
    },
  );
});

describe('a number that the key uses', () => {
  it('stops a calculation at its empty cell', async () => {
    round.type('Nøkkeltall', 2, { elevtall: null });
    const { status, text } = await call('allocate', 'Innstilling', caseWorker);
    expect([status, text]).toEqual([
      409,
      expect.stringContaining('Nøkkeltall D3: Må rettes. Elevtall mangler for'),
    ]);
  });
});

describe('a workbook without Start', () => {
  it('is checked all the same', async () => {
    round.change({ deleteSheet: { sheetId: round.sheetId('Start') } });
    expect(await call('check', 'Behov Fosen')).toMatchObject({ status: 200 });
    expect(await call('check', 'Plan', caseWorker)).toMatchObject({ status: 200 });
  });
  it.each([
    ['submit', 'Behov Fosen', fosen],
    ['accept', 'Behov Fosen', fosen],
    ['accept', 'Plan', caseWorker],
    ['restore', 'Behov Fosen', fosen],
    ['export', 'Behov Fosen', fosen],
    ['changes', 'Behov Fosen', fosen],
    ['return', 'Behov Fosen', caseWorker],
    ['why', 'Innstilling', caseWorker],
  ])('is told by %s in %s, which does nothing', async (verb, tab, email) => {
    round.change({ deleteSheet: { sheetId: round.sheetId('Start') } });
    const before = round.allStored();
    const { status, text } = await call(verb, tab, email);
    expect([status, text]).toEqual([409, expect.stringContaining('«Start» finnes ikke')]);
    expect(round.allStored()).toEqual(before);
  });
});
