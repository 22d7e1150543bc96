// The language and the time zone a round's workbook has: Google reads by them what people type.
import type { Grid, WorkbookFacts } from './cells.ts';

/** Google has had several names for it; each writes numbers and dates our way. The first that is taken. */
export const locales = ['nb_NO', 'no_NO'];
const norwegian = /^(nb|nn|no)(_NO)?$/;
export const timeZone = 'Europe/Oslo';

export const isNorwegian = (locale: string): boolean => norwegian.test(locale);

/** What somebody has set them to, where it is another. */
export type OtherLanguage = { locale?: string; timeZone?: string };

export const otherLanguage = (facts: WorkbookFacts): OtherLanguage => ({
  ...(!isNorwegian(facts.locale) && { locale: facts.locale }),
  ...(facts.timeZone !== timeZone && { timeZone: facts.timeZone }),
});

/** The language that is not Norwegian, of a workbook that the tabs were read in: what Google made of a number by it is not to be trusted. */
export function foreignLocale(grids: Iterable<Grid>): string | undefined {
  for (const { workbook } of grids) {
    const { locale } = workbook ? otherLanguage(workbook) : {};
    if (locale !== undefined) return locale;
  }
  return undefined;
}
