// What a person types into a cell of the page, as Google's Norwegian (nb_NO) sheet would store it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

/**
 * `25,5` and `1400000` are numbers, `=...` a formula, `'` makes anything text, nothing empties the cell.
 * All else stays text. That is stricter than Google, which reads `1 234 567`, `25 %` and `1.8.2026` as numbers
 * and dates in nb_NO: here they stay as typed, since that is the harder case for whoever reads the cell, and
 * nothing is lost. Numbers too long to be kept exactly stay text for the same reason.
 */
export const parseTyped = (text: string): sheets_v4.Schema$ExtendedValue => {
  const trimmed = text.trim();
  if (trimmed === '') return {};
  if (text.startsWith("'")) return { stringValue: text.slice(1) };
  if (/^=./.test(trimmed)) return { formulaValue: trimmed };
  if (/^[-\u2212]?\d+(,\d+)?$/.test(trimmed)) {
    const number = Number(trimmed.replace('\u2212', '-').replace(',', '.'));
    if (Math.abs(number) <= Number.MAX_SAFE_INTEGER) return { numberValue: number };
  }
  return { stringValue: text };
};
