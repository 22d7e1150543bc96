// Who has which role: an address, a role of the list, and for a coordinator a network of the round.
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../functions/domain/round/network.ts';
import { readRoles } from '../../../functions/domain/round/read-roles.ts';
import type { RollerField } from '../../../functions/domain/tabs/roller.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Partial<Record<RollerField, string>>;
const networks = ['Fosen', 'Ytre Namdal'].map((name) => ({ name }) as Network);
const readOn = (today: string, ...rows: Row[]) => {
  const { values, findings } = readRoles(gridOfRows('Roller', fixedTabs.Roller, rows), networks, today);
  return { values, findings };
};
const read = (...rows: Row[]) => readOn('2026-01-15', ...rows);
/** What a line says that says nothing of how e-mail is to come. */
const plain = { sharedMailbox: false, language: 'nb', notices: 'all' };
const kari = { email: 'kari@fosen.example.no', role: 'koordinator', network: 'Fosen' };

describe('a line of Roller', () => {
  it('gives its role, whatever the case of what is typed', () => {
    expect(
      read(kari, { email: ' OLA@Example.NO ', role: 'Saksbehandler' }, { email: 'l@e.no', role: 'leser' }),
    ).toEqual({
      values: [
        { email: 'kari@fosen.example.no', role: 'network_coordinator', network: 'Fosen', ...plain },
        { email: 'ola@example.no', role: 'governor_caseworker', ...plain },
        { email: 'l@e.no', role: 'reader', ...plain },
      ],
      findings: [],
    });
    expect(read({ ...kari, network: 'ytre  NAMDAL' }).values).toMatchObject([{ network: 'Ytre Namdal' }]);
  });

  it('of a coordinator whose network is none of the round gives nothing, and says which there are', () => {
    const place = { title: 'Roller', row: 1, column: 2 };
    for (const network of ['Fosnes', ''])
      expect(read({ ...kari, network })).toEqual({
        values: [],
        findings: [
          {
            code: 'networkUnknown',
            severity: 'stops',
            places: [place],
            facts: { text: network, choices: 'Fosen, Ytre Namdal' },
          },
        ],
      });
  });

  it.each([
    'kari',
    'kari@',
    '@example.no',
    'kari@example',
    'kari@example.',
    'kari@example..no',
    'kari@.no',
    'kari @example.no',
    'a@example.no, b@example.no',
    'a@example.no; b@example.no',
    'Kari <kari@example.no>',
    'kari@example.no>',
    '"kari"@example.no',
    'kari@@example.no',
    'kari@example.no x',
    'mailto kari@example.no',
  ])('with the address «%s» gives nothing', (email) => {
    expect(read({ ...kari, email })).toEqual({
      values: [],
      findings: [
        {
          code: 'emailUnreadable',
          severity: 'stops',
          places: [{ title: 'Roller', row: 1, column: 0 }],
          facts: { text: email.toLowerCase() },
        },
      ],
    });
  });

  it('may have an address of many parts', () => {
    const email = 'kari.n+rekom@post.a-b.fylke.example.no';
    expect(read({ ...kari, email }).values).toMatchObject([{ email }]);
  });

  it('that lacks something is told at the cell, and gives nothing', () => {
    const codes = (row: Row) => read(row).findings.map(({ code }) => code);
    expect(codes({ email: 'kari@example.no' })).toEqual(['missing']);
    expect(codes({ role: 'leser' })).toEqual(['missing']);
    expect(codes({ ...kari, role: 'sjef' })).toEqual(['choiceUnknown']);
    expect(read({ role: 'leser' }, { email: 'kari@example.no' }, { ...kari, role: 'sjef' }).values).toEqual(
      [],
    );
  });

  it('in which only we have written is nobody’s', () => {
    expect(read({ remark: 'Rett linjen.' })).toEqual({ values: [], findings: [] });
  });
});

const malvik = { email: 'eier@malvik.example.no', role: 'eierrepresentant', owner: 'Malvik' };
const codesOf = (row: Row, today = '2026-01-15'): string[] =>
  readOn(today, row).findings.map(({ code, severity }) => `${severity} ${code}`);

describe('what a role is for', () => {
  it('stands in the column of its own: network, institution, owner or forum', () => {
    expect(
      read(
        malvik,
        { email: 'uh@example.no', role: 'uh-partner', institution: 'NTNU' },
        { email: 'forum@example.no', role: 'forumsmedlem', forum: 'Skole' },
        { email: 'forum@example.no', role: 'forumsmedlem', forum: 'barnehage' },
        { email: 'leder@example.no', role: 'beslutter' },
      ),
    ).toEqual({
      values: [
        { email: 'eier@malvik.example.no', role: 'owner_rep', owner: 'Malvik', ...plain },
        { email: 'uh@example.no', role: 'uh_rep', institution: 'NTNU', ...plain },
        { email: 'forum@example.no', role: 'forum_member', forum: 'school', ...plain },
        { email: 'forum@example.no', role: 'forum_member', forum: 'kindergarten', ...plain },
        { email: 'leder@example.no', role: 'governor_decider', ...plain },
      ],
      findings: [],
    });
  });

  it.each<[string, Row, RollerField]>([
    ['eierrepresentant without Eier', { ...malvik, owner: '' }, 'owner'],
    ['UH-partner without Institusjon', { email: 'u@example.no', role: 'UH-partner' }, 'institution'],
    ['forumsmedlem without Forum', { email: 'f@example.no', role: 'forumsmedlem' }, 'forum'],
  ])('%s gives no role, and says at that cell what is missing', (_, row, field) => {
    const { values, findings } = read(row);
    const column = fixedTabs.Roller.columns.findIndex((one) => one.field === field);
    expect(values).toEqual([]);
    expect(findings).toMatchObject([
      { code: 'missingBecause', severity: 'stops', places: [{ title: 'Roller', row: 1, column }] },
    ]);
  });

  it('a forum that is none of the two gives no role', () => {
    const row = { email: 'f@example.no', role: 'forumsmedlem', forum: 'videregående' };
    expect([read(row).values, codesOf(row)]).toEqual([[], ['stops choiceUnknown']]);
  });

  it('what the role does not use is told, and takes nothing away', () => {
    const row = { ...kari, institution: 'NTNU', owner: 'Ørland', forum: 'skole' };
    expect(codesOf(row)).toEqual(Array(3).fill('tells roleFieldIdle'));
    expect(read(row).values).toMatchObject([{ email: kari.email, network: 'Fosen' }]);
    expect(read(row).values[0]).not.toHaveProperty('institution');
    expect(codesOf({ email: 'l@example.no', role: 'leser', network: 'Fosen' })).toEqual([
      'tells roleFieldIdle',
    ]);
  });
});

describe('the days of a line', () => {
  const spring = { ...kari, validFrom: '1. februar 2026', validTo: '31.03.2026' };
  it.each<[day: string, codes: string[]]>([
    ['2026-01-31', ['tells roleToCome']],
    ['2026-02-01', []],
    ['2026-03-31', []],
    ['2026-04-01', ['tells roleRunOut']],
  ])('on %s it counts only from its first day and with its last, and says why not', (day, codes) => {
    expect(codesOf(spring, day)).toEqual(codes);
    expect(readOn(day, spring).values).toHaveLength(codes.length === 0 ? 1 : 0);
  });

  it('are kept with the line; an empty one is no bound', () => {
    expect(readOn('2026-02-01', spring).values).toMatchObject([{ from: '2026-02-01', to: '2026-03-31' }]);
    expect(codesOf({ ...kari, validTo: '31.3.2026' }, '2000-01-01')).toEqual([]);
    expect(codesOf({ ...kari, validFrom: '1.2.2026' }, '2099-12-31')).toEqual([]);
  });

  it('that cannot be read, or stand the wrong way round, give no role', () => {
    for (const row of [
      { ...kari, validTo: 'til sommeren' },
      { ...kari, validFrom: '31.2.2026' },
    ])
      expect([read(row).values, codesOf(row)]).toEqual([[], ['stops dateUnreadable']]);
    const turned = { ...kari, validFrom: '1.4.2026', validTo: '31.3.2026' };
    expect([read(turned).values, codesOf(turned)]).toEqual([[], ['stops rolePeriodTurned']]);
    const oneDay = { ...kari, validFrom: '15.1.2026', validTo: '15.1.2026' };
    expect([read(oneDay).values.length, codesOf(oneDay)]).toEqual([1, []]);
  });
});

describe('«Vara for»', () => {
  const ola = { email: 'ola@fosen.example.no', role: 'koordinator', network: 'Fosen' };
  it('is the address of somebody else in Roller, whatever its case', () => {
    expect(read(kari, { ...ola, deputyFor: ' KARI@fosen.example.no' })).toMatchObject({
      values: [{}, { email: ola.email, deputyFor: kari.email }],
      findings: [],
    });
  });
  it('somebody whose line cannot be read or has run out stands in Roller too', () => {
    for (const line of [
      { ...kari, network: 'Fosnes' },
      { ...kari, validTo: '1.1.2026' },
    ]) {
      const { values, findings } = read(line, { ...ola, deputyFor: kari.email });
      expect(values).toMatchObject([{ email: ola.email, deputyFor: kari.email }]);
      expect(findings.filter(({ places }) => places[0]?.row === 2)).toEqual([]);
    }
  });
  it('nobody of Roller is asked about, and the line keeps its role', () => {
    const row = { ...ola, deputyFor: 'borte@example.no' };
    expect([read(row).values.length, codesOf(row)]).toEqual([1, ['asks deputyUnknown']]);
  });
  it.each([
    ['no address', 'Kari', 'stops emailUnreadable'],
    ['the own address', 'Ola@fosen.example.no', 'stops deputyOfSelf'],
  ])('%s gives no role, for then nobody knows whose e-mail it is', (_, deputyFor, code) => {
    expect([read({ ...ola, deputyFor }).values, codesOf({ ...ola, deputyFor })]).toEqual([[], [code]]);
  });
});

describe('how e-mail comes', () => {
  it('is read in words, and counts as bokmål, all and an own mailbox where nothing stands', () => {
    const words = { sharedMailbox: 'Ja', language: 'nynorsk', notices: 'bare det jeg må ha' };
    expect(read({ ...kari, ...words }).values).toMatchObject([
      { sharedMailbox: true, language: 'nn', notices: 'necessary' },
    ]);
    expect(read({ ...kari, sharedMailbox: 'nei', language: 'bokmål', notices: 'alt' }).values).toMatchObject([
      plain,
    ]);
  });
  it('in a word that is none of them takes no role from anybody: it is asked about, and counts as empty', () => {
    const row = { ...kari, sharedMailbox: 'kanskje', language: 'samisk', notices: 'lite' };
    expect(codesOf(row)).toEqual(Array(3).fill('asks choiceUnknown'));
    expect(read(row).values).toMatchObject([{ email: kari.email, ...plain }]);
  });
});

describe('Roller of a workbook from before', () => {
  /** Four columns as they were, one of somebody’s own, and what stands under no header. */
  const old = (...more: (string | null)[][]) => {
    const top = ['E-post', 'Rolle', 'Nettverk', 'Merknad'];
    const lines = [top, [kari.email, 'koordinator', 'Fosen', null], ['l@example.no', 'leser', null, null]];
    const rows = lines.map((cells, at) => [...cells, ...more.map((column) => column[at] ?? null)]);
    return { title: 'Roller', sheetId: 1, rows: rows.map((row) => row.map((value) => ({ value }))) };
  };
  it.each<[string, (string | null)[][]]>([
    ['with nothing beside', []],
    ['with days in a column of somebody’s own', [['Lagt til', '1.2.2026', '2.2.2026']]],
    ['with ja and nei in a column of somebody’s own', [['Signert', 'ja', 'nei']]],
    ['with a column that is almost called as one of now', [['Eiere', 'Ørland', null]]],
    ['with a telephone number under no header', [[null, '900 00 000', null]]],
  ])('%s gives everybody the role they had, and what is new is told at most', (_, more) => {
    const { values, findings, runOut } = readRoles(old(...more), networks, '2026-01-15');
    expect(values).toEqual([
      { email: kari.email, role: 'network_coordinator', network: 'Fosen', ...plain },
      { email: 'l@example.no', role: 'reader', ...plain },
    ]);
    expect(runOut).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'stops')).toEqual([]);
    const lacking = findings.filter(({ code }) => code === 'headerLacking');
    expect(lacking).toMatchObject([
      { severity: 'tells', facts: { header: expect.stringMatching(/^Institusjon.*Varsler$/) } },
    ]);
  });
});
