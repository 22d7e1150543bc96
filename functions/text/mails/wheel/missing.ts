// What somebody still misses, as an e-mail says it: short, and in both languages.
import type { InBoth } from '../languages.ts';
import { oneLine } from '../../words/one-line.ts';
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
  unpublished: {
    nb: 'forslaget er ikke lagt fram ennå',
    nn: 'forslaget er ikkje lagt fram enno',
  } satisfies InBoth<string>,
  /** How a network sends its report. */
  sendFrom: (network: string): InBoth<string> => ({
    nb: `Åpne fanen «Behov ${oneLine(network)}», rett det som er merket, og velg «Samordning → Send behovsmelding». Dere får kvittering på e-post. Det som bare står i fanen, regnes ikke som sendt.`,
    nn: `Opne fana «Behov ${oneLine(network)}», rett det som er merkt, og vel «Samordning → Send behovsmelding». De får kvittering på e-post. Det som berre står i fana, blir ikkje rekna som sendt.`,
  }),
  /** Of a line of which nothing else is known here. */
  unseen: {
    nb: 'det er ikke registrert i arbeidsboken',
    nn: 'det er ikkje registrert i arbeidsboka',
  } satisfies InBoth<string>,
} as const;
