// Runs the worked cases of test/cases/*.md: every number in their tables must come out of the engine.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allocate } from '../functions/allocation/allocate.ts';
import { certify } from '../functions/allocation/certificate.ts';
import { explainer } from '../functions/allocation/explain.ts';
import type { AllocationInput, AllocationOutcome, Award } from '../functions/allocation/model.ts';
import { certificateLines } from '../functions/text/pages/certificate.ts';
import { explainOwn, explainPot } from '../functions/text/words/explanation.ts';
import { inputOf, lineColumns } from './cases/case-input.ts';
import { readNumber, readPage, readWord, type Page, type Row } from './cases/read-case.ts';
import { allocated } from './round.ts';

const folder = new URL('cases/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readPage(readFileSync(new URL(name, folder), 'utf8')));

const reasons = {
  ingen: 'none',
  'alle har fått det de søkte': 'requestsMet',
  'overføres etter planen': 'carried',
  'uavgjort venter på svar': 'tie',
  'taket nås': 'cap',
  'gruppekrav holder igjen': 'groups',
};
const outcomes = { innvilget: 'granted', 'delvis innvilget': 'partly', avslag: 'refused' };
const conflicts = {
  'grunntilskuddene er større enn potten': 'basesAbovePot',
  'bundne midler er større enn potten': 'commitmentsAbovePot',
  'det søkes for lite til gruppen': 'groupLeastNotSought',
  'valgene kan ikke brukes sammen': 'rulesDoNotCombine',
};

type Figures = Record<string, number>;

/** What the page says of a network, and the same taken from the award. */
function networkRow(row: Row, award: Award, coordination: number): [Figures, Figures] {
  const stated = Object.entries(row).filter(
    ([name]) => name in lineColumns || name === 'Innstilt' || name === 'Til utbetaling',
  );
  const lineSum = (rule: string) =>
    award.steps.reduce((sum, step) => (step.rule === rule ? sum + step.amount : sum), 0);
  const found = (name: string) => {
    if (name === 'Innstilt') return award.amount;
    if (name === 'Til utbetaling') return award.amount + coordination;
    return lineSum(lineColumns[name as keyof typeof lineColumns]);
  };
  return [
    Object.fromEntries(stated.map(([name, text]) => [name, readNumber(text)])),
    Object.fromEntries(stated.map(([name]) => [name, found(name)])),
  ];
}

/** The table Resultat, line by line, and the same taken from the outcome. */
function resultOf(page: Page, outcome: AllocationOutcome): [unknown[], unknown[]] {
  const rows = page.tables.get('Resultat') ?? [];
  const stated = rows.map(({ Hva, Verdi }) => [Hva, readResult(Hva!, Verdi!)]);
  const promised = certificateLines(certify(inputOf(page), outcome)).map(({ name }) => name);
  const found = rows.map(({ Hva, Verdi }) => [
    Hva,
    Hva === 'Loves ikke' ? !promised.includes(Verdi!) && Verdi : findResult(Hva!, outcome),
  ]);
  return [stated, found];
}

function readResult(what: string, value: string): unknown {
  if (what === 'Grunn') return readWord(value, reasons);
  if (what === 'Konflikt') return readWord(value, conflicts);
  return ['Hvem', 'Uavgjort mellom', 'Loves ikke'].includes(what) ? value : readNumber(value);
}

function findResult(what: string, outcome: AllocationOutcome): unknown {
  if (outcome.kind === 'conflict') {
    const [{ code, ids, short }] = outcome.conflicts as [{ code: string; ids: string[]; short: number }];
    return { Konflikt: code, Hvem: ids.join(', '), 'Mangler kr': short }[what];
  }
  const group = outcome.groups?.find(({ id }) => what === `Gruppe ${id}`);
  if (group) return group.amount;
  return {
    'Fra toppen': outcome.offTheTop,
    Koordinering: outcome.coordination,
    Potten: outcome.pot,
    Innstilt: outcome.awards.reduce((sum, { amount }) => sum + amount, 0),
    'Ikke fordelt': outcome.unallocated,
    Grunn: outcome.unallocatedReason,
    'Uavgjort mellom': outcome.ties.map(({ between }) => between.join(', ')).join('; '),
    'Uavgjort om kr': outcome.ties.reduce((sum, { kroner }) => sum + kroner, 0),
  }[what];
}

/** The table Forklaring: the two lines as each network reads them. */
function expectSentences(page: Page, input: AllocationInput, outcome: AllocationOutcome): void {
  const explain = explainer(outcome, input);
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  for (const { Nettverk, ...stated } of page.tables.get('Forklaring') ?? []) {
    const explained = explain(Nettverk!)!;
    const said = { Potten: plain(explainPot(explained)), Dere: plain(explainOwn(explained)) };
    expect({ Nettverk, ...said }).toMatchObject({ Nettverk, ...stated });
  }
}

it.each(pages.map((page) => [page.title, page] as const))('%s: gir det som står i tabellene', (_, page) => {
  const input = inputOf(page);
  const outcome = allocate(input);
  const [stated, found] = resultOf(page, outcome);
  expect(found).toEqual(stated);
  expect(stated.length).toBeGreaterThan(0);

  for (const [i, row] of page.tables.get('Nettverk')!.entries()) {
    if (!('Innstilt' in row)) continue;
    const [expected, award] = networkRow(row, allocated(outcome).awards[i]!, input.claims[i]!.coordination);
    expect({ [row['Nettverk']!]: award }).toEqual({ [row['Nettverk']!]: expected });
  }

  expectSentences(page, input, outcome);

  for (const row of page.tables.get('Tiltak') ?? []) {
    if (!('Innvilget' in row)) continue;
    const awards = allocated(outcome).awards.flatMap((award) => award.measures);
    const { id, amount, outcome: result } = awards.find((one) => one.id === row['Tiltak'])!;
    const expected = [readNumber(row['Innvilget']), readWord(row['Utfall']!, outcomes)];
    expect([id, amount, result]).toEqual([id, ...expected]);
  }
});

it('det finnes saker å regne på', () => {
  expect(pages.length).toBeGreaterThan(10);
});
