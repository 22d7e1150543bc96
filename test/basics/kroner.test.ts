// Kroner are whole and safe; they are shown with no-break spaces, and a minus of their own.
import { describe, expect, it } from 'vitest';
import { formatKroner, groupDigits, kroner, sumKroner } from '../../functions/basics/kroner.ts';

describe('kroner', () => {
  it('are whole numbers that a computer holds exactly; anything else is said', () => {
    expect([kroner(0), kroner(-5), kroner(2 ** 53 - 1)]).toEqual([0, -5, 2 ** 53 - 1]);
    for (const wrong of [0.5, 2 ** 53, Number.NaN, Infinity])
      expect(() => kroner(wrong)).toThrow(new RangeError(`not whole kroner: ${wrong}`));
  });

  it('know one nothing, not two', () => {
    expect(Object.is(kroner(-0), 0)).toBe(true);
  });

  it('add up, and refuse what is no amount or leaves the safe range', () => {
    expect(sumKroner([])).toBe(0);
    expect(sumKroner([100, -30, 5])).toBe(75);
    expect(() => sumKroner([1, 0.5])).toThrow(RangeError);
    expect(() => sumKroner([2 ** 53 - 1, 1])).toThrow(RangeError);
  });
});

describe('an amount that is shown', () => {
  it.each([
    [0, '0 kr'],
    [999, '999 kr'],
    [1000, '1 000 kr'],
    [12_345, '12 345 kr'],
    [123_456, '123 456 kr'],
    [1_234_567, '1 234 567 kr'],
    [-1000, '−1 000 kr'],
  ])('%d is «%s», with spaces at which no line breaks', (amount, shown) => {
    expect(formatKroner(amount)).toBe(shown.replaceAll(' ', '\u00a0'));
    expect(groupDigits(amount)).toBe(shown.replace(' kr', '').replaceAll(' ', '\u00a0'));
  });

  it('is whole', () => expect(() => formatKroner(0.5)).toThrow(RangeError));
});
