// What a yes in «Bekreftet» confirms is stored to the letter, so the same question must read the same next year.
import { describe, expect, it } from 'vitest';
import type { Seed, SeedRow } from '../../../desk/seed/seed.ts';
import { checkTiltakElsewhere } from '../../../functions/domain/needs/checks/twice.ts';
import { type ParameterName, planParameters } from '../../../functions/domain/plan/parameters.ts';
import { type Finding, questionOf } from '../../../functions/domain/sheet/finding.ts';
import { budgetOf, planOf, standOf } from '../../desk/read-seed.ts';
import { fullRow } from '../../flows/round/full-row.ts';
import { seedOf } from '../../seeded.ts';

const year = 2026;
const seed = seedOf('trondelag-2026');
const old = seedOf('vestfold-2015');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** What is asked, by code, with spaces for the spaces that do not break. */
const askedIn = (findings: Finding[]): Record<string, string> =>
  Object.fromEntries(
    findings
      .filter(({ severity }) => severity === 'asks')
      .map((finding) => [finding.code, plain(questionOf(finding))]),
  );

const withPlan = (plan: Partial<Record<ParameterName, string>>): Seed => ({
  ...seed,
  plan: {
    ...seed.plan,
    ...Object.fromEntries(
      Object.entries(plan).map(([name, value]) => [planParameters[name as ParameterName].label, { value }]),
    ),
  },
});

const asked = (row: SeedRow, plan: Partial<Record<ParameterName, string>> = {}): Record<string, string> =>
  askedIn(standOf(withPlan(plan), 'Fosen', [{ ...fullRow, priority: 1, ...row }]).findings);

const continued = { continuation: 'videreføring', earlierAward: 'Tilsagn 2024' };

describe('a question of one row', () => {
  it.each<[code: string, text: string, row: SeedRow, plan?: Partial<Record<ParameterName, string>>]>([
    ['endPassed', '{"end":"H25","year":2026}', { ...continued, start: 'H24', end: 'H25' }],
    ['periodTooLong', '{"start":"H26","end":"V33","years":7,"longest":4}', { end: 'V33' }],
    ['partnerFull', '{"text":"NTNU","semester":" i H26"}', {}, { partnersFull: 'DMMH; NTNU H26' }],
    ['partnerDisagrees', '{"header":"UH er enig"}', { uhAgrees: 'nei' }],
    [
      'payeeUnderUh',
      '{"kind":"fagskole","sought":"15 000 kr","header":"Søkt til UH","other":"Søkt til andre"}',
      { partnerKind: 'fagskole' },
    ],
    [
      'payeeUnsaid',
      '{"header":"Type partner","sought":"5 000 kr","other":"Søkt til andre"}',
      { partnerKind: 'UH', soughtOther: '5 000' },
    ],
    ['themeUnknown', '{"text":"Sjakk"}', { theme: 'Sjakk' }],
    ['amountInThousands', '{"header":"Søkt til eier","text":"10"}', { soughtOwner: 10 }],
    [
      'budgetSumDiffers',
      '{"sum":"24 000 kr","sought":"25 000 kr","difference":"1 000 kr"}',
      { budget: 'Kurs: 15 000; Vikar: 9 000' },
    ],
    ['continuationStartsNow', '{"start":"H26","year":2026}', continued],
    ['newStartedBefore', '{"start":"H25","year":2026}', { start: 'H25' }],
    [
      'awardUnknown',
      '{"text":"Tilsagn 2024","network":"Fosen"}',
      { ...continued, start: 'H25' },
      { earlierAwards: 'Tilsagn 2025; Lesing 2024' },
    ],
    [
      'individualPlaces',
      '{"sought":"25 000 kr","place":"50 000 kr"}',
      { individual: 'ja', sector: 'barnehage' },
      { individual: 'bare barnehage' },
    ],
  ])('%s', (code, text, row, plan) => {
    expect(asked(row, plan)[code]).toBe(`${code} ${text}`);
  });
});

describe('a question of rows together', () => {
  const rows = (...changes: SeedRow[]): SeedRow[] =>
    changes.map((change, at) => Object.assign({}, fullRow, { priority: at + 1, measure: `T${at}` }, change));
  const ofRows = (...changes: SeedRow[]) => askedIn(standOf(seed, 'Fosen', rows(...changes)).findings);

  it('names a hole in the order', () => {
    expect(ofRows({}, { priority: 5 })['priorityHole']).toBe('priorityHole {"priority":5,"expected":2}');
  });
  it('names what stands twice', () => {
    expect(ofRows({ measure: 'DigSkole' }, { measure: 'DigSkole' })['measureTwice']).toBe(
      'measureTwice {"text":"DigSkole"}',
    );
  });
  it('names the sum above the frame', () => {
    expect(ofRows({ soughtUh: '2 000 000' })['aboveFrame']).toBe(
      'aboveFrame {"total":"2 010 000 kr","frame":"1 400 000 kr","over":"610 000 kr"}',
    );
  });
  it('names the other scheme', () => {
    const both = rows({ measure: 'Lesing', scheme: 'DEKOM' }, { measure: 'Lesing', scheme: 'KL' });
    expect(askedIn(standOf(old, 'Horten', both).findings)['schemeTwice']).toBe(
      'schemeTwice {"text":"Lesing","scheme":"DEKOM","id":"HOR-01"}',
    );
  });
  it('names the other network', () => {
    const { rows: own, network } = standOf(seed, 'Fosen', rows({ measure: 'DigSkole' }));
    const others = [{ network: 'Gauldal', id: 'GAU-01', name: 'DigSkole', scheme: '', partners: [] }];
    const { plan } = planOf(seed);
    const context = {
      network,
      plan,
      at: '',
      year,
      deadline: undefined,
      others,
      earlier: [],
      typedAt: new Map(),
    };
    expect(askedIn(checkTiltakElsewhere(own, context))['measureElsewhere']).toBe(
      'measureElsewhere {"text":"DigSkole","network":"Gauldal","id":"GAU-01"}',
    );
  });
});

describe('a question of the budget', () => {
  it('names the line that lies in another, and the rest with what each way gives', () => {
    expect(askedIn(budgetOf(seed).budget.findings)).toEqual({
      budgetLineContained:
        'budgetLineContained {"label":"Koordinering","amount":"1 300 000 kr","holder":"Tilskudd til tiltak i partnerskapene","lastYear":"9 369 347 kr","total":"10 669 347 kr"}',
      budgetRestDiffers:
        'budgetRestDiffers {"stated":"3 256 653 kr","asListed":"3 356 653 kr","listedDifference":"100 000 kr","correct":"4 656 653 kr","difference":"1 400 000 kr"}',
    });
  });
  it('names the line that is a sum and its parts', () => {
    const lines = [100, 60, 40].map((amount) => ({ line: 'Møter', label: `M${amount}`, amount }));
    const budsjett = [{ line: 'Ramme', label: 'R', amount: 900 }, ...lines];
    expect(askedIn(budgetOf({ ...seed, budsjett, nokkeltall: [] }).budget.findings)).toEqual({
      budgetLineSummed:
        'budgetLineSummed {"label":"M100","total":"100 kr","parts":"«M60» 60 kr + «M40» 40 kr"}',
    });
  });
});
