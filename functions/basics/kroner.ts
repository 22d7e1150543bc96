// Whole kroner as safe integers: the only form in which money exists in this house.

declare const brand: unique symbol;
/** An amount in whole Norwegian kroner, a safe integer; may be negative in a correction. */
export type Kroner = number & { readonly [brand]: 'Kroner' };

/** Takes a whole number as kroner. Throws RangeError on a fraction or beyond 2^53 - 1. */
export function kroner(amount: number): Kroner {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole kroner: ${amount}`);
  return (amount === 0 ? 0 : amount) as Kroner;
}

/** The sum of amounts in kroner; throws RangeError if it leaves the safe range. */
export const sumKroner = (amounts: Iterable<number>): Kroner => {
  let total = 0;
  for (const amount of amounts) total = kroner(total + kroner(amount));
  return kroner(total);
};

/** `1234567` as `1 234 567 kr` with no-break spaces, minus as U+2212, the way Norwegians write money. */
export const formatKroner = (amount: number): string => `${groupDigits(kroner(amount))}\u00a0kr`;

/** `1234567` as `1 234 567` with no-break spaces. */
export const groupDigits = (amount: number): string =>
  (amount < 0 ? '\u2212' : '') + String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** A difference: `+1 200 kr`, `−300 kr`, `0 kr`. */
export const signed = (amount: number): string => `${amount > 0 ? '+' : ''}${formatKroner(amount)}`;
