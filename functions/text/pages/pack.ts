// The page that hands over a replay pack: what it holds, what it is for, and the text to copy.
import type { PageBlock } from './page.ts';

/** `json` is the pack of run number `sequence`. */
export const packPage = (
  sequence: number,
  json: string,
): { title: string; message: string; blocks: PageBlock[] } => ({
  title: 'Regnepakken',
  message: `Regnepakken for kjøring ${sequence} står i sidepanelet.`,
  blocks: [
    {
      kind: 'line',
      text: `Alt som trengs for å regne kjøring ${sequence} på nytt, uten nett: det som gikk inn, reglene med kilder, og resultatet. Den inneholder ingen e-postadresser.`,
    },
    {
      kind: 'line',
      text: 'Klikk i feltet, merk alt (Ctrl+A), kopier og lagre som pack.json. Regn etter med: npm run replay -- pack.json',
    },
    { kind: 'copy', label: 'pack.json', text: json },
  ],
});
