// Univer with the parts the desk uses, and nothing that computes.
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import type { ILanguagePack, Plugin, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import {
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
} from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { norwegian } from './norwegian.ts';

type AnyPlugin = PluginCtor<Plugin>;

/** Numbers are read and written by the desk, so Univer's own number formats stay out. */
const LEFT_OUT = new Set<unknown>([UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin]);
const COMPUTES = new Set<unknown>([UniverFormulaEnginePlugin, UniverSheetsPlugin]);

/** Univer with the four presets the desk uses, not computing anything. */
export const createUniver = (container: HTMLElement): { univer: Univer; api: FUniver } => {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: norwegian as ILanguagePack },
    logLevel: LogLevel.ERROR,
    logCommandExecution: false,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      footer: false,
      disableAutoFocus: true,
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        clipboardConfig: { hidePasteOptions: true },
      },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [kind, config] = (Array.isArray(plugin) ? plugin : [plugin]) as [AnyPlugin, object?];
    if (LEFT_OUT.has(kind)) continue;
    univer.registerPlugin(kind, COMPUTES.has(kind) ? { ...config, notExecuteFormula: true } : config);
  }
  return { univer, api: FUniver.newAPI(univer) };
};
