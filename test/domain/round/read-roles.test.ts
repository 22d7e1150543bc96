// Who has which role: an address, a role of the list, and for a coordinator a network of the round.
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../functions/domain/round/network.ts';
import { readRoles } from '../../../functions/domain/round/read-roles.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = { email?: string; role?: string; network?: string; remark?: string };
const networks = ['Fosen', 'Ytre Namdal'].map((name) => ({ name }) as Network);
const read = (...rows: Row[]) => {
  const { values, findings } = readRoles(gridOfRows('Roller', fixedTabs.Roller, rows), networks);
  return { values, findings };
};
const kari = { email: 'kari@fosen.example.no', role: 'koordinator', network: 'Fosen' };

describe('a line of Roller', () => {
  it('gives its role, whatever the case of what is typed', () => {
    expect(
      read(kari, { email: ' OLA@Example.NO ', role: 'Saksbehandler' }, { email: 'l@e.no', role: 'leser' }),
    ).toEqual({
      values: [
        { email: 'kari@fosen.example.no', role: 'network_coordinator', network: 'Fosen' },
        { email: 'ola@example.no', role: 'governor_caseworker' },
        { email: 'l@e.no', role: 'reader' },
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
