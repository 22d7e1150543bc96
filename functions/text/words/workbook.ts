// Words that stand in the workbook and its files beside the cells: protections, dropdowns, the chart.

export const inExcel = {
  ours: 'Kolonnen settes av løsningen.',
  notInList: 'Ordet står ikke i listen.',
} as const;

export const chartWords = {
  title: 'Søkt og innstilt per nettverk',
  altText:
    'To søyler per nettverk: det som er søkt, og det som er innstilt, i kroner. Tallene står i kolonnene Søkt og Innstilt.',
} as const;

export const comparisonChartWords = {
  title: 'Hvem som får mer og mindre',
  altText:
    'For hvert nettverk en søyle per alternativ: til høyre for null får det mer enn etter Plan nå, til venstre mindre, i kroner. Tallene står i kolonnene Endring.',
} as const;

/** What the protections are called that let nobody type but the editors. */
export const closedWords = { tab: 'Skrives av løsningen', headers: 'Overskriftene' } as const;

/** What the protections are called that let only those who stand in Roller type. */
export const typedByWords = {
  governor: 'Skrives av Statsforvalteren',
  network: 'Skrives av nettverket',
} as const;

export const oursWords = (header: string): string => `«${header}» settes av løsningen`;
export const resultsAreOurs = 'Resultatene settes av løsningen';

/** What a new workbook of the governor's office is called beside the round's own. */
export const officeTitleOf = (title: string): string => `${title}: Saksbehandling`;
