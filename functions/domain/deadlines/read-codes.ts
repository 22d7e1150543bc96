// Which row of Årshjul is which deadline: by its code, as a label of Plan is found.
import { headerKey } from '../../basics/same-text.ts';
import { listWords } from '../../basics/list-words.ts';
import { nearest } from '../../basics/nearest.ts';
import { type Place, textOf } from '../sheet/cells.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import { type RawRow, type TabReading, isFilled } from '../sheet/read-tab.ts';
import { type ArshjulField, arshjul } from '../tabs/contact/arshjul.ts';
import { type WheelCode, wheelCodes } from '../wheel/wheel.ts';

export type CodedRow = RawRow<ArshjulField>;
export type CodedRows = { lines: Map<WheelCode, CodedRow>; strange: CodedRow[]; findings: Finding[] };

/** How many of the missing are named as what a code may have been meant for. */
const most = 3;

export function readCodes({ rows, title, columns }: TabReading<ArshjulField>): CodedRows {
  const lines = new Map<WheelCode, CodedRow>();
  const strange: CodedRow[] = [];
  const twice: Finding[] = [];
  for (const row of rows) {
    const text = textOf(row.cells.code);
    const code = wheelCodes.find((one) => headerKey(one) === headerKey(text));
    if (code && lines.has(code)) twice.push(at('stops', 'wheelTwice', row, code));
    else if (code) lines.set(code, row);
    else if (text !== '' || isFilled(arshjul, row)) strange.push(row);
  }
  const missing = wheelCodes.filter((code) => !lines.has(code));
  const header = { title, row: 0, column: columns.code ?? 0 };
  return { lines, strange, findings: [...twice, ...tellNames(strange, missing, header)] };
}

const at = (severity: 'stops' | 'tells', code: 'wheelTwice' | 'wheelUnknown', row: CodedRow, text: string) =>
  finding(code, { severity, places: [row.places.code] }, { text });

/** As of a label in Plan: it stops where a code is missing that the row may be of. */
function tellStrange(row: CodedRow, missing: readonly string[]): Finding {
  const text = textOf(row.cells.code);
  const near = nearest(text, missing);
  const meant = near ? [near] : isFilled(arshjul, row) ? missing.slice(0, most) : [];
  if (meant.length === 0) return at('tells', 'wheelUnknown', row, text);
  const quoted = listWords(
    meant.map((code) => `«${code}»`),
    'eller',
  );
  return finding('wheelMisnamed', { severity: 'stops', places: [row.places.code] }, { text, meant: quoted });
}

/** A code under almost its name is told in its own row alone. Without a deadline for the need reports nothing is judged. */
function tellNames(strange: CodedRow[], missing: readonly WheelCode[], header: Place): Finding[] {
  const almost = new Set(strange.map(({ cells }) => nearest(textOf(cells.code), missing)));
  return [
    ...strange.map((row) => tellStrange(row, missing)),
    ...missing
      .filter((code) => !almost.has(code))
      .map((text) => {
        const severity = text === 'need' ? 'stops' : 'tells';
        return finding('wheelMissing', { severity, places: [header] }, { text });
      }),
  ];
}
