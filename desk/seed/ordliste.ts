// The rows of the tab Ordliste: the glossary that the product's own sentences use.
import { ordlisteRows } from '../../functions/text/words/ordliste.ts';
import type { SeedRow } from './seed.ts';

export const ordliste: SeedRow[] = ordlisteRows();
