// What was sent as rows of a file: the headings of the tab, and each cell as it was frozen, with amounts as numbers.
import { expect, it } from 'vitest';
import { sentRows } from '../../../functions/domain/needs/sent-rows.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';

const sent = (cells: Record<string, string>): Record<string, string | number> => {
  const [headings = [], row = []] = sentRows([{ rowId: 'FOS-001', cells }]);
  return Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? 'lacks']));
};

it('has the headings of what people type, and of the ID, in the order of the tab', () => {
  const [headings] = sentRows([]);
  expect(headings?.slice(0, 4)).toEqual(['Prioritet', 'Tiltak', 'Sektor', 'Tema']);
  expect(headings).toContain('ID');
  expect(headings).not.toContain('Status');
  expect(headings).not.toContain('Merknad');
  expect(headings).toHaveLength(behov.columns.length - 2);
});

it('has whole kroner and counts as numbers, however they were typed, and the rest as it was typed', () => {
  const row = sent({
    priority: '1',
    measure: 'Språkmiljø',
    soughtOwner: '1\u00a0400\u00a0000 kr',
    soughtUh: '0',
    start: 'H26',
    orgnr: '974 760 673',
    budget: 'Kurs: 150 000; Vikar: 100 000',
  });
  expect(row).toMatchObject({
    ID: 'FOS-001',
    Prioritet: 1,
    Tiltak: 'Språkmiljø',
    'Søkt til eier': 1_400_000,
    'Søkt til UH': 0,
    'Søkt til andre': '',
    Start: 'H26',
    'Org.nr. mottaker': '974 760 673',
    'Enkelt budsjett': 'Kurs: 150 000; Vikar: 100 000',
  });
});

it('leaves what is no whole amount as it was typed', () => {
  expect(sent({ soughtOther: 'ca 5' })['Søkt til andre']).toBe('ca 5');
});
