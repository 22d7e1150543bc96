// The functions that Google calls by name; each export becomes a top-level function of dist/Code.js.
import { welcome } from './consent.ts';
import { type ExcelAsked, exportFile, importFile, inDialog, previewFile, showExcel } from './excel.ts';
import { askForTriggers, setUpTriggers } from './install-triggers.ts';
import { type LeftAsked, type Place, acceptLeft, goToCell, inSidebar, readLeft } from './left.ts';
import { MENU, MENU_CAPTION, MORE_CAPTION, RARE_CAPTION, menuFor } from './menu.ts';
import { type MoveAsked, keepMove, previewMove, showMove } from './move.ts';
import { printFile, showPrint } from './print.ts';
import { perform, ping, rowsIn, withConsent } from './perform.ts';
import { type QuestionAsked, askOnceMore, doAsked, sayLeft } from './question.ts';
import { rolesOfPerson } from './roles.ts';
import { tell } from './tell.ts';
import { standAside } from './trigger-holder.ts';

/** Simple trigger: the menu, built when the workbook opens, with what the person may do. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(MENU_CAPTION);
  const { items, more, rare } = menuFor(rolesOfPerson());
  for (const run of items) menu.addItem(MENU[run].caption, run);
  for (const [caption, runs] of [
    [MORE_CAPTION, more],
    [RARE_CAPTION, rare],
  ] as const) {
    if (runs.length === 0) continue;
    const inner = ui.createMenu(caption);
    for (const run of runs) inner.addItem(MENU[run].caption, run);
    menu.addSubMenu(inner);
  }
  menu.addToUi();
  welcome();
}

/** Installable, runs as the one who set it up: somebody typed, so their tab is checked. */
export function onEditPing(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range } = event;
  if (!standAside()) ping(range.getSheet().getName(), rowsIn(range.getRow(), range.getLastRow()));
}

/** Installable: rows came, went or moved. Typing is pinged by onEditPing, and a format says nothing. */
export function onChangePing(event: GoogleAppsScript.Events.SheetsOnChange): void {
  if (event.changeType === 'EDIT' || event.changeType === 'FORMAT' || standAside()) return;
  ping(event.source.getActiveSheet().getName());
}

export function kontrollerFane(): void {
  perform('kontrollerFane');
}

export function sendBehovsmelding(): void {
  perform('sendBehovsmelding');
}

export function hvaGjenstar(): void {
  perform('hvaGjenstar');
}

export function foldKolonner(): void {
  perform('foldKolonner');
}

export function hentTilbakeRader(): void {
  perform('hentTilbakeRader');
}

export function beregnFordeling(): void {
  perform('beregnFordeling');
}

export function leggFramForslaget(): void {
  perform('leggFramForslaget');
}

export function laFeilenSta(): void {
  perform('laFeilenSta');
}

export function returnerBehovsmelding(): void {
  perform('returnerBehovsmelding');
}

export function taIBrukArshjulet(): void {
  perform('taIBrukArshjulet');
}

export function sendEpostPaNytt(): void {
  perform('sendEpostPaNytt');
}

export function hvaErEndret(): void {
  perform('hvaErEndret');
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

export function excelFil(): void {
  withConsent(() => showExcel(MENU.excelFil.caption));
}

/** Called by the Excel dialog, as are the next two. */
export const excelTilFil = (asked: ExcelAsked) => inDialog(() => exportFile(asked));

export const excelSeOver = (asked: ExcelAsked) => inDialog(() => previewFile(asked));

export const excelSkrivInn = (asked: ExcelAsked) => inDialog(() => importFile(asked));

/** Called by the list of what is left, as are the next two. */
export const gjenstarLes = (asked: LeftAsked) => inSidebar(() => readLeft(asked));

export const gjenstarGodta = (asked: LeftAsked) => inSidebar(() => acceptLeft(asked));

export const gjenstarVis = (asked: Place) => goToCell(asked);

export function flyttPenger(): void {
  withConsent(() => showMove(MENU.flyttPenger.caption));
}

/** Called by the form, as is the next. */
export const flyttSeOver = (asked: MoveAsked) => inDialog(() => previewMove(asked));

export const flyttBehold = (asked: MoveAsked) => inDialog(() => keepMove(asked));

export function skrivUt(): void {
  withConsent(() => showPrint(MENU.skrivUt.caption));
}

/** Called by the dialog of *Skriv ut*. */
export const skrivUtFil = (asked: ExcelAsked) => inDialog(() => printFile(asked));

export function visArshjulet(): void {
  perform('visArshjulet');
}

export function visHjelp(): void {
  const { items, more, rare } = menuFor(rolesOfPerson());
  const lines = [...items, ...more, ...rare].map((run) => `${MENU[run].caption}: ${MENU[run].help}`);
  tell(`Menyen ${MENU_CAPTION}`, lines.join('\n\n'));
}

/** The owner's item. */
export function installTriggers(): void {
  withConsent(() => askForTriggers());
}

/** Called by its question on a yes: idempotent, answers with what it found and did. */
export const utlosereSettOpp = () => inDialog(setUpTriggers);

/** Called by the questions before something is sent, as are the next two. */
export const sporsmalJa = (asked: QuestionAsked) => inDialog(() => doAsked(asked));

export const sporsmalNei = (asked: QuestionAsked) => sayLeft(asked);

export const sporsmalPaNytt = (asked: QuestionAsked) => inDialog(() => askOnceMore(asked));
