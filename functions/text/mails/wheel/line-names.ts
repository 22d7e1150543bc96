// The lines of the yearly wheel in nynorsk; one that people have named otherwise keeps the name they gave it.
import { oneLine } from '../../words/one-line.ts';
import { type InBoth } from '../languages.ts';

const nynorsk = new Map(
  Object.entries({
    'Revidert nettverksplan': 'Revidert nettverksplan',
    'Eiernes behovsmelding til nettverket': 'Behovsmelding frå eigarane til nettverket',
    'Eiernes melding til nettverket': 'Melding frå eigarane til nettverket',
    'Møte om forhåndsrammen': 'Møte om førehandsramma',
    Beslutningsgrunnlag: 'Avgjerdsgrunnlag',
    Behovsmelding: 'Behovsmelding',
    'Svar fra UH-partnerne': 'Svar frå UH-partnarane',
    'Forumets behandling': 'Behandling i forumet',
    'Forslag til fordeling': 'Forslag til fordeling',
    'Innstilling fra samarbeidsforum': 'Innstilling frå samarbeidsforum',
    'Innspill fra samarbeidsforum': 'Innspel frå samarbeidsforum',
    'Vedtak og tilsagnsbrev': 'Vedtak og tilsegnsbrev',
    'Vedtak og tilskuddsbrev': 'Vedtak og tilskotsbrev',
    Utbetaling: 'Utbetaling',
    'Rapport per tiltak': 'Rapport per tiltak',
    'Rapport fra nettverket': 'Rapport frå nettverket',
    Partnerskapsseminar: 'Partnarskapsseminar',
    'Fylkets plan': 'Planen for fylket',
  }),
);

/** What a line is called, in both. */
export const lineName = (what: string): InBoth<string> => {
  const name = oneLine(what);
  return { nb: name, nn: nynorsk.get(name) ?? name };
};
