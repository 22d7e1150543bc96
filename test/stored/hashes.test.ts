// A hash is of one text that any language can write, and says by its mark which text that is.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  digitsOf,
  hashLike,
  hashOf,
  isHashOf,
  unmarkedHashOf,
} from '../../functions/flows/job/hash.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The names are whole numbers: the form before wrote them by size. */
const numbered = { 10: 'ti', 2: 'to', navn: 'Å' };

describe('the canonical text', () => {
  it('is that of the example in RFC 8785', () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('has its names in one order, whole numbers too, and leaves out what is not there', () => {
    expect(canonicalJson({ ...numbered, borte: undefined })).toBe('{"10":"ti","2":"to","navn":"Å"}');
  });

  it.each([NaN, Infinity, { half: '\ud83d' }])('is not to be had of %o', (value) => {
    expect(() => canonicalJson(value)).toThrow(/not allowed/);
  });
});

describe('a hash', () => {
  it('has a mark, and is SHA-256 of the canonical text', () => {
    expect(hashOf(numbered)).toBe(`jcs:${sha256('{"10":"ti","2":"to","navn":"Å"}')}`);
    expect(digitsOf(hashOf(numbered))).toBe(sha256('{"10":"ti","2":"to","navn":"Å"}'));
  });

  it('without the mark is of the text of that time', () => {
    expect(unmarkedHashOf(numbered)).toBe(sha256('{"2":"to","10":"ti","navn":"Å"}'));
  });

  it.each([hashOf, unmarkedHashOf])('is compared in the form that it was stored in', (form) => {
    const stored = form(numbered);
    expect(isHashOf(stored, { navn: 'Å', 2: 'to', 10: 'ti' })).toBe(true);
    expect(isHashOf(stored, { ...numbered, navn: 'A' })).toBe(false);
    expect(hashLike(stored, 'noe annet')).toBe(form('noe annet'));
  });

  it('of nothing is nobody’s', () => expect(isHashOf('', numbered)).toBe(false));
});
