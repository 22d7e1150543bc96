// Which tabs are the governor's office's alone: where a round has a workbook for them, they stand there and nowhere else.

/** By title. */
export const officeTitles: ReadonlySet<string> = new Set([
  'Kladd',
  'Kladd tiltak',
  'Alternativer',
  'Justeringer',
  'Kriterier',
  'Vurdering av tiltak',
  'Roller',
  'E-post',
]);

/** `office` is the workbook *Saksbehandling*, which only the governor's office can open. */
export type Book = 'shared' | 'office';

/** The workbook a tab stands in, where a round has two. */
export const bookOf = (title: string): Book => (officeTitles.has(title) ? 'office' : 'shared');
