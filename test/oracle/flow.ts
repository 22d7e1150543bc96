// Can the bounds of a round all be kept? A plain maximum flow with lower bounds, sharing no code with the engine.
import type { AllocationInput } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { pathOf } from '../properties/count-groups.ts';

/** Kroner that each claim gets, from `least` to `most`. */
export type Bound = { least: number; most: number };
type Arc = { to: number; room: number; back: Arc };

/** Whether claims can be paid inside their bounds, and groups inside theirs, with no more than `pot` kroner. */
export function canBePaid(
  { claims, rules }: AllocationInput,
  bounds: Bound[],
  groups: Map<string, Bound>,
  pot: number,
): boolean {
  const net = new Net();
  const root = net.node('pot');
  net.arc(root, net.node('drain'), { least: groups.get('pot')?.least ?? 0, most: pot });
  for (const { id, within } of rules.groups!)
    net.arc(
      net.node(`group ${id}`),
      within === undefined ? root : net.node(`group ${within}`),
      groups.get(id)!,
    );
  claims.forEach(({ id, request, measures, tags = [] }, i) => {
    const claim = net.node(`claim ${id}`);
    net.arc(net.node('source'), claim, bounds[i]!);
    const sought: [marks: string[], kroner: number][] =
      measures.length === 0
        ? [[tags, request]]
        : measures.flatMap((one) => [
            [[...one.tags, 'eier'], one.soughtOwner] as [string[], number],
            [[...one.tags, 'uh'], one.soughtUh] as [string[], number],
            [[...one.tags, one.otherPayee ?? 'andre'], one.soughtOther ?? 0] as [string[], number],
          ]);
    for (const [marks, kroner] of sought) {
      const group = pathOf(marks, rules.groups!).at(-1);
      net.arc(claim, group === undefined ? root : net.node(`group ${group}`), { least: 0, most: kroner });
    }
  });
  return net.holds(net.node('source'), net.node('drain'));
}

/** The bounds of groups in kroner as the plan states them: least up, most down. */
export const statedBounds = (groups: GroupRule[], pot: number): Map<string, Bound> =>
  new Map(
    groups.map(({ id, atLeast, atMost }) => [
      id,
      {
        least: atLeast ? Math.ceil((pot * atLeast.parts) / atLeast.of) : 0,
        most: atMost ? Math.floor((pot * atMost.parts) / atMost.of) : pot,
      },
    ]),
  );

class Net {
  private names = new Map<string, number>();
  private arcs: Arc[][] = [];
  private lacking: number[] = [];
  private isCrossed = false;

  node(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.arcs.length);
    this.lacking.push(0);
    return this.arcs.push([]) - 1;
  }

  arc(from: number, to: number, { least, most }: Bound): void {
    if (least > most) this.isCrossed = true;
    this.join(from, to, most - least);
    this.lacking[to]! += least;
    this.lacking[from]! -= least;
  }

  private join(from: number, to: number, room: number): void {
    const forth = { to, room } as Arc;
    const back: Arc = { to: from, room: 0, back: forth };
    forth.back = back;
    this.arcs[from]!.push(forth);
    this.arcs[to]!.push(back);
  }

  /** Lower bounds are paid by a source above the source; all of it must arrive. */
  holds(source: number, drain: number): boolean {
    if (this.isCrossed) return false;
    this.join(drain, source, Number.MAX_SAFE_INTEGER);
    const [above, below] = [this.node('above'), this.node('below')];
    let due = 0;
    this.lacking.slice(0, above).forEach((lack, at) => {
      if (lack > 0) this.join(above, at, lack);
      if (lack < 0) this.join(at, below, -lack);
      due += Math.max(0, lack);
    });
    for (;;) {
      const pushed = this.push(above, below);
      if (pushed === 0) return due === 0;
      due -= pushed;
    }
  }

  /** One shortest way, as wide as it is. */
  private push(from: number, to: number): number {
    const cameBy = new Map<number, Arc>();
    const queue = [from];
    for (const at of queue)
      for (const arc of this.arcs[at]!)
        if (arc.room > 0 && arc.to !== from && !cameBy.has(arc.to)) {
          cameBy.set(arc.to, arc);
          queue.push(arc.to);
        }
    if (!cameBy.has(to)) return 0;
    const way: Arc[] = [];
    for (let at = to; at !== from; at = way.at(-1)!.back.to) way.push(cameBy.get(at)!);
    const width = Math.min(...way.map(({ room }) => room));
    for (const arc of way) {
      arc.room -= width;
      arc.back.room += width;
    }
    return width;
  }
}
