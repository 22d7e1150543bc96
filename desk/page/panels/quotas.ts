// What Google would have counted by now, beside the sheet: calls to the Sheets API, and what the triggers have run.
import type { Quotas } from '../../protocol.ts';
import { fetchJson } from '../connection.ts';
import { make } from '../dom.ts';
import { showSidebar } from './side-panels.ts';

const TITLE = 'Googles kvoter';
const kinds = { read: 'lesing', write: 'skriving' } as const;

const listOf = (lines: string[], none: string): HTMLElement =>
  lines.length === 0 ? make('p', {}, none) : make('ul', {}, ...lines.map((line) => make('li', {}, line)));

const minutesOf = (milliseconds: number): string =>
  (milliseconds / 60_000).toLocaleString('nb-NO', { maximumFractionDigits: 1 });

/** Opens the panel with the figures of this moment. */
export const showQuotas = async (): Promise<void> => {
  const { sheets, scripts } = await fetchJson<Quotas>('/desk/quotas');
  const calls = sheets.map(
    ({ caller, kind, used, most }) =>
      `${caller || 'Hele prosjektet'}, ${kinds[kind]}: ${used} av ${most} i dette minuttet`,
  );
  const runs = scripts.map(
    ({ person, open, mostOpen, runs, refused, runtimeMs, most }) =>
      `${person}: ${runs} kjøringer i dag, ${open} åpne nå (på det meste ${mostOpen} av ${most.open}), ${minutesOf(runtimeMs)} minutter av ${most.hoursADay} timer. Avvist: ${refused}`,
  );
  const page = make(
    'div',
    {},
    make('h3', {}, 'Kall til regnearket'),
    listOf(calls, 'Ingen kall ennå.'),
    make('h3', {}, 'Utløsere, etter hvem de kjører som'),
    listOf(runs, 'Ingen kjøringer ennå.'),
  );
  showSidebar({ title: TITLE, html: page.innerHTML }, { focus: () => undefined });
};
