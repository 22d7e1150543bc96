// Each letter that was due came once to each of its addresses, and no other letter came.
import { canonicalJson } from '../../../functions/flows/job/hash.ts';
import { differs, type Evidence } from './evidence.ts';
import type { Difference } from '../people/tab-model.ts';

/** A letter by its key, and who is to get it; `who` is the network, or the case workers. */
type Due = { key: string; who: string; to: string[] };

export function proveMails(evidence: Evidence): Difference[] {
  const due = [...dueForReports(evidence), ...dueForRuns(evidence)];
  const came = arrivedBy(evidence);
  const expected = due.flatMap(({ key, who, to }) =>
    to.flatMap((address) => {
      const count = came.get(`${key} ${address}`) ?? 0;
      came.delete(`${key} ${address}`);
      // Whether one on its way left before the functions were killed nobody could know: it is sent again.
      if (count === 1 || (count > 1 && evidence.cutOff.has(key))) return [];
      return [
        differs(count === 0 ? 'lost' : 'doubled', who || 'Saksbehandler', `${key} til ${address}`, [
          1,
          count,
        ]),
      ];
    }),
  );
  const more = [...came].map(([letter, count]) => differs('doubled', 'Innboksen', letter, [0, count]));
  return [...expected, ...more];
}

/** How often each key came to each address. */
function arrivedBy({ mails }: Evidence): Map<string, number> {
  const came = new Map<string, number>();
  for (const { id, to, arrivals } of mails)
    for (const address of to) {
      const letter = `${keyOf(id)} ${address}`;
      came.set(letter, (came.get(letter) ?? 0) + arrivals);
    }
  return came;
}

/** The key that a Message-ID was made from, before the address. */
const keyOf = (id: string): string =>
  decodeURIComponent(id.replace(/^</, '').replace(/@[^@]*$/, '')).replace(/\/[^/]*$/, '');

const keyFor = ({ county, year }: Evidence, ...parts: (string | number)[]): string =>
  [`${county}-${year}`, ...parts].join('/');

/** A receipt for each time a report was sent, and a letter for each time it was returned. */
function dueForReports(evidence: Evidence): Due[] {
  const words: Record<string, string> = { submit: 'kvittering', return: 'retur' };
  return evidence.stored.events.flatMap(({ what, group, facts }) => {
    const [word, code] = [words[what], evidence.codes.get(group) ?? ''];
    const to = evidence.addresses.get(group) ?? [];
    return word ? [{ key: keyFor(evidence, word, code, String(facts['version'])), who: group, to }] : [];
  });
}

/** Of each run one to the case workers, and one to each network that was told nothing yet or something else. */
function dueForRuns(evidence: Evidence): Due[] {
  const told = new Map<string, string>();
  const networks = new Map([...evidence.codes].map(([network, code]) => [code, network]));
  return evidence.stored.runs
    .toSorted((a, b) => a.sequence - b.sequence)
    .flatMap(({ sequence, outcome }) => {
      const { awards } = JSON.parse(outcome) as { awards: { claim: string; measures: unknown }[] };
      const changed = awards.filter(({ claim, measures }) => told.get(claim) !== canonicalJson(measures));
      for (const { claim, measures } of changed) told.set(claim, canonicalJson(measures));
      const letter = (part: string, who: string): Due => ({
        key: keyFor(evidence, 'innstilling', sequence, part),
        who,
        to: evidence.addresses.get(who) ?? [],
      });
      return [letter('sf', ''), ...changed.map(({ claim }) => letter(claim, networks.get(claim) ?? ''))];
    });
}
