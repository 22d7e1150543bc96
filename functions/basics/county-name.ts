// What a county is called, from its key.

/** Counties whose name is more than their key with a capital. */
const counties: Record<string, string> = {
  trondelag: 'Trøndelag',
  ostfold: 'Østfold',
  'more-og-romsdal': 'Møre og Romsdal',
};

const withCapital = (word: string): string =>
  word === 'og' ? word : word.charAt(0).toLocaleUpperCase('nb') + word.slice(1);

/** `trondelag` -> `Trøndelag`. */
export const countyName = (county: string): string =>
  counties[county] ??
  county
    .split('-')
    .map(withCapital)
    .join(county.includes('-og-') ? ' ' : '-');
