// What a parameter of the Plan tab is: its kind, its label, its standard and what is said about it.

export type ParameterKind =
  | { kind: 'kroner' }
  /** `percent`: a sign for it may be typed as well. */
  | { kind: 'integer'; min: number; max: number; percent?: true }
  | { kind: 'choice'; words: Record<string, string> }
  /** Each word must be one of `of`, when there is one. */
  | { kind: 'words'; of?: readonly string[] }
  | { kind: 'instant' }
  | { kind: 'text' };

export type Parameter = ParameterKind & {
  label: string;
  standard: string;
  about: string;
  required?: boolean;
};
