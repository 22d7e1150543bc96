// What somebody still misses, as an e-mail says it: short, and in both languages.
import type { InBoth } from '../languages.ts';
import { theTermIn } from '../terms.ts';

/** To make the lists of e-mails about deadlines from; each can stand alone. */
export const missingWords = {
  unsent: (year: number): InBoth<string> => ({
    nb: `${theTermIn('networkNeedReport', { year })} er ikke sendt inn`,
    nn: `${theTermIn('networkNeedReport', { year, language: 'nn' })} har ikkje kome inn`,
  }),
  returned: (year: number): InBoth<string> => ({
    nb: `${theTermIn('networkNeedReport', { year })} er returnert og ikke sendt inn igjen`,
    nn: `${theTermIn('networkNeedReport', { year, language: 'nn' })} er returnert og har ikkje kome inn igjen`,
  }),
  rowsToMend: (count: number): InBoth<string> => ({
    nb: count === 1 ? '1 rad må rettes' : `${count} rader må rettes`,
    nn: count === 1 ? '1 rad må rettast' : `${count} rader må rettast`,
  }),
  rowsUnfinished: (count: number): InBoth<string> => ({
    nb: count === 1 ? '1 rad er under arbeid' : `${count} rader er under arbeid`,
    nn: count === 1 ? '1 rad er under arbeid' : `${count} rader er under arbeid`,
  }),
  /** Of a line of which nothing else is known here. */
  unseen: {
    nb: 'det er ikke registrert i arbeidsboken',
    nn: 'det er ikkje registrert i arbeidsboka',
  } satisfies InBoth<string>,
} as const;
