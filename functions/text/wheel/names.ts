// What the lines of the yearly wheel are called, who has each, and where its date is from.
import type { WheelWords } from '../../domain/wheel/standard-wheel.ts';
import {
  type Certainty,
  type WheelScheme,
  isSourcedYear,
  schemeOf,
  standardDates,
} from '../../domain/wheel/standard-dates.ts';
import type { WheelCode, WheelParty } from '../../domain/wheel/wheel.ts';

type Line = {
  what: string;
  /** What the papers say of its date. */
  source: string;
};

const planMonth = 'Nettverksplan: revideres i september';

const lines: Record<WheelScheme, Record<WheelCode, Line>> = {
  old: {
    plan: { what: 'Revidert nettverksplan', source: planMonth },
    owner: {
      what: 'Eiernes behovsmelding til nettverket',
      source: 'Fylkesplan: 1. desember anbefalt; nettverksplan: 1. desember fast',
    },
    frame: { what: 'Møte om forhåndsrammen', source: 'Fylkesplan: første møte i året, januar' },
    need: { what: 'Beslutningsgrunnlag', source: 'Fylkesplan og nettverksplan: 1. februar' },
    partner: { what: 'Svar fra UH-partnerne', source: 'Skal være klart før beslutningsgrunnlaget sendes' },
    proposal: { what: 'Forumets behandling', source: 'Nettverksplan: mars' },
    input: { what: 'Innstilling fra samarbeidsforum', source: 'Fylkesplan: 15. mars' },
    decision: {
      what: 'Vedtak og tilsagnsbrev',
      source: 'Nettverksplan: 15. april; nasjonalt utkast: utgangen av april',
    },
    payment: { what: 'Utbetaling', source: 'Ikke oppgitt' },
    measureReport: {
      what: 'Rapport per tiltak',
      source: 'Nettverksplan: 15. mai; fylkesplan: utgangen av juni',
    },
    networkReport: {
      what: 'Rapport fra nettverket',
      source: 'Nettverksplan: 15. juni; fylkesplan: utgangen av juni',
    },
    seminar: { what: 'Partnerskapsseminar', source: 'Ikke oppgitt' },
    countyPlan: { what: 'Fylkets plan', source: 'Ikke oppgitt' },
  },
  new: {
    plan: { what: 'Revidert nettverksplan', source: planMonth },
    owner: {
      what: 'Eiernes melding til nettverket',
      source: 'Ikke oppgitt for 2026; 1. desember var anbefalt før',
    },
    frame: { what: 'Møte om forhåndsrammen', source: 'Samarbeidsforum 14.–15. januar 2026' },
    need: { what: 'Behovsmelding', source: 'Samarbeidsforum januar 2026: 1. februar' },
    partner: { what: 'Svar fra UH-partnerne', source: 'Ikke oppgitt; før forslaget legges fram' },
    proposal: { what: 'Forslag til fordeling', source: 'Samarbeidsforum januar 2026: 11.–12. mars' },
    input: { what: 'Innspill fra samarbeidsforum', source: 'Samarbeidsforum januar 2026: 11.–12. mars' },
    decision: { what: 'Vedtak og tilskuddsbrev', source: 'Samarbeidsforum januar 2026: 15. april' },
    payment: { what: 'Utbetaling', source: 'Samarbeidsforum januar 2026: 15. april' },
    measureReport: { what: 'Rapport per tiltak', source: 'Settes i vedtaket; 15. mai gjaldt før 2026' },
    networkReport: { what: 'Rapport fra nettverket', source: 'Settes i vedtaket; 15. juni gjaldt før 2026' },
    seminar: { what: 'Partnerskapsseminar', source: 'Samarbeidsforum januar 2026: september' },
    countyPlan: { what: 'Fylkets plan', source: 'Samarbeidsforum januar 2026: høring og vedtak om høsten' },
  },
};

const certaintyWords: Record<Certainty, string> = {
  stated: '',
  differing: 'kildene er ulike',
  month: 'dagen er et forslag',
  ours: 'datoen er et forslag',
};

/** The names and sources of a year that nobody has changed; the source says how sure the date is. */
export const wheelWords: WheelWords = (code, year) => {
  const scheme = schemeOf(year);
  const { what, source } = lines[scheme][code];
  const doubt = certaintyWords[standardDates[scheme][code].certainty];
  const ofOtherYears = isSourcedYear(year) ? '' : 'kilden gjelder andre år';
  return { what, source: [source, doubt, ofOtherYears].filter(Boolean).join('; ') };
};

export const partyWords: Record<WheelParty, string> = {
  network: 'nettverk',
  owner: 'eier',
  uh: 'UH',
  forum: 'forum',
  governor: 'Statsforvalteren',
};
