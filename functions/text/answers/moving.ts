// What is answered when money is to be moved: what can be chosen, what it would do, and that it is done.
import type { Doing } from './answers.ts';

type Words = { title: string; message: string };

export const toChooseFrom: Words = {
  title: 'Flytt penger',
  message: 'Velg hvem pengene tas fra, hvem som får dem, beløpet og hvorfor.',
};

export const movedWords = (nr: number, moved: Doing): Words => ({
  title: moved === 'now' ? 'Flyttingen er skrevet' : 'Flyttingen var skrevet',
  message: `Den står som nummer ${nr} i fanen Justeringer${moved === 'before' ? ', én gang' : ''}. Kladden er ikke endret ennå: velg Beregn fordeling for å ta den med. Vil du angre, slett raden.`,
});
