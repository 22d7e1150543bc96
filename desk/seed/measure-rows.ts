// Puts together a row of a Behov tab from short named parts, so that a network fits on a page.
import { measureExtras } from './measure-extras.ts';
import type { Money, What, Where } from './measure-parts.ts';
import type { SeedRow } from './seed.ts';

/** Rows of one network; `mark` says in each row's need what is an example. */
export const measureRows =
  (mark: string) =>
  (what: What, where: Where, money: Money, ownerEffort: string, need: string): SeedRow => ({
    ...what,
    ...where,
    ...money,
    ownerEffort,
    need: `${need} ${mark}`,
    ...measureExtras(what, where, money),
  });

/** The mark of networks whose measures are made up. */
export const allExample = 'Tiltak, beløp og tekst er eksempler.';

/** The mark of networks whose names and semesters stand in their long-term plan. */
export const amountExample =
  'Navn og semestre står i nettverkets plan; beløp og resten av teksten er eksempler.';

/** The mark of Gauldal: its plan shows the semesters by shading, so only the table's outer columns are known. */
export const namesOnly =
  'Navnet står i regionens plan; semestrene er første og siste i planens tabell. Resten er eksempler.';
