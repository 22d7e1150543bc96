// What the file with the rows of a receipt is called.
import { termOf } from '../words/ordliste.ts';

const spelt: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n' };

/** Small letters of ASCII, digits and hyphens. */
const plainName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[æøåđŋ]/g, (letter) => spelt[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');

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
