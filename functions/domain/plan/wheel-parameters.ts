// The parameters about deadlines and mail; and the labels that stood in Plan before there was Årshjul.
import type { Parameter } from './parameter.ts';

const yesNo = (yes: string, no: string): { ja: string; nei: string } => ({ ja: yes, nei: no });

export const wheelParameters = {
  julyQuiet: {
    kind: 'choice',
    label: 'Stille juli',
    words: yesNo('quiet', 'open'),
    standard: 'ja',
    about: 'om påminnelser og ukesoppsummering som faller i juli, venter til august',
  },
  evesWorking: {
    kind: 'choice',
    label: '24. og 31. desember er virkedager',
    words: yesNo('working', 'free'),
    standard: 'nei',
    about: 'om frister og påminnelser kan falle på dem',
  },
  mailsPerDay: {
    kind: 'integer',
    min: 1,
    max: 10_000,
    label: 'E-poster per døgn, høyst',
    standard: '300',
    about: 'så mange e-postkontoen kan sende; frister går først, resten venter til neste døgn',
  },
  digestDay: {
    kind: 'choice',
    label: 'Ukesoppsummering',
    words: {
      mandag: 'monday',
      tirsdag: 'tuesday',
      onsdag: 'wednesday',
      torsdag: 'thursday',
      fredag: 'friday',
      ingen: 'none',
    },
    standard: 'mandag',
    about: 'dagen saksbehandlerne får den på e-post',
  },
} as const satisfies Record<string, Parameter>;

/** What Årshjul says now, by the labels it had in Plan. */
export const movedLabels = {
  deadline: 'Frist for behovsmelding',
  weekend: 'Frist på lørdag eller søndag',
  reminders: 'Påminnelser før fristen',
} as const;
