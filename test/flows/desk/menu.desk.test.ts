// Each person's menu at the desk, built by the script from the round's own tab Roller, beside what the API lets them do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MENU, type MenuAct, MOST_ITEMS } from '../../../apps-script/src/menu.ts';
import type { DeskState } from '../../../desk/protocol.ts';
import { roleWords } from '../../../functions/domain/tabs/roller.ts';
import { type Verb, accessTable } from '../../../functions/flows/job/access-table.ts';
import { type TestRound, openTestRound } from '../../desk/round.ts';
import { caseWorker, fosen, reader } from '../../seeded.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ page: true });
});
afterAll(() => round.close());

/** The functions of the outer menu and of the one inside it, as that person's page gets them. */
async function menusOf(email: string): Promise<string[][]> {
  const url = round.page?.url ?? '';
  const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const headers = { 'content-type': 'application/json', cookie: cookieOf(await fetch(url)) };
  const body = JSON.stringify({ email });
  const become = await fetch(new URL('/desk/me', url), { method: 'POST', headers, body });
  const cookie = cookieOf(become) || headers.cookie;
  const state = await fetch(new URL('/desk/state', url), { headers: { cookie } });
  const { me, menus } = (await state.json()) as DeskState;
  expect(me.email).toBe(email);
  return menus.map(({ items }) => items.flatMap((item) => ('run' in item ? [item.run] : [])));
}

describe.each([
  ['koordinator', fosen],
  ['saksbehandler', caseWorker],
  ['leser', reader],
] as const)('the menu of a %s', (word, email) => {
  it(`has at most ${MOST_ITEMS} items, those with more inside them counted`, async () => {
    const [items = [], ...inner] = await menusOf(email);
    expect(items.length + inner.length).toBeLessThanOrEqual(MOST_ITEMS);
    expect(items.length).toBeGreaterThan(0);
  });

  it('holds exactly the verbs that the access table lets the role use', async () => {
    const role = roleWords[word];
    const acts = Object.entries<MenuAct>(MENU).flatMap(([run, { verb }]) => (verb ? [{ run, verb }] : []));
    const permitted = acts
      .filter(({ verb }) => accessTable[verb as Verb][role] !== 'none')
      .map(({ run }) => run);
    const shown = (await menusOf(email)).flat().filter((run) => acts.some((act) => act.run === run));
    expect(shown.toSorted()).toEqual(permitted.toSorted());
  });
});

describe('the menu decides nothing', () => {
  it('is refused what it does not show, with who may', async () => {
    const { status, body } = await round.call('publish', 'Kladd', fosen);
    expect([status, body['detail']]).toEqual([
      403,
      'Dette kan bare gjøres av saksbehandler hos Statsforvalteren.',
    ]);
  });
  it('follows the tab Roller as it stands when the workbook is opened', async () => {
    let row = 1;
    while (round.shown('Roller', row, 'email') !== reader) row++;
    round.type('Roller', row, { role: 'saksbehandler' });
    expect((await menusOf(reader)).flat()).toContain('beregnFordeling');
    round.type('Roller', row, { role: 'leser' });
    expect((await menusOf(reader)).flat()).not.toContain('beregnFordeling');
  });
  it('has a verb of the API for every item that has one, in Norwegian and said in the help', () => {
    for (const { caption, help, verb } of Object.values<MenuAct>(MENU)) {
      expect(verb === undefined || Object.hasOwn(accessTable, verb)).toBe(true);
      expect(caption).toMatch(
        /^(Kontroller|Send|Hent|Beregn|Flytt|Legg|Returner|La|Hva|Hvorfor|Sammenlign|Skriv|Vis|Sett|Ta|Excel:) /,
      );
      expect(help).toMatch(/\.$/);
    }
  });
});
