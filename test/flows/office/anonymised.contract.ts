// Anonymising, field by field and in any store: who did what is gone, and so is whoever a text named; figures stay.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kind } from '../../../functions/domain/records/documents.ts';
import { takenOut } from '../../../functions/domain/records/take-out-people.ts';
import type { CaseIndex, CaseStore } from '../../../functions/ports.ts';
import type { Round } from '../round/round.ts';
import { type Dump, anyAddress, everythingIn, filled, kinds, ofKind } from './filled-round.ts';
import { fieldsOf, type Holds } from './personal-fields.ts';

/** Anonymises what the round has stored, wherever it is, and answers the store that it is in afterwards. */
export type Anonymise = (round: Round) => Promise<CaseStore & CaseIndex>;

/** Our own fields by document, without the note that anonymising leaves. */
const ownFields = (all: Dump) =>
  [...all]
    .filter(([name]) => !name.startsWith('event anonymise/'))
    .map(([name, document]) => {
      const holds: Record<string, Holds> = fieldsOf[name.split(' ')[0] as Kind];
      return [name, Object.entries(document).filter(([field]) => holds[field] === 'ours')];
    });

/** What the runs hold, but for the addresses in it. */
const runTexts = (all: Dump): string[] =>
  ofKind(all, 'run').map(({ input, outcome, basis }) =>
    JSON.stringify([input, outcome, basis].map((text) => JSON.parse(String(text)) as unknown)).replaceAll(
      anyAddress,
      '@',
    ),
  );

export function describeAnonymised(name: string, anonymise: Anonymise): void {
  describe(`${name}: a round, anonymised`, () => {
    let before: Dump;
    let after: Dump;
    beforeAll(async () => {
      const round = await filled();
      before = await everythingIn(round.world.store, round);
      after = await everythingIn(await anonymise(round), round);
    });

    it('held somebody in every field that can, before: nothing below is said of an empty field', () => {
      const empty = kinds.flatMap((kind) =>
        Object.entries<Holds>(fieldsOf[kind])
          .filter(([, holds]) => holds !== 'ours')
          .filter(([field]) => !ofKind(before, kind).some((one) => JSON.stringify(one[field])?.includes('@')))
          .map(([field]) => `${kind}.${field}`),
      );
      // A yes may be signed with a name, not with an address.
      expect(empty).toEqual(['storedRow.confirmed']);
      expect(JSON.stringify([...before])).toContain('Ja, Kari Normann');
    });

    it('holds no address of anybody, and no name where names are asked for', () => {
      const left = JSON.stringify([...after]).match(anyAddress) ?? [];
      expect(left.filter((one) => !/person-\d+-[0-9a-f]{4}@anonym\.invalid$/.test(one))).toEqual([]);
      expect(JSON.stringify([...after])).not.toMatch(/Kari|Normann|912 34 567/);
      const row = ofKind(after, 'storedRow').find(({ confirmed }) => confirmed !== undefined);
      expect(row).toMatchObject({ confirmed: { text: 'Ja' }, cells: { partnerContact: takenOut } });
    });

    it('keeps every document, and every field that is our own: states, hashes, verdicts, times', () => {
      expect(ownFields(after)).toEqual(ownFields(before));
    });

    it('keeps every krone and every text but the addresses in it', () => {
      expect(runTexts(after)).toEqual(runTexts(before));
      expect(runTexts(after).length).toBe(2);
    });

    it('is the same person under the same number throughout, and the act is noted', () => {
      const runs = ofKind(after, 'run').map(({ by }) => by);
      const acts = ofKind(after, 'event').filter(({ what }) => what === 'publish');
      expect(runs[0]).toMatch(/^person-/);
      expect(new Set([...runs, ...acts.map(({ by }) => by)]).size).toBe(1);
      const [note] = ofKind(after, 'event').filter(({ what }) => what === 'anonymise');
      expect(note?.['facts']).toMatchObject({ people: expect.any(Number) as number });
    });
  });
}
