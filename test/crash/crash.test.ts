// Calls of every flow to the outside are cut in every way: sheet, store and inbox end as if nothing had been.
import { afterAll, describe, expect, it } from 'vitest';
import { machineTable } from '../../functions/flows/job/access-table.ts';
import { verbs } from '../../functions/verbs.ts';
import { stages } from './flows/stages.ts';
import { flows } from './flows/index.ts';
import type { Outside } from '../ports/through.ts';
import { type Point, cutsOf } from './cuts.ts';
import type { CrashFlow } from './flow.ts';
import { type Result, runFlow } from './run-point.ts';
import { inSqlite } from './stores.ts';
import { differenceOf, sumOf } from './table.ts';

const storeFor = inSqlite();
/** Flows that tell people something take long: each call is cut here in every third way; `npm run crash` cuts it in all. */
const long = /^(propose|send|return|remind|deliver|sweep)/;
const wantedIn =
  ({ name }: CrashFlow) =>
  (what: Outside, { call, cut }: Point): boolean =>
    !long.test(name) || (call + cutsOf[what].indexOf(cut)) % 3 === 0;
const results: Result[] = [];
afterAll(() => console.log(sumOf('SQLite', results)));

describe('a call that is cut, on SQLite', () => {
  it.each(flows.map((flow) => [flow.name, flow] as const))(
    'leaves nothing undone and nothing done twice: %s',
    async (_, flow) => {
      const own = await runFlow(flow, storeFor, wantedIn(flow));
      results.push(...own);
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ differs }) => differs.length > 0).map((one) => differenceOf(one))).toEqual([]);
    },
  );
});

describe('the harness', () => {
  it('cuts every verb, every entry point and every command that changes a round', () => {
    const all = [...Object.keys(verbs), ...Object.keys(machineTable), 'tick', 'setup', 'anonymise'];
    expect(new Set(flows.flatMap(({ through }) => through))).toEqual(new Set(all));
  });
  it('finds what is done twice', async () => {
    const careless: CrashFlow = {
      name: 'a line for each try',
      through: [],
      begin: stages.planted,
      async act({ world: { store }, key }) {
        const line = store.transact(key, async (tx) => {
          const id = `line-${(await tx.list('event', 'careless')).length}`;
          const at = '2026-01-15T08:00:00.000Z';
          tx.put('event', { id, group: 'careless', at, by: '', what: 'careless', facts: {} });
        });
        const status = await line.then(
          () => 200,
          () => 503,
        );
        return { status, told: '' };
      },
    };
    const found = (await runFlow(careless, storeFor)).filter(({ differs }) => differs.length > 0);
    expect(found.map(({ cut }) => cut)).toEqual(['after', 'lost']);
    expect(found[0]?.differs.join()).toContain('line-1');
  });
});
