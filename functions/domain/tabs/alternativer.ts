// The tab «Alternativer»: up to four sets of rules, typed at the top, and what they lead to, below.
import { indicators } from './indicators.ts';
import { type Column, defineTab } from '../sheet/column.ts';

/** The rules that may be tried, in the order of the tab's first rows. */
export const choiceNames = [
  'base',
  'baseMode',
  ...indicators,
  'unused',
  'aboveFrame',
  'cap',
  'kindergartenShare',
  'uhShare',
  'specialShare',
  'individualShare',
] as const;
export type ChoiceName = (typeof choiceNames)[number];

export const alternatives = [1, 2, 3, 4] as const;

/** The row in which each set may be given a name, above the choices. */
export const nameLabel = 'Navn på alternativet';

/** What the four are called until somebody types something else. */
export const firstNames = [
  'Uten grunntilskudd',
  'Bare elevtall',
  'Overfør ubrukte',
  'Prioritet først',
] as const;

/** What the four stand at until then: no base, one key, nothing moved, priorities first. */
export const firstChoices: Partial<Record<ChoiceName, string | number>>[] = [
  { base: 0 },
  { elevtall: 100 },
  { unused: 'overføres' },
  { aboveFrame: 'prioritetstrinn' },
];

/** The first network's row (from 0), in a tab as it is made; the headings over it are ours in every column, too. */
export const firstResultRow = choiceNames.length + 3;

const tried = <N extends number>(number: N) =>
  ({
    field: `alternative${number}`,
    header: `Alternativ ${number}`,
    kind: 'kroner',
    owner: 'person',
    width: 150,
    help: 'Øverst skriver Statsforvalteren valgene; tom celle betyr som i Plan. Er én prosent i nøkkelen fylt ut, teller de tomme som 0. Resultatet kommer under.',
  }) as const satisfies Column;

const change = <N extends number>(number: N) =>
  ({
    field: `change${number}`,
    header: `Endring ${number}`,
    kind: 'kroner',
    owner: 'us',
    width: 140,
    help: `Alternativ ${number} minus etter Plan nå (formel).`,
  }) as const satisfies Column;

export const alternativer = defineTab({
  kind: 'alternativer',
  typedBy: 'governor',
  rowsBy: 'us',
  frozenColumns: 1,
  columns: [
    {
      field: 'label',
      header: 'Valg og nettverk',
      kind: 'word',
      owner: 'us',
      width: 280,
      help: 'Øverst valgene, under dem nettverkene.',
    },
    {
      field: 'now',
      header: 'Etter Plan nå',
      kind: 'kroner',
      owner: 'us',
      width: 150,
      help: 'Valgene i fanen Plan, og det de gir av det som er sendt inn. Før justeringer.',
    },
    tried(1),
    change(1),
    tried(2),
    change(2),
    tried(3),
    change(3),
    tried(4),
    change(4),
    {
      field: 'words',
      header: 'Med ord',
      kind: 'word',
      owner: 'us',
      width: 720,
      help: 'Hvem som får mer og mindre, med ord. Ingenting her er lagret som forslag.',
    },
  ],
});
export type AlternativerField = (typeof alternativer.columns)[number]['field'];
