// Group bounds: kept to the krone as anyone can count from the measures.
import { allocate } from '../../functions/allocation/allocate.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { countByGroup, total } from './count-groups.ts';
import { groupRounds, ratioRounds } from './rounds.ts';
import { law } from './run.ts';

law('17: what is paid in each group keeps its bounds, counted from the measures', groupRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict' || outcome.ties.length > 0) return true;
  const paid = countByGroup(round, outcome);
  return round.rules.groups!.every(({ id, exactly, atLeast = exactly, atMost = exactly, asFarAsSought }) => {
    const kroner = paid.get(id) ?? 0;
    const { least, most, amount } = outcome.groups!.find((group) => group.id === id)!;
    const most100 = kroner * 100 - (exactly ? 99 : 0) <= outcome.pot * (atMost?.parts ?? 100);
    const least100 = kroner * 100 >= outcome.pot * (atLeast?.parts ?? 0) - (exactly ? 99 : 0);
    const allSought = asFarAsSought === true && kroner === least;
    return kroner === amount && kroner >= least && kroner <= most && most100 && (least100 || allSought);
  });
});

law('18: the sums hold at every node of the tree', groupRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const groups = outcome.groups!;
  const amountOf = (id: string) => groups.find((group) => group.id === id)!.amount;
  const parents = new Set(round.rules.groups!.flatMap(({ within }) => (within ? [within] : [])));
  const top = round.rules.groups!.filter(({ within }) => within === undefined).map(({ id }) => id);
  return (
    total([...top, 'rest'].map(amountOf)) === total(outcome.awards.map(({ amount }) => amount)) &&
    [...parents].every((parent) => {
      const inside = round.rules.groups!.filter(({ within }) => within === parent).map(({ id }) => id);
      return total([...inside, `${parent}/rest`].map(amountOf)) === amountOf(parent);
    })
  );
});

law('17: inside each award the limited measures keep their part', ratioRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const [{ tag, atLeast, atMost }] = round.rules.groups as [GroupRule];
  return outcome.awards.every(({ amount, measures }, i) => {
    if (measures.length === 0 || measures.some(({ reason }) => reason === 'tie')) return true;
    const { measures: sought } = round.claims[i]!;
    const marked = total(measures.map((one, j) => (sought[j]!.tags.includes(tag) ? one.amount : 0)));
    return atMost
      ? marked * atMost.of <= atMost.parts * amount
      : marked * atLeast!.of >= atLeast!.parts * amount;
  });
});
