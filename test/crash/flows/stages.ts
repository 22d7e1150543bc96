// The round that every flow of the harness begins in, as far as it has come: two networks of two rows each, in two workbooks.
import { fullRow } from '../../flows/round/full-row.ts';
import { type Round, openInTwo, openRound, prepared } from '../../flows/round/round.ts';
import { stagesOf } from '../../flows/round/rounds.ts';
import { smallSeed } from '../../flows/round/small-seed.ts';

export { caseWorker, fosen, reader } from '../../seeded.ts';

const networks = ['Fosen', 'Værnes'];
const isOfOurs = ({ network = '' }: { network?: string | number }): boolean =>
  network === '' || networks.includes(String(network));

const seed = {
  ...smallSeed,
  nokkeltall: smallSeed.nokkeltall.filter(isOfOurs),
  budsjett: smallSeed.budsjett.map((line) =>
    line['line'] === 'Koordinering' ? { ...line, amount: 300_000 } : line,
  ),
  roller: smallSeed.roller.filter(isOfOurs),
  behov: Object.fromEntries(networks.map((name) => [name, (smallSeed.behov[name] ?? []).slice(0, 2)])),
};

export const tab = 'Behov Fosen';
/** The first row under those of the seed. */
export const free = 3;
/** A row that lacks nothing, and stands nowhere yet. */
export const newRow = { ...fullRow, priority: 3 };

/** In two workbooks, as a round is set up; in one where `npm run crash` is asked for that. */
export const stages = stagesOf(seed, 40, process.env['WORKBOOKS'] === '1' ? openRound : openInTwo);

/** A stage of its own: that one, and what was done in it. */
export const after = (
  begin: () => Promise<Round>,
  ...done: ((round: Round) => Promise<unknown> | void)[]
): (() => Promise<Round>) =>
  prepared(async () => {
    const round = await begin();
    for (const one of done) await one(round);
    return round;
  });

/** Calls a verb, which must be let through. */
export const called =
  (verb: string, where: string, email: string, more: object = {}) =>
  async (round: Round): Promise<void> => {
    const { status, body } = await round.call(verb, where, email, more);
    if (status >= 400) throw new Error(`${verb}: ${JSON.stringify(body)}`);
  };

export const typed =
  (where: string, row: number, cells: Parameters<Round['type']>[2]) =>
  (round: Round): void =>
    round.type(where, row, cells);
