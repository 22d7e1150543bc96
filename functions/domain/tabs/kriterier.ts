// The tab «Kriterier»: each network's report against each criterion (§ 4, D17); the county governor assesses.
import { defineTab } from '../sheet/column.ts';

/** Words of the dropdown -> verdict. */
export const verdictWords = {
  møtt: 'met',
  delvis: 'partly',
  'ikke møtt': 'not',
  'ikke relevant': 'notRelevant',
} as const;
export type Verdict = (typeof verdictWords)[keyof typeof verdictWords];

export const kriterier = defineTab({
  kind: 'kriterier',
  typedBy: 'governor',
  frozenColumns: 3,
  columns: [
    { field: 'key', header: 'Nr', kind: 'id', owner: 'us', width: 80, help: 'Radens faste merke.' },
    { field: 'network', header: 'Nettverk', kind: 'word', owner: 'us', width: 170, help: 'Nettverket.' },
    {
      field: 'criterion',
      header: 'Kriterium',
      kind: 'word',
      owner: 'us',
      width: 250,
      help: 'Det meldingen vurderes mot.',
    },
    {
      field: 'about',
      header: 'Hva det går ut på',
      kind: 'word',
      owner: 'us',
      width: 380,
      wraps: true,
      help: 'Gjengitt med egne ord, ikke forskriftens tekst.',
    },
    {
      field: 'verdict',
      header: 'Vurdering',
      kind: 'choice',
      owner: 'person',
      choices: Object.keys(verdictWords),
      width: 130,
      help: 'Tom til det er vurdert. «Ikke møtt» gjør at behovsmeldingen ikke blir innstilt, men aldri for et kriterium som sier «kan».',
    },
    {
      field: 'reason',
      header: 'Begrunnelse',
      kind: 'text',
      owner: 'person',
      width: 420,
      wraps: true,
      help: 'Må fylles ut når vurderingen er noe annet enn møtt. Blir behovsmeldingen ikke innstilt, får nettverket lese den.',
    },
    {
      field: 'assessor',
      header: 'Lagret av',
      kind: 'word',
      owner: 'us',
      width: 230,
      help: 'Den som lagret vurderingen med Kontroller fanen eller Beregn fordeling. Tom til den er lagret.',
    },
    {
      field: 'date',
      header: 'Dato',
      kind: 'word',
      owner: 'us',
      width: 130,
      help: 'Da vurderingen ble lagret.',
    },
    {
      field: 'set',
      header: 'Kriteriesett',
      kind: 'word',
      owner: 'us',
      width: 130,
      help: 'Hvilken utgave av kriteriene det er vurdert mot.',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 360,
      wraps: true,
      help: 'Hva som må rettes. Settes av løsningen.',
    },
  ],
});
export type KriterierField = (typeof kriterier.columns)[number]['field'];
