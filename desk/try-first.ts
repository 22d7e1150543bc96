// What the desk says at start that one can try first, from what stands in its round.
import type { Seed } from './seed/seed.ts';

/** A line per step: mending and sending where something was typed wrong on purpose, then the distribution. */
export function tryFirst({ faults: [fault] = [] }: Seed): string[] {
  const steps = [
    ...(fault
      ? [
          `Velg «Koordinator, ${fault.network}» oppe til høyre og gå til fanen «Behov ${fault.network}».`,
          'Rett cellene som Merknad peker på; statusen kommer i raden.',
          'Samordning → Send behovsmelding.',
        ]
      : []),
    'Bli «Saksbehandler hos Statsforvalteren», gå til «Saksbehandling» øverst, og velg Samordning → Beregn fordeling.',
    'Se fanen Kladd; ingen har fått beskjed. Velg Flere valg → Flytt penger …, beregn på nytt, og velg Legg fram forslaget.',
    'Gå til «Runden» øverst. Se fanene Innstilling og Tiltak, og innboksen.',
    ...(fault ? [] : ['Endre noe i fanen Plan, beregn på nytt, og se hva det gjorde.']),
  ];
  return steps.map((step, index) => `${index + 1}. ${step}`);
}
