// What a simple trigger may not do: it runs before anybody has consented to anything.
import type { Start } from './run.ts';

/** Throws in a simple trigger, as Google does, with the name of the service. */
export function needsConsent({ simple, run }: Start, service: string): void {
  if (simple) throw new Error(`${run} er en enkel utløser og har ikke tillatelse til å kalle ${service}`);
}
