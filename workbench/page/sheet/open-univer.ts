import {
  CanceledError,
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  merge,
  Univer,
  UniverInstanceType,
  type Injector,
  type IWorkbookData,
} from '@univerjs/core';
import {
  CalculationMode,
  SetFormulaCalculationStartMutation,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import englishWords from '@univerjs/preset-sheets-core/locales/en-US';
import { sheetWordsFor } from '../words';
import '@univerjs/preset-sheets-core/lib/index.css';

/** Univer, the library that shows a spreadsheet on the page, with one workbook. */
export interface OpenUniver {
  readonly get: Injector['get'];
  readonly commands: ICommandService;
  /**
   * Settles when the sheet is drawn. Univer cannot go to a cell earlier. Fails if Univer is
   * disposed before that.
   */
  readonly drawn: Promise<void>;
  dispose(): void;
}

/**
 * Opens a workbook in Univer. Univer shows it and takes typing, but calculates nothing. Univer has
 * no Dutch texts, so its most frequent texts come from our dictionaries. The rest is in English.
 *
 * The plugins are registered one by one. The package `@univerjs/presets` would register them, but
 * it depends on packages without a licence.
 */
export function openUniver(into: HTMLElement, workbook: IWorkbookData, locale: string): OpenUniver {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    // Univer takes `merge` from lodash, whose types are not installed.
    // oxlint-disable-next-line typescript/no-unsafe-assignment, typescript/no-unsafe-call
    locales: { [LocaleType.EN_US]: merge({}, englishWords, sheetWordsFor(locale)) },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container: into,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    // The texts come from the host. Univer would warn about texts that look like numbers.
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formulaBar: true,
    footer: {
      sheetBar: true,
      statisticBar: false,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const entry of plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  // Univer would calculate a formula when its input changes.
  commands.beforeCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) throw new CanceledError();
  });
  return {
    get: injector.get.bind(injector),
    commands,
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    dispose: () => univer.dispose(),
  };
}
