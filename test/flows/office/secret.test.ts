// What stands in the governor's office's workbook is told to nobody else: by no verb, file, mail, page, refusal, or cell of the shared one.
import { beforeEach, describe, expect, it } from 'vitest';
import { accessTable } from '../../../functions/flows/job/access-table.ts';
import { officeTitles } from '../../../functions/domain/sheet/books.ts';
import { openInTwo, prepared, type Round } from '../round/round.ts';
import { caseWorker, fosen, reader, submitAll } from '../round/rounds.ts';
import { propose } from '../../seeded.ts';
import { smallSeed } from '../round/small-seed.ts';

const secret = 'Hemmelig-7Q';
/** A round with a proposal; every office tab holds the secret where people type, in cells and notes. */
const filled = prepared(async () => {
  const round = await openInTwo(smallSeed);
  await submitAll(round, smallSeed);
  await round.call('check', 'Kriterier', caseWorker);
  await round.call('compare', 'Alternativer', caseWorker);
  await propose(round);
  const { office } = round;
  if (!office) throw new Error('the round has one workbook only');
  for (const { properties, data } of office.workbook.get({ includeGridData: true }).sheets ?? []) {
    const { sheetId = -1, gridProperties } = properties ?? {};
    const row = (data?.[0]?.rowData?.length ?? 1) + 1;
    const columns = gridProperties?.columnCount ?? 1;
    const cell = { userEnteredValue: { stringValue: secret }, note: secret };
    office.change({
      updateCells: {
        start: { sheetId, rowIndex: Math.min(row, (gridProperties?.rowCount ?? 1) - 1), columnIndex: 0 },
        fields: 'userEnteredValue,note',
        rows: [{ values: Array.from({ length: columns }, () => cell) }],
      },
    });
  }
  return round;
});
let round: Round;
beforeEach(async () => {
  round = await filled();
});

const people = [fosen, reader, 'fremmed@example.no'];
const tabs = ['Start', 'Behov Fosen', 'Innstilling', ...officeTitles];
const bodies: object[] = [
  {},
  { preview: true },
  { row: 2, reason: 'Se på tiltak 1.' },
  { file: 'UEsDBA==' },
  { ping: true },
];
/** A file to fetch is not asked for to see what would happen. */
const bodiesOf = (verb: string): object[] =>
  verb === 'export' ? bodies.filter((body) => !('preview' in body)) : bodies;
const seenIn = (text: unknown): boolean => {
  const said = typeof text === 'string' ? text : JSON.stringify(text);
  const files = said.match(/[A-Za-z0-9+/=]{40,}/g) ?? [];
  return [said, ...files.map((file) => Buffer.from(file, 'base64').toString())].some((one) =>
    one.includes(secret),
  );
};

describe.each(Object.keys(accessTable))('%s', (verb) => {
  it.each(people)('asked by %s tells nothing of the office’s workbook', async (email) => {
    const ids = [round.workbook.spreadsheetId, String(round.office?.workbook.spreadsheetId)];
    for (const spreadsheetId of ids)
      for (const tab of tabs)
        for (const more of bodiesOf(verb)) {
          const told = await round.post(verb, email, { spreadsheetId, tab, ...more }, {});
          expect([spreadsheetId, tab, more, seenIn(told)]).toEqual([spreadsheetId, tab, more, false]);
        }
    await round.settle();
    await round.sweep();
    await round.tick();
    expect(seenIn(round.workbook.get({ includeGridData: true }))).toBe(false);
    expect(seenIn(round.inbox.every())).toBe(false);
    expect(seenIn(round.log)).toBe(false);
  });
});

it('the secret is there to be told: a case worker’s check reads it', async () => {
  await round.call('check', 'Roller', caseWorker);
  expect(seenIn(round.office?.workbook.get({ includeGridData: true }))).toBe(true);
});
