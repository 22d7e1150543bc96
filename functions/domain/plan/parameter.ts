// What a parameter of the Plan tab is: its kind, its label, its standard and what is said about it.
import { groupDigits } from '../../basics/kroner.ts';
import { listWords } from '../../basics/list-words.ts';

export type ParameterKind =
  | { kind: 'kroner' }
  /** `percent`: a sign for it may be typed as well. `kroner`: it counts kroner. */
  | { kind: 'integer'; min: number; max: number; percent?: true; kroner?: true }
  | { kind: 'choice'; words: Record<string, string> }
  /** Each word must be one of `of`, when there is one. */
  | { kind: 'words'; of?: readonly string[] };

export type Parameter = ParameterKind & {
  label: string;
  standard: string;
  about: string;
  required?: boolean;
};

const quoted = (words: readonly string[]): string =>
  listWords(
    words.map((word) => `«${word}»`),
    'eller',
  );

/** What may be typed as its value, in words that follow `Skriv`. */
export function acceptedBy(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'choice':
      return quoted(Object.keys(parameter.words));
    case 'words':
      return parameter.of
        ? `ett eller flere av disse, skilt med semikolon: ${quoted(parameter.of)}`
        : parameter.about;
    case 'integer':
      return parameter.kroner
        ? `et helt antall kroner fra ${parameter.min} til ${groupDigits(parameter.max)}, for eksempel 1`
        : `et helt tall fra ${parameter.min} til ${parameter.max}`;
    default:
      return 'hele kroner, for eksempel 100\u00a0000';
  }
}
