// Univer's words in bokmål: its English ones with those a person meets here replaced.
import { mergeLocales } from '@univerjs/core';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import colours from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import dropdowns from '@univerjs/preset-sheets-data-validation/locales/en-US';
import notes from '@univerjs/preset-sheets-note/locales/en-US';

const locked = 'Området er låst for deg.';
const permission = {
  dialog: {
    alert: 'Låst',
    alertContent: locked,
    autoFillErr: locked,
    commonErr: locked,
    editErr: locked,
    insertRowColErr: locked,
    moveRangeErr: locked,
    pasteErr: locked,
    removeRowColErr: locked,
  },
};

const words = {
  design: {
    Confirm: { cancel: 'Avbryt', confirm: 'OK' },
    Select: { empty: 'Ingen' },
    CascaderList: { empty: 'Ingen' },
    ColorPicker: { more: 'Flere farger', cancel: 'Avbryt', confirm: 'OK' },
  },
  sheets: {
    info: {
      overlappingSelections: 'Det går ikke på områder som overlapper.',
      acrossMergedCell: 'Området deler en sammenslått celle.',
      partOfCell: 'Bare en del av en sammenslått celle er merket.',
    },
    autoFill: { copy: 'Kopier', series: 'Fyll ut serie', formatOnly: 'Bare format', noFormat: 'Uten format' },
    permission,
  },
  'sheets-ui': {
    button: { confirm: 'OK', cancel: 'Avbryt', close: 'Lukk', insert: 'Sett inn' },
    rightClick: { copy: 'Kopier', cut: 'Klipp ut', paste: 'Lim inn', delete: 'Slett' },
    info: {
      error: 'Feil',
      notice: 'Merk',
      problem: 'Noe gikk galt',
      tooltip: 'Tips',
      formulaError: 'Formelfeil',
      forceStringInfo: 'Tall lagret som tekst',
    },
    clipboard: {
      paste: {
        exceedMaxCells: 'For mange celler å lime inn.',
        overlappingMergedCells: 'Sammenslåtte celler overlapper.',
      },
      copy: {},
      shortCutNotify: { title: 'Bruk tastene', useShortCutInstead: 'Lim inn med Ctrl+V.' },
    },
    'data-validation': {
      alert: { ok: 'OK' },
      list: { edit: 'Rediger', dropdown: 'Velg' },
      listMultiple: { dropdown: 'Velg flere' },
    },
    permission,
  },
  'sheets-formula-ui': {
    shortcut: { 'quick-sum': 'Summer' },
    insert: { tooltip: 'Funksjoner', common: 'Vanlige funksjoner' },
    prompt: { helpExample: 'EKSEMPEL', helpAbstract: 'OM', required: 'Påkrevd.', optional: 'Valgfri.' },
    error: {
      title: 'Feil',
      divByZero: 'Deling på null',
      name: 'Ukjent navn',
      value: 'Feil i verdi',
      num: 'Tallfeil',
      na: 'Verdien finnes ikke',
      cycle: 'Formelen viser til seg selv',
      ref: 'Ugyldig cellereferanse',
      error: 'Feil',
    },
  },
  'sheets-data-validation-ui': {
    list: {
      error: 'Velg en verdi fra listen.',
      emptyError: 'Skriv en verdi.',
      dropdown: 'Velg',
      edit: 'Rediger',
    },
    alert: { title: 'Verdien passer ikke', ok: 'OK' },
    error: { title: 'Passer ikke: ' },
    any: { error: 'Innholdet passer ikke med regelen for cellen.' },
  },
  'sheets-note-ui': {
    note: { placeholder: 'Skriv her' },
    rightClick: {
      addNote: 'Legg til notat',
      deleteNote: 'Slett notat',
      toggleNote: 'Vis eller skjul notat',
    },
  },
  ui: {
    toolbar: {},
    shortcut: { undo: 'Angre', redo: 'Gjør om', cut: 'Klipp ut', copy: 'Kopier', paste: 'Lim inn' },
    clipboard: {
      authentication: { title: 'Ingen tilgang', content: 'Nettleseren må tillate bruk av utklippstavlen.' },
    },
    row: 'Rad',
    column: 'Kolonne',
  },
};

/** The merge keeps every string that is not named here. */
export const norwegian = mergeLocales(core, dropdowns, colours, notes, words);
