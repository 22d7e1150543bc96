// What the two lines of an explanation must come to, from the numbers that stand in them alone.
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import { kronerIn, numbersIn, type Read } from './read.ts';

/** Nobody counts more than those it is counted among, and no part is above the whole. */
export function isPartOfWhole({ pot, own }: Read): boolean {
  const [part, whole] = numbersIn(own, 'Dere har # av # ') ?? [0, 0];
  const percents = [...`${pot} ${own}`.matchAll(/(\d[\d ]*(?:,\d+)?) %/g)];
  return (
    part! <= whole! &&
    percents.every(([, percent]) => Number(percent!.replace(' ', '').replace(',', '.')) <= 100)
  );
}

/** The level of line 1 is its kroner over its keys, to the nearest hundredth; the amount is the count times the level, and what lies under. */
export function sharesAddUp({ own, pot, award }: Read, { rules }: AllocationInput): boolean {
  const [kroner, keys, level] = numbersIn(pot, '# kr deles på # [^:]*: (?:ca\\. |under )?# kr per') ?? [];
  if (level !== undefined && Math.abs(kroner! / keys! - level) > 0.01) return false;
  const shared = numbersIn(own, '^Dere har #(?: av #)? elev(?:er)?: # kr');
  if (!shared) return true;
  const [count, sum, byKey] = shared;
  const exact = count! * (kroner! / keys!);
  if (!Number.isNaN(sum!) && sum !== 0 && sum !== keys) return false;
  if (Math.abs(byKey! - exact) >= 1.01) return false;
  const rounded = rules.unit > 1 ? (numbersIn(own, 'avrundet til hele # kr # kr')?.[1] ?? byKey!) : byKey!;
  const under = numbersIn(own, 'i tillegg til (.*): # kr i alt');
  if (!under) return award.amount === rounded;
  const others = /i tillegg til (.*?): /.exec(own)![1]!;
  const ground = [...others.matchAll(/(\d[\d ]*) kr/g)].map(([, one]) => Number(one!.replaceAll(' ', '')));
  return ground.reduce((a, b) => a + b, rounded) === award.amount && under.at(-1) === award.amount;
}

const sum = (all: number[]): number => all.reduce((one, more) => one + more, 0);

/** What lies where is the amount; priorities and pots are the amount. */
export function partsAddUp({ own, award }: Read): boolean {
  const [said = '', lies] = own.split(' Beløpet ligger slik: ');
  if (lies !== undefined && sum(kronerIn(lies)) !== award.amount) return false;
  if (/av [\d ]+ kr til prioritet \d/.test(said))
    return (
      sum([...said.matchAll(/([\d ]+) kr av /g)].map(([, one]) => Number(one!.replaceAll(' ', '')))) ===
      award.amount
    );
  if (!said.includes(' I alt ')) return true;
  const pots = [...said.split(' I alt ')[0]!.matchAll(/(?:: | gir )([\d ]+) kr/g)].map(([, one]) =>
    Number(one!.replaceAll(' ', '')),
  );
  return sum(pots) === award.amount && numbersIn(said, 'I alt # kr')![0] === award.amount;
}

/** In a group that took no more: what is shared there is what lies in it and beside it, and the level follows. */
export function stepsAddUp({ own, pot, award }: Read): boolean {
  const found = numbersIn(
    pot,
    '# kr av dette er hos [^:]*: # kr deles på # elev(?:er)?, (?:ca\\. |under )?# kr per elev',
  );
  if (found) {
    const [inside, shared, keys, level] = found as [number, number, number, number];
    const outside = numbersIn(pot, 'som får # kr til andre formål')?.[0] ?? 0;
    const under = numbersIn(pot, '# kr av det under nøkkelen')?.[0] ?? 0;
    if (inside + outside - under !== shared || Math.abs(shared / keys - level) > 0.01 + 6 / keys)
      return false;
  }
  const placed = numbersIn(own, '# kr til andre formål[^:]*, og # kr av denne delen');
  return !placed || sum(placed) === award.amount;
}

/** The amount itself stands in its line. */
export const isSaid = ({ own, award }: Read): boolean =>
  award.amount === 0 || own.replaceAll(' ', '').includes(`${award.amount}kr`);
