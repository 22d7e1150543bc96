// npm run setup, in a process of its own, against a served spreadsheet: a new one has all its parts.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { type SheetsServer, serveSheets } from '../../../desk/sheets/server.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { emptyRowsLaid } from '../../../functions/text/answers/set-up.ts';
import { runCommand } from '../../desk/run-command.ts';
import { editor, lookInto } from '../office/spreadsheet.ts';

describe('a new workbook', () => {
  const file = {
    title: 'Samordning 2027',
    networks: [
      { code: 'NOR', name: 'Nord', municipalities: ['Namsos'], coordinators: ['nord@example.no'] },
      { code: 'SOR', name: 'Sør og øst', coordinators: ['sor@example.no', 'ost@example.no'] },
    ],
    caseWorkers: ['sf@example.no'],
  };
  const runAs = async (
    token: string,
    ...more: string[]
  ): Promise<{ code: number; out: string; err: string }> => {
    const args = ['--spreadsheet', 'nytt-ark', '--functions-account', editor, '--store', 'sqlite', ...more];
    return runCommand('functions/commands/setup.ts', args, '', {
      SHEETS_ROOT_URL: sheets.url,
      SHEETS_TOKEN: token,
    });
  };
  const run = (...more: string[]) => runAs(OWNER_ACCOUNT, ...more);

  const dir = mkdtempSync(join(tmpdir(), 'setup-'));
  const workbook = Workbook.inMemory({ spreadsheetId: 'nytt-ark', title: 'Uten navn' });
  const book = lookInto(workbook);
  let sheets: SheetsServer;
  beforeAll(async () => {
    sheets = await serveSheets(workbook);
    writeFileSync(join(dir, 'nettverk.json'), JSON.stringify(file));
    await run('--round', 'trondelag/2027', '--networks', join(dir, 'nettverk.json'));
  });

  afterAll(() => sheets.close());

  it('is Norwegian, has the tabs in their order and not the first empty one', () => {
    const { properties, sheets } = book.all();
    expect(properties).toMatchObject({ title: 'Samordning 2027', locale: 'nb_NO', timeZone: 'Europe/Oslo' });
    const titles = (sheets ?? []).map((sheet) => sheet.properties?.title);
    expect(titles.slice(0, 4)).toEqual(['Start', 'Behov Nord', 'Behov Sør og øst', 'Budsjett']);
    expect(titles).toContain('Roller');
    expect(titles).not.toContain('Ark1');
  });

  const rows = (title: string): string[] =>
    (book.tab(title).data?.[0]?.rowData ?? []).slice(1).map(({ values }) =>
      (values ?? [])
        .map(({ formattedValue }) => formattedValue ?? '')
        .join(' ')
        .trim(),
    );
  it('knows its networks and people, so that the functions can begin', () => {
    expect(rows('Nøkkeltall')).toEqual(expect.arrayContaining(['NOR Nord Namsos', 'SOR Sør og øst']));
    expect(rows('Roller')).toEqual(
      expect.arrayContaining(['sf@example.no saksbehandler', 'ost@example.no koordinator Sør og øst']),
    );
  });

  it('lets each network type in its own tab, and the functions’ account everywhere', () => {
    const whole = book
      .tab('Behov Sør og øst')
      .protectedRanges?.find(({ description }) => description === 'Skrives av nettverket');
    expect(whole?.editors?.users).toEqual(['sor@example.no', 'ost@example.no', editor]);
    const protections = (book.all().sheets ?? []).flatMap(({ protectedRanges }) => protectedRanges ?? []);
    expect(protections.length).toBeGreaterThan(20);
    expect(protections.filter(({ editors }) => !editors?.users?.includes(editor))).toEqual([]);
  });

  it('has a name for the rows of each tab', () => {
    const names = (book.all().namedRanges ?? []).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Rader_Behov_Sør_og_øst', 'Rader_Nøkkeltall', 'Rader_Plan']),
    );
    expect(names).toHaveLength(book.all().sheets?.length ?? 0);
  });

  it('is left as it is by a second run, which says so', async () => {
    const before = JSON.stringify(book.all());
    expect((await run()).out).toBe(
      `Alt står som det skal. Ingenting er endret.\n${emptyRowsLaid}\nRegnearkets språk er nb_NO.\n${editor} får redigere overalt.\n`,
    );
    expect(JSON.stringify(book.all())).toBe(before);
  });

  it('is told where somebody’s own protection closes it, and mended everywhere else', async () => {
    const noRule = (title: string, header: string) => {
      const column = book.column(title, header);
      const range = { startRowIndex: 100, startColumnIndex: column, endColumnIndex: column + 1 };
      return { setDataValidation: { range: { sheetId: book.id(title), ...range } } };
    };
    const own = { range: { sheetId: book.id('Roller'), startRowIndex: 1 }, description: 'Ikke rør' };
    book.change(noRule('Roller', 'Rolle'), noRule('Budsjett', 'Linje'), {
      addProtectedRange: { protectedRange: { ...own, editors: { users: [] } } },
    });
    const { code, err } = await runAs(editor);
    expect([code, err]).toEqual([1, expect.stringContaining('«Ikke rør» i «Roller»')]);
    const ruleOf = (title: string, header: string) =>
      book.tab(title).data?.[0]?.rowData?.[150]?.values?.[book.column(title, header)]?.dataValidation;
    expect(ruleOf('Roller', 'Rolle')).toBeUndefined();
    expect(ruleOf('Budsjett', 'Linje')?.condition?.type).toBe('ONE_OF_LIST');
  });

  it('is not made from a file with faults, which are named', async () => {
    const bad = join(dir, 'feil.json');
    writeFileSync(bad, JSON.stringify({ ...file, caseWorkers: ['ikke en adresse'] }));
    expect((await run('--networks', bad)).err).toContain('caseWorkers');
    writeFileSync(bad, '{');
    expect((await run('--networks', bad)).err).toContain('ikke JSON');
  });
});
