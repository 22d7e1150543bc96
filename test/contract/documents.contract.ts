// What every case store must do with one document or a group of them: the same cases for each store.
import { describe, expect, it } from 'vitest';
import { type Documents, type Kind, schemas } from '../../functions/domain/records/documents.ts';
import { examples } from './examples.ts';
import { event, idsOf, latest, newRound, openForCase, type OpenStore } from './harness.ts';

const kinds = Object.keys(schemas) as Kind[];

export function describeDocuments(name: string, open: OpenStore): void {
  describe(`${name}: documents`, () => {
    it.each(kinds)('a %s comes back as it was put', async (kind) => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => tx.put(kind, examples[kind]));
      expect(await store.transact(round, (tx) => tx.get(kind, examples[kind].id))).toEqual(examples[kind]);
    });

    it('a document that was never put is undefined, and its group empty', async () => {
      const store = await openForCase(open);
      const found = await store.transact(newRound(), async (tx) => [
        await tx.get('run', 'run-1'),
        await tx.list('run', 'run'),
      ]);
      expect(found).toEqual([undefined, []]);
    });

    it('a later put replaces the whole document: a field left out is gone', async () => {
      const store = await openForCase(open);
      const round = newRound();
      const proposed: Documents['report'] = { ...examples.report, state: 'proposed', outcome: 'partly' };
      await store.transact(round, async (tx) => tx.put('report', proposed));
      await store.transact(round, async (tx) => tx.put('report', examples.report));
      expect(await store.transact(round, (tx) => tx.get('report', 'Fosen'))).toEqual(examples.report);
    });

    it('a group lists its own documents of that kind, in order of id, and follows a document that moves', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => {
        for (const id of ['b', 'a', 'Å', 'c']) tx.put('event', event(id, 'Fosen'));
        tx.put('event', event('d', 'Namdal'));
        tx.put('submittedRow', { ...examples.submittedRow, id: 'e', group: 'Fosen' });
      });
      expect(idsOf(await store.transact(round, (tx) => tx.list('event', 'Fosen')))).toEqual([
        'a',
        'b',
        'c',
        'Å',
      ]);
      await store.transact(round, async (tx) => tx.put('event', event('b', 'Namdal')));
      expect(idsOf(await store.transact(round, (tx) => tx.list('event', 'Fosen')))).toEqual(['a', 'c', 'Å']);
      expect(idsOf(await store.transact(round, (tx) => tx.list('event', 'Namdal')))).toEqual(['b', 'd']);
    });

    it('all ids of a kind are told, whatever their group, and none of another kind or round', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => {
        for (const [id, group] of [
          ['b', 'Fosen'],
          ['a/æ', 'Namdal'],
          ['c', 'Fosen'],
        ] as const)
          tx.put('event', event(id, group));
        tx.put('latest', latest(1));
      });
      await store.transact(newRound(), async (tx) => tx.put('event', event('d')));
      expect(await store.idsOf(round, 'event')).toEqual(['a/æ', 'b', 'c']);
      expect(await store.idsOf(round, 'message')).toEqual([]);
    });

    it('counties and years see nothing of each other, whatever their names hold', async () => {
      const store = await openForCase(open);
      const first = newRound();
      const rounds = [{ ...first, year: 2027 }];
      for (const end of ['', '/rounds', '%2F', '~2F', ' og Romsdal', '.', '?a=b#c&d+e:f', '🐦']) {
        rounds.push({ ...first, county: first.county + end });
      }
      for (const [sequence, round] of rounds.entries()) {
        await store.transact(round, async (tx) => tx.put('latest', latest(sequence)));
      }
      for (const [sequence, round] of rounds.entries()) {
        const list = await store.transact(round, (tx) => tx.list('latest', 'latest'));
        expect(list).toEqual([latest(sequence)]);
      }
    });

    it('any id is kept apart from its look-alikes', async () => {
      const store = await openForCase(open);
      const round = newRound();
      const ids = [
        'a/b',
        'a%2Fb',
        'a',
        '.',
        '..',
        '%2E',
        '__x__',
        '%5F_x__',
        ' ',
        'Ærfugl 🐦',
        'a\\b',
        'a?b#c',
        'e\u0301',
        '\u00e9',
        '𝄞'.repeat(125),
      ];
      await store.transact(round, async (tx) => {
        for (const id of ids) tx.put('event', event(id));
      });
      for (const id of ids) {
        expect(await store.transact(round, (tx) => tx.get('event', id))).toEqual(event(id));
      }
      expect(idsOf(await store.transact(round, (tx) => tx.list('event', 'audit')))).toEqual(ids.toSorted());
    });

    it('a text of half a million characters comes back byte for byte', async () => {
      const store = await openForCase(open);
      const round = newRound();
      const run = {
        ...examples.run,
        input: JSON.stringify('å 🎉 \n'.repeat(80_000)),
        outcome: 'x'.repeat(700_000),
      };
      await store.transact(round, async (tx) => tx.put('run', run));
      const found = await store.transact(round, (tx) => tx.get('run', run.id));
      expect(found?.input === run.input && found.outcome === run.outcome).toBe(true);
    });

    it('500 documents put in one transaction are all there', async () => {
      const store = await openForCase(open);
      const round = newRound();
      const ids = Array.from({ length: 500 }, (_, at) => `row-${String(at).padStart(3, '0')}`);
      await store.transact(round, async (tx) => {
        for (const id of ids) tx.put('storedRow', { ...examples.storedRow, id });
      });
      expect(idsOf(await store.transact(round, (tx) => tx.list('storedRow', 'Fosen')))).toEqual(ids);
    });
  });

  describe(`${name}: a document that does not fit`, () => {
    it.each([
      ['a field of the wrong type', 'latest', { ...examples.latest, sequence: 'three' }, 'sequence'],
      ['an amount in decimals', 'event', { ...examples.event, facts: { kroner: 1.5 } }, 'facts.kroner'],
      ['a group that does not exist', 'message', { ...examples.message, group: 'later' }, 'group'],
      ['a field without a name', 'storedRow', { ...examples.storedRow, cells: { '': 'x' } }, 'cells.'],
      ['an id longer than 500 bytes', 'event', event('å'.repeat(251)), 'id'],
      ['an id with half a character', 'event', event('a\ud800'), 'id'],
    ] as const)('%s is refused by kind, id and field, and nothing is kept', async (_, kind, bad, field) => {
      const store = await openForCase(open);
      const round = newRound();
      const put = store.transact(round, async (tx) => {
        tx.put('event', event('before'));
        tx.put(kind, bad as never);
      });
      await expect(put).rejects.toMatchObject({ name: 'DocumentFault', kind, id: bad.id, field });
      await expect(put).rejects.not.toThrow(/three|1\.5|later/);
      expect(await store.transact(round, (tx) => tx.list('event', 'audit'))).toEqual([]);
    });

    it('changing a document after it was put or read changes nothing', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => {
        const mine = event('a');
        tx.put('event', mine);
        mine.facts['rows'] = 99;
        const seen = await tx.get('event', 'a');
        seen!.facts['rows'] = 77;
      });
      expect(await store.transact(round, (tx) => tx.get('event', 'a'))).toEqual(event('a'));
    });
  });
}
