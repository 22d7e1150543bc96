// What the file with the rows of a receipt is called.
import { plainName } from '../../basics/plain-name.ts';
import { termOf } from '../words/ordliste.ts';

/** `behovsmelding-fosen-2026.csv`; from the second version on with its number. */
export function receiptFile({
  network,
  year,
  version,
}: {
  network: string;
  year: number;
  version: number;
}): string {
  const parts = [termOf('networkNeedReport', year), network, String(year)].map(plainName);
  const which = version > 1 ? [`versjon-${version}`] : [];
  return `${[...parts, ...which].filter((part) => part !== '').join('-')}.csv`;
}
