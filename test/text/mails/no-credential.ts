// What must stand in no e-mail: an address that opens anything by itself, or a text that could be a key.

/** A cell of the workbook, which asks whoever opens it who they are. */
const placeInWorkbook =
  /^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+\/edit#gid=\d+&range=[A-Z]{1,3}\d+$/;

const decoded = (html: string): string =>
  html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** Addresses in a text or in HTML that lead anywhere else, and whatever else the HTML would fetch or run. */
export const strayAddresses = (text: string): string[] => {
  const plain = decoded(text);
  const addresses = plain.match(/(?:[a-z][a-z+.-]*:\/\/|www\.|mailto:|javascript:|data:)[^\s"<>]+/gi) ?? [];
  const fetched = text.match(
    /\s(?:src|srcset|action|background|ping)=[^>]*|url\([^)]*\)|<(?:img|script|link|iframe|form|base)\b/gi,
  );
  return [...addresses.filter((address) => !placeInWorkbook.test(address)), ...(fetched ?? [])];
};

/** Letters and digits in a row, as in a token, a signature or a password that a machine made; or a word for one. */
export const keysIn = (text: string): string[] => {
  const plain = decoded(text)
    .replaceAll(/https:\/\/[^\s"<>]+/g, '')
    .replaceAll(/style="[^"]*"/g, '');
  const long = plain.match(/[\w+/=-]{20,}/g) ?? [];
  const isMixed = (word: string): boolean =>
    /\d/.test(word) && /[a-z]/i.test(word) && !/^[a-z-]+\d{4}$/.test(word);
  const named = plain.match(/\b(token|secret|password|passord|api[-_]?key|bearer|innloggingslenke)\b/gi);
  return [...long.filter(isMixed), ...(named ?? [])];
};
