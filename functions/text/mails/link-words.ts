// What the links of an e-mail are called.
import type { InBoth } from './languages.ts';

export const linkWords = {
  tab: (title: string): InBoth<string> => ({
    nb: `Åpne fanen «${title}»`,
    nn: `Opne fana «${title}»`,
  }),
  calendar: { nb: 'Legg fristene i kalenderen din', nn: 'Legg fristane i kalenderen din' } as InBoth<string>,
  finding: (cell: string): InBoth<string> => ({
    nb: `Gå til det første som står igjen (celle ${cell})`,
    nn: `Gå til det første som står att (celle ${cell})`,
  }),
} as const;
