// Reads organisation numbers: nine digits, the last of which proves the others (modulus 11).

/** Signs that a number takes, with what people write around it; a longer text is something else. */
const longest = 60;
const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** `974 760 673` as `974760673`; undefined when it isn't one. */
export function readOrgnr(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const digits = text.replaceAll(/[\s.]/g, '').replace(/^NO|MVA$/gi, '');
  if (!/^[89]\d{8}$/.test(digits)) return undefined;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(digits[8]) ? digits : undefined;
}
