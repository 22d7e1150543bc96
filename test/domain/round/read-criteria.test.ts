// Verdicts as they are typed: each at its own row, with a reason unless the criterion is met, and never twice.
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../functions/domain/round/network.ts';
import { criteriaRows, readCriteria } from '../../../functions/domain/round/read-criteria.ts';
import { kriterier } from '../../../functions/domain/tabs/kriterier.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

const criterion = (id: string) => ({ id, label: `Krav ${id}`, about: '', gate: true });
const set = { id: 's', from: 2026, source: '', confirmed: true, criteria: [criterion('1'), criterion('2')] };
const networks = [
  { code: 'FOS', name: 'Fosen' },
  { code: 'NAM', name: 'Namdal' },
] as Network[];
type Row = { key?: string; network?: string; verdict?: string; reason?: string };
const read = (...rows: Row[]) => readCriteria(gridOfRows('Kriterier', kriterier, rows), networks, set);
const column = (field: string) => kriterier.columns.findIndex((one) => one.field === field);
const place = (row: number, field: string) => ({ title: 'Kriterier', row, column: column(field) });

describe('the rows there shall be', () => {
  it('are one per network and criterion, and know where they stand', () => {
    expect(criteriaRows(networks, set).map(({ key }) => key)).toEqual(['FOS-1', 'FOS-2', 'NAM-1', 'NAM-2']);
    const { rows } = read({ key: 'NAM-1' }, { key: 'FOS-1', verdict: 'møtt' }, { key: 'NAM-1' });
    expect(rows.map(({ wanted, at }) => [wanted.key, wanted.network.name, wanted.criterion.id, at])).toEqual([
      ['FOS-1', 'Fosen', '1', 2],
      ['FOS-2', 'Fosen', '2', undefined],
      ['NAM-1', 'Namdal', '1', 1],
      ['NAM-2', 'Namdal', '2', undefined],
    ]);
  });
});

describe('a verdict', () => {
  it('counts for its network and criterion', () => {
    const { assessments, findings } = read(
      { key: 'FOS-1', verdict: 'Møtt' },
      { key: 'FOS-2', verdict: 'ikke møtt', reason: ' Mangler plan. ' },
      { key: 'NAM-1', verdict: 'delvis', reason: 'Kort.' },
      { key: 'NAM-2', verdict: 'ikke relevant', reason: 'Alene.' },
    );
    expect(findings).toEqual([]);
    const [one, two] = set.criteria;
    expect(assessments).toEqual([
      { key: 'FOS-1', network: 'Fosen', criterion: one, verdict: 'met', reason: '' },
      { key: 'FOS-2', network: 'Fosen', criterion: two, verdict: 'not', reason: 'Mangler plan.' },
      { key: 'NAM-1', network: 'Namdal', criterion: one, verdict: 'partly', reason: 'Kort.' },
      { key: 'NAM-2', network: 'Namdal', criterion: two, verdict: 'notRelevant', reason: 'Alene.' },
    ]);
  });

  it.each(['ikke møtt', 'delvis', 'ikke relevant'])('«%s» needs a reason', (verdict) => {
    const { assessments, findings } = read({ key: 'FOS-2', verdict, reason: ' ' });
    expect(assessments).toEqual([]);
    expect(findings).toEqual([
      {
        code: 'assessmentUnexplained',
        severity: 'stops',
        places: [place(1, 'reason')],
        facts: { verdict, network: 'Fosen', criterion: 'Krav 2' },
      },
    ]);
  });

  it('that is no word of the list, or whose reason can’t be kept, counts for nothing', () => {
    const { assessments, findings } = read(
      { key: 'FOS-1', verdict: 'bestått' },
      { key: 'FOS-2', verdict: 'møtt', reason: 'x'.repeat(5001) },
      { key: 'NAM-1', reason: 'Bare en grunn.' },
    );
    expect(assessments).toEqual([]);
    expect(findings.map(({ code, places }) => [code, places[0]])).toEqual([
      ['choiceUnknown', place(1, 'verdict')],
      ['textTooLong', place(2, 'reason')],
    ]);
  });

  it('in a row that is none of the round counts for nothing, and is told', () => {
    const { assessments, findings } = read({ key: 'XYZ-1', verdict: 'møtt' }, { verdict: 'møtt' });
    expect(assessments).toEqual([]);
    expect(findings).toEqual([
      {
        code: 'assessmentForeign',
        severity: 'tells',
        places: [place(1, 'verdict')],
        facts: { text: 'XYZ-1' },
      },
      { code: 'assessmentForeign', severity: 'tells', places: [place(2, 'verdict')], facts: { text: '' } },
    ]);
  });

  it('in a row that is none of the round stops where it would have refused somebody, or may have', () => {
    const verdicts = ['ikke møtt', 'delvis', 'ikke  møtt.', 'ikke relevant', 'Møtt'];
    const { findings } = read(...verdicts.map((verdict) => ({ key: 'XYZ-1', verdict })));
    expect(findings.map(({ severity }) => severity)).toEqual(['stops', 'stops', 'stops', 'tells', 'tells']);
  });

  it('in a row that stands twice counts where it stands first, and stops', () => {
    const { assessments, findings } = read(
      { key: 'FOS-1', verdict: 'møtt' },
      { key: 'FOS-1', verdict: 'ikke møtt', reason: 'Nei.' },
    );
    expect(assessments.map(({ verdict }) => verdict)).toEqual(['met']);
    expect(findings).toEqual([
      { code: 'assessmentTwice', severity: 'stops', places: [place(2, 'verdict')], facts: { text: 'FOS-1' } },
    ]);
  });

  it('is not looked for in a row where nothing is typed', () => {
    const { assessments, findings } = read(
      { key: 'XYZ-1', network: 'Fosen' },
      { key: 'FOS-1' },
      { key: 'FOS-1' },
    );
    expect([assessments, findings]).toEqual([[], []]);
  });

  it('is not looked for where its column is gone, which stops', () => {
    const { findings } = readCriteria(
      { title: 'Kriterier', sheetId: 1, rows: [[{ value: 'Nr' }]] },
      networks,
      set,
    );
    expect(findings.map(({ code }) => code)).toContain('headerMissing');
  });
});
