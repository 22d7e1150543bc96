// A name as part of a file's: small letters of ASCII, digits and hyphens.

const spelt: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n' };

/** At most 60 signs; empty where nothing of the text can be spelt so. */
export const plainName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[æøåđŋ]/g, (letter) => spelt[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
