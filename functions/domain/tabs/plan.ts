// The tab «Plan»: the parameters of § 9 and of the round, each with its source and whether it is confirmed.
import { defineTab } from '../sheet/column.ts';
import { yesNo } from './behov.ts';

export const plan = defineTab({
  kind: 'plan',
  typedBy: 'governor',
  rowsBy: 'us',
  frozenColumns: 1,
  columns: [
    {
      field: 'parameter',
      header: 'Parameter',
      kind: 'text',
      owner: 'us',
      required: true,
      width: 300,
      help: 'Navnet på valget. Skal ikke endres.',
    },
    {
      field: 'value',
      header: 'Verdi',
      kind: 'text',
      owner: 'person',
      asTyped: true,
      width: 320,
      help: 'Valget som gjelder. Tom celle betyr standardverdien.',
    },
    {
      field: 'accepted',
      header: 'Kan være',
      kind: 'text',
      owner: 'us',
      width: 260,
      wraps: true,
      help: 'Hva som godtas, og hva som er standard.',
    },
    {
      field: 'validFrom',
      header: 'Gjelder fra',
      kind: 'text',
      owner: 'person',
      width: 110,
      help: 'Datoen valget gjelder fra.',
    },
    {
      field: 'source',
      header: 'Kilde',
      kind: 'text',
      owner: 'person',
      width: 300,
      help: 'Vedtak, plan eller paragraf.',
    },
    {
      field: 'confirmed',
      header: 'Bekreftet',
      kind: 'choice',
      owner: 'person',
      choices: yesNo,
      width: 100,
      help: 'Ja når verdien er bekreftet. Ubekreftede verdier vises i innstillingen.',
    },
    {
      field: 'remark',
      header: 'Merknad',
      kind: 'word',
      owner: 'us',
      width: 460,
      wraps: true,
      help: 'Hva som må rettes. Settes av løsningen.',
    },
  ],
});
export type PlanField = (typeof plan.columns)[number]['field'];
