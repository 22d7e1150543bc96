// A control that is not found is never none: whatever is renamed, misspelt or deleted stops the act, or is told with it.
import { describe, expect, it } from 'vitest';
import { type ParameterName, planParameters } from '../../../functions/domain/plan/parameters.ts';
import type { Column } from '../../../functions/domain/sheet/column.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { planRow } from '../../seeded.ts';
import { type Round, prepared } from '../round/round.ts';
import type { Told } from '../round/entry.ts';
import { caseWorker, small } from '../round/rounds.ts';

const kriterier = 'Kriterier';

/** Sent, with all that people can decide: a report refused, a tiltak cut, an adjustment, money bound, a frame, a base. */
const decided = prepared(async () => {
  const round = await small.sent();
  round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Innherred'), {
    commitment: 50_000,
    base: 20_000,
    geografi: 3,
    utfordringer: 4,
  });
  for (const tab of [kriterier, 'Vurdering av tiltak']) await round.call('check', tab, caseWorker);
  round.type(kriterier, round.rowWhere(kriterier, 'key', 'FOS-3'), {
    verdict: 'ikke møtt',
    reason: 'Ingen UH er spurt.',
  });
  round.type('Vurdering av tiltak', round.rowWhere('Vurdering av tiltak', 'network', 'Værnes'), {
    verdict: 'innstilles ikke',
    reason: 'Ikke prioritert.',
  });
  for (let number = 1; number <= 4; number++)
    for (let row = 1; row <= 30; row++) round.type('Alternativer', row, { [`alternative${number}`]: null });
  return round;
});

const ahead = (round: Round): Promise<Told> => round.propose({ preview: true });
const words = ({ body }: Told): string => JSON.stringify([body['detail'], body['message']]);

/** What Beregn gives each network, in the order of the tab. */
async function amounts(round: Round): Promise<unknown[]> {
  const told = await round.propose();
  if (told.status !== 200) return [told.status];
  const run = await round.stored(async (tx) => {
    const latest = await tx.get('latest', 'run');
    return latest && tx.get('run', latest.runId);
  });
  return [run?.resultHash];
}
const right = prepared(async () => {
  const round = await decided();
  await amounts(round);
  return round;
});
const mailsOf = (round: Round): number => round.inbox.list().length;

/** Refused, naming it, with nothing sent; or told, naming it, and the same to the krone. */
async function outcomeWithout(round: Round, name: string): Promise<object> {
  const [preview, before] = [await ahead(round), mailsOf(round)];
  const told = await round.propose();
  const isRefused = told.status !== 200;
  return {
    named: [preview, told].every((each) => words(each).includes(name)),
    asAhead: preview.status === told.status,
    kept: isRefused
      ? mailsOf(round) === before
      : (await amounts(round))[0] === (await amounts(await right()))[0],
  };
}
const holds = { named: true, asAhead: true, kept: true };

const rename = (round: Round, title: string, to: string | null): void =>
  to === null ? round.change({ deleteSheet: { sheetId: round.sheetId(title) } }) : round.rename(title, to);

describe('a tab', () => {
  const titles = [...Object.keys(fixedTabs), 'Behov Fosen'];
  it.each(
    titles.flatMap(
      (title) =>
        [
          ['misspelt', title, `${title.slice(0, -1)}${title.endsWith('x') ? 'y' : 'x'}`],
          ['called something else', title, 'Noe annet'],
          ['deleted', title, null],
        ] as const,
    ),
  )('%s: %s', async (_how, title, to) => {
    const round = await decided();
    rename(round, title, to);
    expect(await outcomeWithout(round, title)).toEqual(holds);
  });
});

describe('a column', () => {
  const columns = Object.entries(fixedTabs).flatMap(([title, { columns: of }]) =>
    (of as readonly Column[]).map(({ field, header }) => [title, header, field] as const),
  );
  it.each(columns)('of %s is renamed: %s', async (title, header, field) => {
    const round = await decided();
    round.header(title, field, `${header.slice(0, 3)}…`);
    expect(await outcomeWithout(round, header)).toEqual(holds);
  });
  it.each(columns)('of %s is deleted: %s', async (title, header, field) => {
    const round = await decided();
    const at = (fixedTabs[title as keyof typeof fixedTabs].columns as readonly Column[]).findIndex(
      (column) => column.field === field,
    );
    const range = { sheetId: round.sheetId(title), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
    round.change({ deleteDimension: { range } });
    const told = words(await ahead(round));
    expect(told).toContain(header);
  });
});

describe('a label of Plan', () => {
  const labels = (Object.keys(planParameters) as ParameterName[]).map(
    (name) => [planParameters[name].label, name] as const,
  );
  const slip = (label: string): string => `${label.slice(0, 3)}${label.slice(4)}.`;

  it.each(labels)('misspelt stops, with the right one named: %s', async (label, name) => {
    const round = await decided();
    round.type('Plan', planRow(name), { parameter: slip(label) });
    const told = await ahead(round);
    expect([told.status, words(told)]).toEqual([409, expect.stringContaining(`«${label}»`)]);
    expect(words(told)).not.toContain('i en ledig rad');
  });
  it.each(labels)('called something else stops where a value stands beside it: %s', async (label, name) => {
    const round = await decided();
    round.type('Plan', planRow(name), { parameter: 'Noe annet', value: '1' });
    const told = await ahead(round);
    expect([told.status, words(told)]).toEqual([409, expect.stringContaining(`«${label}»`)]);
  });
  it.each(labels)(
    'deleted is told, in preview, in Start and beside a report that is sent: %s',
    async (label, name) => {
      const round = await decided();
      round.deleteRows('Plan', planRow(name));
      expect(words(await ahead(round))).toContain(`«${label}»`);
      await round.call('check', 'Plan', caseWorker);
      const line = round.rowWhere('Start', 'subject', 'Regler som ikke er funnet');
      expect(round.shown('Start', line, 'sentence')).toContain(`«${label}»`);
    },
  );
});
