// Univer with the parts the desk uses, and nothing that computes.
import {
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
} from '@univerjs/core';
import type { Injector, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import {
  ComponentManager,
  UniverFormulaEnginePlugin,
  UniverSheetsCorePreset,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
} from '@univerjs/preset-sheets-core';
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPreset,
} from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { norwegian } from './norwegian.ts';

type AnyPlugin = PluginCtor;

/** Numbers are read and written by the desk, so Univer's own number formats stay out. */
const LEFT_OUT = new Set<unknown>([UniverSheetsNumfmtPlugin, UniverSheetsNumfmtUIPlugin]);
const COMPUTES = new Set<unknown>([UniverFormulaEnginePlugin, UniverSheetsPlugin]);

/** Univer with the four presets the desk uses, not computing anything. */
export const createUniver = (container: HTMLElement): { api: FUniver; injector: Injector } => {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: norwegian },
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
  // oxlint-disable-next-line no-underscore-dangle -- the name that Univer gave it
  const injector = univer.__getInjector();
  const drawn = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  void drawn.then(() => {
    leaveNotesToPage(injector.get(ComponentManager));
    leaveClosedUnchecked(injector);
  });
  return { api: FUniver.newAPI(univer), injector };
};

/** Univer's own card can be typed in and falls outside the window; the page shows notes beside the cell. */
const leaveNotesToPage = (components: ComponentManager): void => {
  components.delete('SHEET_NOTE_COMPONENT');
  components.register('SHEET_NOTE_COMPONENT', () => null);
};

/** Univer checks the tabs behind when it has time; a workbook that has been shown from scratch meanwhile is gone by then. */
const leaveClosedUnchecked = (injector: Injector): void => {
  const checks = injector.get(SheetsDataValidationValidatorService);
  const open = injector.get(IUniverInstanceService);
  const checkRanges = checks.validatorRanges.bind(checks);
  checks.validatorRanges = async (unit, tab, ranges) =>
    open.getUnit(unit) ? checkRanges(unit, tab, ranges) : [];
};
