// The functions that Google calls by name; each export becomes a top-level function of dist/Code.js.
import { repairTriggers } from './install-triggers.ts';
import { MENU, MENU_CAPTION, MORE_CAPTION, type MenuAct } from './menu.ts';
import { confirmed, perform, ping, tell } from './perform.ts';

/** Simple trigger: the menu, built when the workbook opens. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(MENU_CAPTION);
  const more = ui.createMenu(MORE_CAPTION);
  for (const [run, act] of Object.entries<MenuAct>(MENU)) (act.more ? more : menu).addItem(act.caption, run);
  menu.addSubMenu(more).addToUi();
}

/** Installable, runs as the one who set it up: somebody typed, so their tab is checked. */
export function onEditPing(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  ping(event.range.getSheet().getName());
}

/** Installable: rows came, went or moved. Typing is pinged by onEditPing, and a format says nothing. */
export function onChangePing(event: GoogleAppsScript.Events.SheetsOnChange): void {
  if (event.changeType !== 'EDIT' && event.changeType !== 'FORMAT')
    ping(event.source.getActiveSheet().getName());
}

export function kontrollerFane(): void {
  perform('kontrollerFane');
}

export function sendBehovsmelding(): void {
  perform('sendBehovsmelding');
}

export function beregnFordeling(): void {
  perform('beregnFordeling');
}

export function sammenlignAlternativer(): void {
  perform('sammenlignAlternativer');
}

export function hvorforBelopet(): void {
  perform('hvorforBelopet');
}

export function visRegnepakken(): void {
  perform('visRegnepakken');
}

export function visHjelp(): void {
  const lines = Object.values(MENU).map(({ caption, help }) => `${caption}: ${help}`);
  tell(`Menyen ${MENU_CAPTION}`, lines.join('\n\n'));
}

/** The owner's item: idempotent, answers with what it found and did. */
export function installTriggers(): void {
  if (confirmed(MENU.installTriggers, '')) tell('Utløsere', repairTriggers().join('\n'));
}
