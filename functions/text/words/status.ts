// The words that rows, reports and outcomes are called by; colours follow the words, never the other way round.
import type { Report } from '../../domain/records/report-life.ts';

export const rowStatus = {
  underWork: 'Under arbeid',
  mustMend: 'Må rettes',
  seeRemark: 'Se merknad',
  ready: 'Klar',
  submitted: 'Sendt inn',
  changed: 'Endret etter innsending',
  granted: 'Innstilt fullt',
  partly: 'Innstilt delvis',
  refused: 'Ikke innstilt',
} as const;

/** In the remark of a row that somebody is typing in, in place of what must be mended there. */
export const stillInHand = 'Kontrolleres om litt, når du ikke skriver i raden.';

/** What is proposed for a tiltak, in the words of its report: nothing is granted or refused before the vedtak. */
export const outcomeWords = {
  granted: rowStatus.granted,
  partly: rowStatus.partly,
  refused: rowStatus.refused,
} as const;

const reportWords = {
  unsent: 'Ikke sendt inn',
  submitted: rowStatus.submitted,
  returned: 'Returnert',
  underAssessment: 'Til vurdering',
} as const;

/** The word for where a report stands. */
export const reportWord = (report: Report): string =>
  report.state === 'proposed' ? rowStatus[report.outcome] : reportWords[report.state];

/** What the protection of a tab that was sent is called, and known by. */
export const lockWords = 'Sendt inn: fanen er låst til Statsforvalteren returnerer behovsmeldingen';

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
  [reportWords.unsent]: { background: '#eef0f3', text: '#3a4453' },
  [reportWords.returned]: { background: '#fff1cf', text: '#6b4600' },
  [reportWords.underAssessment]: { background: '#dfebf7', text: '#123f6d' },
};

/** How grave a finding is. */
export const severityWords = { stops: 'Må rettes', asks: 'Se over', tells: 'Til orientering' };
