// The words that rows, reports and outcomes are called by; colours follow the words, never the other way round.

export const rowStatus = {
  underWork: 'Under arbeid',
  mustMend: 'Må rettes',
  seeRemark: 'Se merknad',
  ready: 'Klar',
  submitted: 'Sendt inn',
  changed: 'Endret etter innsending',
  granted: 'Innstilt fullt',
  partly: 'Innstilt delvis',
  refused: 'Innstilt avslag',
} as const;

export type RowStatus = keyof typeof rowStatus;

export const outcomeWords = { granted: 'Innvilget', partly: 'Delvis', refused: 'Avslag' } as const;

/** Background and text colour of a status word, contrast at least 4.5:1. */
export const statusColours: Record<string, { background: string; text: string }> = {
  [rowStatus.underWork]: { background: '#eef0f3', text: '#3a4453' },
  [rowStatus.mustMend]: { background: '#fbe3e1', text: '#8c1d18' },
  [rowStatus.seeRemark]: { background: '#fff1cf', text: '#6b4600' },
  [rowStatus.ready]: { background: '#e3f1e5', text: '#1e5a2a' },
  [rowStatus.submitted]: { background: '#dfebf7', text: '#123f6d' },
  [rowStatus.changed]: { background: '#fff1cf', text: '#6b4600' },
  [rowStatus.granted]: { background: '#d3ead7', text: '#174a22' },
  [rowStatus.partly]: { background: '#fdebc8', text: '#5f3d00' },
  [rowStatus.refused]: { background: '#f6d9d6', text: '#7a1712' },
  [outcomeWords.granted]: { background: '#d3ead7', text: '#174a22' },
  [outcomeWords.partly]: { background: '#fdebc8', text: '#5f3d00' },
  [outcomeWords.refused]: { background: '#f6d9d6', text: '#7a1712' },
};
