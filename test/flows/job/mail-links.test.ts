// E-mails lead into the workbook: to the tab they are about, and to the first cell there that is still open; with nothing secret.
import { beforeEach, expect, it } from 'vitest';
import { readConfig } from '../../../functions/config.ts';
import { wire } from '../../../functions/wiring.ts';
import { columnLetter } from '../../../functions/domain/sheet/cells.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../round/full-row.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { typeLine } from '../round/wheel-rows.ts';

const tab = 'Behov Fosen';
const workbook = 'https://docs.google.com/spreadsheets/d/abc/edit';
let round: Round;
const open = async (stage: keyof typeof small): Promise<void> => {
  round = await small[stage]();
  round.wiring.rounds[0]!.url = workbook;
};
/** The one to this address about that. */
const mailTo = (address: string, about: string) =>
  round.inbox.list().find(({ to, subject }) => to.includes(address) && subject.includes(about));
const toTab = (title: string, cell = 'A1'): string => `${workbook}#gid=${round.sheetId(title)}&range=${cell}`;
const cellOf = (field: string, row: number): string =>
  `${columnLetter(behov.columns.findIndex((column) => column.field === field))}${row + 1}`;

beforeEach(() => open('planted'));

it('a receipt leads to the tab, in the text and in what is clicked on', async () => {
  expect((await round.call('submit', tab, fosen)).status).toBe(200);
  const mail = mailTo(fosen, 'mottatt');
  expect(mail?.text).toContain(`Åpne fanen «${tab}»:\n${toTab(tab)}\n`);
  expect(mail?.html).toContain(`href="${toTab(tab).replace('&', '&#38;')}"`);
});

it('a return leads to the tab', async () => {
  await open('sent');
  await round.call('return', tab, caseWorker, { reason: 'Rett beløpet.' });
  expect(mailTo(fosen, 'returnert')?.text).toContain(toTab(tab));
});

it('a reminder leads to the first cell that must be mended', async () => {
  typeLine(round, 'need', { date: '2026-03-02', reminders: '5' });
  const row = (round.seed.behov['Fosen'] ?? []).length + 1;
  round.type(tab, row, { ...fullRow, priority: row, end: 'V20' });
  await round.call('check', tab, fosen);
  round.clock.pass((Date.parse('2026-02-23T07:00:00Z') - round.clock.now().getTime()) / 1000);
  expect((await round.tick()).status).toBe(200);
  const said = mailTo(fosen, 'Påminnelse')?.text ?? '';
  expect(said).toContain(toTab(tab));
  const [, cell = ''] = /står igjen \(celle ([A-Z]+\d+)\)/.exec(said) ?? [];
  expect([cellOf('start', row), cellOf('end', row)]).toContain(cell);
  expect(said).toContain(toTab(tab, cell));
});

it('a proposal leads its network to Innstilling and to the tab, and the case worker to Innstilling', async () => {
  await open('sent');
  await round.propose();
  for (const title of ['Innstilling', tab])
    expect(mailTo(fosen, '2026: Fosen')?.text).toContain(toTab(title));
  expect(mailTo(caseWorker, 'er skrevet')?.text).toContain(toTab('Innstilling'));
});

it('there is no link where no address of the workbook is known', async () => {
  round.wiring.rounds[0]!.url = undefined;
  await round.call('submit', tab, fosen);
  expect(mailTo(fosen, 'mottatt')?.text).not.toMatch(/https?:|Åpne fanen/);
});

const settings = (more: object = {}) => ({
  ROUNDS: JSON.stringify([{ county: 'trondelag', year: 2026, spreadsheetId: 'abc' }]),
  TOKEN_AUDIENCE: 'a',
  MAIL_URL: 'smtp://localhost:1',
  MAIL_FROM: 'a@example.no',
  STORE: 'sqlite',
  SQLITE_FILE: ':memory:',
  ...more,
});
it('the address is Google’s unless the settings say another, and an address of another kind is refused', async () => {
  const urlIn = async (more?: object) => {
    const wired = await wire(readConfig(settings(more)));
    await wired.world.store.close();
    return wired.rounds[0]?.url;
  };
  expect(await urlIn()).toBe(workbook);
  expect(await urlIn({ WORKBOOK_LINK: 'http://127.0.0.1:8080/' })).toBe('http://127.0.0.1:8080/');
  expect(await urlIn({ WORKBOOK_LINK: '' })).toBeUndefined();
  expect(() => readConfig(settings({ WORKBOOK_LINK: 'javascript:alert(1)' }))).toThrow('WORKBOOK_LINK');
});
