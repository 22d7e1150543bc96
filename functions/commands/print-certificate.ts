// Prints what a round was tried for and whether it holds, as under the Innstilling table.
import { certify } from '../allocation/certificate.ts';
import type { Allocation, AllocationInput } from '../allocation/model.ts';
import { certificateHeading, certificateLines } from '../text/pages/certificate.ts';

/** `outcome` is the engine's own, before adjustments. */
export function printCertificate(input: AllocationInput, outcome: Allocation): void {
  const certificate = certify(input, outcome);
  const { name, about } = certificateHeading(certificate, 'computed');
  console.log(`\n${name}: ${about}`);
  for (const line of certificateLines(certificate))
    console.log(`  ${line.verdict}: ${line.name}. ${line.about}`);
}
