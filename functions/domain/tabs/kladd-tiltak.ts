// The tab «Kladd tiltak»: the draft per tiltak; the same columns as in «Tiltak».
import { tiltak } from './tiltak.ts';

export const kladdTiltak = { ...tiltak, kind: 'kladdTiltak' };
