// The county frame of 2025 as it was presented in January 2026, with its faults left in: they are to be found.
import type { SeedRow } from '../seed.ts';

const source = 'Ekte tall: budsjett 2025, presentasjon i samarbeidsforum januar 2026.';

/** Kroner. The networks' line already holds the coordination, and the rest is 100 000 too low besides (D1). */
export const budsjett: SeedRow[] = [
  { line: 'Ramme', label: 'Tildelt beløp Trøndelag (2025)', amount: 20776000, source },
  { line: 'Direktetildeling UH', label: 'Direktetildeling NTNU - UP1', amount: 3000000, source },
  { line: 'Direktetildeling UH', label: 'Direktetildeling Nord - UP1', amount: 2000000, source },
  {
    line: 'Tilskudd til nettverkene',
    label: 'Tilskudd til tiltak i partnerskapene',
    amount: 10669347,
    source,
  },
  { line: 'Møter', label: 'Møter i samarbeidsforum', amount: 300000, source },
  { line: 'Fellestiltak', label: 'Fellestiltak Webinarer', amount: 150000, source },
  { line: 'Koordinering', label: 'Koordinering', amount: 1300000, source },
  {
    line: 'Oppgitt rest',
    label: 'Usikker',
    amount: '3 256  653',
    source: `${source} Skrevet med dobbelt mellomrom, som i kilden.`,
  },
];
