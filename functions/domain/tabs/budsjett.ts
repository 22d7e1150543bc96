// The tab «Budsjett»: the lines of the county frame, typed by the county governor (D1-D5).
import { defineTab } from '../sheet/column.ts';

/** What a line is; the words are the dropdown. `frame` once; `stated` lines are shown but not used. */
export const lineKinds = {
  Ramme: 'frame',
  'Direktetildeling UH': 'offTheTop',
  Fellestiltak: 'offTheTop',
  Møter: 'offTheTop',
  Vertskap: 'offTheTop',
  'Annen avsetning': 'offTheTop',
  Koordinering: 'coordination',
  'Tilskudd til nettverkene': 'networks',
  'Oppgitt rest': 'rest',
} as const;

export type LineKind = (typeof lineKinds)[keyof typeof lineKinds];

export const budsjett = defineTab({
  kind: 'budsjett',
  typedBy: 'governor',
  frozenColumns: 1,
  columns: [
    {
      field: 'line',
      header: 'Linje',
      kind: 'choice',
      owner: 'person',
      required: true,
      choices: Object.keys(lineKinds),
      width: 190,
      help: 'Hva slags linje dette er.',
    },
    {
      field: 'label',
      header: 'Tekst',
      kind: 'text',
      owner: 'person',
      required: true,
      width: 340,
      help: 'Linjens navn slik det vises i innstillingen.',
    },
    {
      field: 'amount',
      header: 'Beløp',
      kind: 'kroner',
      owner: 'person',
      required: true,
      orShare: true,
      width: 130,
      help: 'Hele kroner. En avsetning kan også være en andel av rammen: 5 %. Den rundes ned til hele kroner.',
    },
    {
      field: 'source',
      header: 'Kilde',
      kind: 'text',
      owner: 'person',
      width: 300,
      help: 'Hvor tallet kommer fra.',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 560,
      wraps: true,
      help: 'Avstemmingen. Settes av løsningen.',
    },
  ],
});
export type BudsjettField = (typeof budsjett.columns)[number]['field'];
