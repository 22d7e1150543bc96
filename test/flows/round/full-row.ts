// A row of a Behov tab with nothing to say about it: what a test does not change is right.
import type { Cells } from '../../ports/hands.ts';

/** Every required field, for Fosen in the Trøndelag seed of 2026. */
export const fullRow: Cells = {
  priority: 6,
  measure: 'Felles språkarbeid',
  sector: 'skole',
  theme: 'Inkluderende praksis',
  municipalities: 'Alle',
  partner: 'NTNU',
  start: 'H26',
  end: 'V27',
  soughtOwner: '10 000',
  soughtUh: '15 000',
  continuation: 'ny',
  specialPedagogy: 'nei',
  ownerEffort: 'Tid til samlinger.',
  need: 'Kartlagt i høst sammen med de ansatte.',
};
