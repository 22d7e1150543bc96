// «Hva er endret?»: two versions of a report side by side, old and new per field, for the sidebar.
import { groupDigits } from '../../basics/kroner.ts';
import type { FieldChange, RowChange } from '../../domain/needs/changes.ts';
import { behov } from '../../domain/tabs/behov.ts';
import type { PageBlock } from './page.ts';
import { withSeenBreaks } from '../words/one-line.ts';
import { sayInstant } from '../words/when.ts';

/** A version that was sent; `by` and `at` are known but for very old ones. */
export type SentVersion = { version: number; at?: string | undefined; by?: string | undefined };

/** `to` is absent for the tab as it stands now. */
export type Comparison = { from: SentVersion; to?: SentVersion; changes: RowChange[] };

/** More rows than these are counted and not shown. */
const mostRows = 60;
const longest = 160;

const shown = (text: string): string => {
  if (text === '') return '(tom)';
  const one = withSeenBreaks(text);
  return one.length > longest ? `${one.slice(0, longest)}…` : one;
};

const kinds = { added: 'ny rad', gone: 'rad som er borte', changed: 'endret' } as const;

const kroner = new Set<string>(
  behov.columns.flatMap(({ field, kind }) => (kind === 'kroner' ? [field] : [])),
);

/** Whole kroner as people write them; anything else as it was typed. */
const sayCell = (field: string, text: string): string => {
  const digits = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  const isAmount = kroner.has(field) && /^\d{1,15}$/.test(digits);
  return isAmount ? groupDigits(Number(digits)) : shown(text);
};

const sayField = (kind: RowChange['kind'], { field, header, before, after }: FieldChange): string => {
  if (kind === 'added') return `${header}: ${sayCell(field, after)}`;
  if (kind === 'gone') return `${header}: ${sayCell(field, before)}`;
  const [was, is] = [sayCell(field, before), sayCell(field, after)];
  return was === is
    ? `${header}: ${shown(before)} → ${shown(after)} (skrevet på en annen måte)`
    : `${header}: ${was} → ${is}`;
};

const sayVersion = ({ version, at, by }: SentVersion): string =>
  `versjon ${version}${at ? `, sendt ${sayInstant(at)}` : ''}${by ? ` av ${by}` : ''}`;

function section({ from, to, changes }: Comparison): PageBlock[] {
  const heading = to ? `Fra versjon ${from.version} til versjon ${to.version}` : 'Siden det ble sendt inn';
  const about = to ? `${sayVersion(from)}; ${sayVersion(to)}.` : `Fanen nå mot ${sayVersion(from)}.`;
  const rows = changes.slice(0, mostRows).flatMap(({ rowId, kind, name, fields }): PageBlock[] => [
    { kind: 'line', text: `${rowId} «${shown(name)}» – ${kinds[kind]}` },
    { kind: 'list', lines: fields.map((field) => sayField(kind, field)) },
  ]);
  const rest = changes.length - mostRows;
  return [
    { kind: 'heading', text: heading },
    { kind: 'line', text: about.charAt(0).toUpperCase() + about.slice(1) },
    ...(changes.length === 0 ? [{ kind: 'line' as const, text: 'Ingenting er endret.' }] : rows),
    ...(rest > 0
      ? [{ kind: 'line' as const, text: `… og ${rest === 1 ? '1 rad' : `${rest} rader`} til.` }]
      : []),
  ];
}

/** The page and its short answer. */
export const changesPage = (
  network: string,
  comparisons: Comparison[],
): { title: string; message: string; blocks: PageBlock[] } => {
  const [now] = comparisons;
  const count = now?.changes.length ?? 0;
  const message = now
    ? `${count === 0 ? 'Ingen rader' : count === 1 ? '1 rad' : `${count} rader`} er endret i ${network} siden versjon ${now.from.version}.`
    : `${network} har ikke sendt inn noen versjon ennå. Alt som står i fanen, er nytt.`;
  return {
    title: `Hva er endret? ${network}`,
    message,
    blocks: [{ kind: 'line', text: message }, ...comparisons.flatMap(section)],
  };
};
