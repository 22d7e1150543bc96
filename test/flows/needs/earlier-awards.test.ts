// A continued tiltak names an award of the year before: known when that round was kept in this house.
import { describe, expect, it } from 'vitest';
import { fullRow } from '../round/full-row.ts';
import { prepared } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
/** The first row after the five of the seed. */
const row = 6;
const at = '2025-04-15T10:00:00.000Z';

/** A round whose year before was kept, with an award and a refusal to Fosen. */
const withYearBefore = prepared(async () => {
  const round = await small.planted();
  const measures = [
    { id: 'FOS-03', name: 'Lesing i nord', priority: 1, soughtOwner: 1, soughtUh: 1, tags: [] },
    { id: 'FOS-04', name: 'Fikk ingenting', priority: 2, soughtOwner: 1, soughtUh: 1, tags: [] },
  ];
  const awards = [
    { id: 'FOS-03', outcome: 'granted', amount: 2, owner: 1, uh: 1 },
    { id: 'FOS-04', outcome: 'refused', amount: 0, owner: 0, uh: 0 },
  ];
  await round.world.store.transact({ ...round.key, year: 2025 }, async (tx) => {
    tx.put('run', {
      id: 'run-1',
      group: 'run',
      sequence: 1,
      at,
      by: 'saksbehandler@example.no',
      codeVersion: '1',
      inputHash: 'a',
      resultHash: 'b',
      input: JSON.stringify({ claims: [{ name: 'Fosen', measures }] }),
      outcome: JSON.stringify({ kind: 'allocated', awards: [{ measures: awards }] }),
    });
    tx.put('latest', { id: 'run', group: 'latest', runId: 'run-1', sequence: 1 });
  });
  return round;
});

const remarkFor = async (earlierAward: string): Promise<string> => {
  const round = await withYearBefore();
  round.type(tab, row, { ...fullRow, start: 'H25', continuation: 'videreføring', earlierAward });
  await round.call('check', tab, fosen);
  return round.shown(tab, row, 'remark');
};

describe('a continued tiltak', () => {
  it.each(['Lesing i nord', 'lesing  i nord', 'FOS-03'])('is that of last year by «%s»', async (award) => {
    expect(await remarkFor(award)).not.toContain('Tidligere tilsagn');
  });
  it.each(['Fikk ingenting', 'Noe helt annet'])('is asked about when it names «%s»', async (award) => {
    const remark = await remarkFor(award);
    expect(remark).toContain(`«${award}» finnes ikke blant tilsagnene til Fosen`);
    expect(remark).toContain('Lesing i nord');
  });
  it('gets the near name proposed', async () => {
    expect(await remarkFor('Lesing i nrod')).toContain('Mente du Lesing i nord?');
  });
});
