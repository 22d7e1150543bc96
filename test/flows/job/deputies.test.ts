// Who gets the e-mail of a role when somebody is away: worked by hand, a day at a time.
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../functions/domain/round/network.ts';
import { readRoles } from '../../../functions/domain/round/read-roles.ts';
import type { RollerField } from '../../../functions/domain/tabs/roller.ts';
import { fixedTabs } from '../../../functions/domain/tabs/index.ts';
import { holdersIn, networkRole } from '../../../functions/flows/job/holders.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Partial<Record<RollerField, string>>;
const networks = [
  { code: 'FOS', name: 'Fosen' },
  { code: 'YN', name: 'Ytre Namdal' },
] as Network[];

const kari = { email: 'kari@example.no', role: 'koordinator', network: 'Fosen' };
const ola = { email: 'ola@example.no', role: 'koordinator', network: 'Fosen', deputyFor: kari.email };
const nina = { email: 'nina@example.no', role: 'leser', deputyFor: kari.email };
const away = { ...kari, validTo: '31.03.2026' };

/** Whoever is asked for on that day, by the lines of Roller. */
const on = (today: string, ...rows: Row[]) => {
  const {
    values: roles,
    runOut,
    findings,
  } = readRoles(gridOfRows('Roller', fixedTabs.Roller, rows), networks, today);
  return holdersIn({ roles, runOut, networks, networksUnread: false, roleFindings: findings });
};
const ofFosen = (today: string, ...rows: Row[]): string[] =>
  on(today, ...rows)(networkRole({ code: 'FOS', name: 'Fosen' })).addresses;

describe('the deputy of a coordinator', () => {
  it('gets no e-mail as long as the coordinator has the role, and all of it from the day after its last', () => {
    expect(ofFosen('2026-03-31', away, ola)).toEqual([kari.email]);
    expect(ofFosen('2026-04-01', away, ola)).toEqual([ola.email]);
  });

  it('gets it whatever the own role is', () => {
    expect(ofFosen('2026-03-31', away, nina)).toEqual([kari.email]);
    expect(ofFosen('2026-04-01', away, nina)).toEqual([nina.email]);
    expect(ofFosen('2026-04-01', away, ola, nina)).toEqual([ola.email, nina.email]);
  });

  it('gets it no longer than the own line lasts, and not before it begins', () => {
    expect(ofFosen('2026-04-30', away, { ...ola, validTo: '30.04.2026' })).toEqual([ola.email]);
    expect(ofFosen('2026-05-01', away, { ...ola, validTo: '30.04.2026' })).toEqual([]);
    expect(ofFosen('2026-04-30', away, { ...nina, validFrom: '01.05.2026' })).toEqual([]);
  });

  it('gets it until the coordinator is back by a line of their own', () => {
    const back = { ...kari, validFrom: '01.08.2026' };
    expect(ofFosen('2026-07-31', away, back, ola)).toEqual([ola.email]);
    expect(ofFosen('2026-08-01', away, back, ola)).toEqual([kari.email]);
  });

  it('does not come before a coordinator who is still to begin, and leaves the others theirs', () => {
    const per = { ...kari, email: 'per@example.no' };
    expect(ofFosen('2026-02-01', { ...kari, validFrom: '01.03.2026' }, per, ola)).toEqual([per.email]);
    expect(ofFosen('2026-04-01', away, per, ola)).toEqual([per.email, ola.email]);
  });

  it('gets it where nobody else has the role, so that none of it lies', () => {
    expect(ofFosen('2026-02-01', ola)).toEqual([ola.email]);
    expect(ofFosen('2026-02-01', { ...kari, validFrom: '01.03.2026' }, ola)).toEqual([ola.email]);
    expect(ofFosen('2026-02-01', nina)).toEqual([]);
  });

  it('gets nothing of another role that the coordinator still has', () => {
    const both = [away, { email: kari.email, role: 'saksbehandler' }, ola];
    expect(on('2026-04-01', ...both)({ role: 'governor_caseworker' }).addresses).toEqual([kari.email]);
    expect(ofFosen('2026-04-01', ...both)).toEqual([ola.email]);
  });

  it('a deputy’s own deputy stands in for no one who is there', () => {
    const gone = { ...ola, validTo: '28.02.2026' };
    const next = { ...nina, deputyFor: ola.email };
    expect(ofFosen('2026-03-01', away, gone, next)).toEqual([kari.email]);
  });
});

describe('those who get it', () => {
  it('each have a language, nynorsk where any line of the address says so', () => {
    const lines = [
      { ...kari, language: 'bokmål' },
      { ...kari, email: 'per@example.no' },
      { email: 'per@example.no', role: 'leser', language: 'nynorsk' },
    ];
    const { languages } = on('2026-02-01', ...lines)(networkRole({ code: 'FOS', name: 'Fosen' }));
    expect([...(languages ?? [])]).toEqual([
      [kari.email, 'nb'],
      ['per@example.no', 'nn'],
    ]);
  });

  it('have asked for less by the line that gives them this role, and by no other', () => {
    const lines = [
      { ...kari, notices: 'bare det jeg må ha' },
      { ...kari, network: 'Ytre Namdal' },
      { ...kari, email: 'per@example.no', notices: 'alt' },
    ];
    const holders = on('2026-02-01', ...lines);
    expect(holders(networkRole({ code: 'FOS', name: 'Fosen' })).muted).toEqual([kari.email]);
    expect(holders(networkRole({ code: 'YN', name: 'Ytre Namdal' })).muted).toEqual([]);
  });

  it('are those of every new role, for the whole round', () => {
    const lines = [
      { email: 'e@example.no', role: 'eierrepresentant', owner: 'Malvik' },
      { email: 'u@example.no', role: 'UH-partner', institution: 'NTNU' },
      { email: 'f@example.no', role: 'forumsmedlem', forum: 'skole' },
      { email: 'b@example.no', role: 'beslutter' },
    ];
    const holders = on('2026-02-01', ...lines);
    expect(
      (['owner_rep', 'uh_rep', 'forum_member', 'governor_decider'] as const).flatMap(
        (role) => holders({ role }).addresses,
      ),
    ).toEqual(lines.map(({ email }) => email));
  });
});
