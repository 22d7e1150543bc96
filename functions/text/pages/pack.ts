// The page that hands over a replay pack: what it holds, what it is for, and the text to copy.
import type { PageBlock } from './page.ts';

/** `sequence` 0 is a draft. */
const nameOf = (sequence: number): string => (sequence === 0 ? 'kladden' : `forslag ${sequence}`);

/** `json` is the pack of run number `sequence`; of the draft that is 0. */
export const packPage = (
  sequence: number,
  json: string,
): { title: string; message: string; blocks: PageBlock[] } => ({
  title: 'Regnepakken',
  message: `Regnepakken for ${nameOf(sequence)} står i sidepanelet.`,
  blocks: [
    {
      kind: 'line',
      text: `Alt som trengs for å regne ${nameOf(sequence)} på nytt, uten nett: det som gikk inn, reglene med kilder, og resultatet. Den inneholder ingen e-postadresser.`,
    },
    {
      kind: 'line',
      text: 'Klikk i feltet, merk alt (Ctrl+A), kopier og lagre som pack.json. Regn etter med: npm run replay -- pack.json',
    },
    { kind: 'copy', label: 'pack.json', text: json },
  ],
});
