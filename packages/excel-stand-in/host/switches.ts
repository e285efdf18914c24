import type { Action, ActionResult } from './rich-api';

/** What a test or the workbench can change about the Excel that the host imitates. */
export interface Switches {
  /** The milliseconds that a round trip takes. Half of them pass before the actions take effect. */
  latency: number;
  /**
   * The most bytes of a request. Null if there is no limit. Excel on the web refuses more than 5
   * MB.
   */
  requestLimit: number | null;
  responseLimit: number | null;
  /**
   * The newest version that this Excel has of each requirement set, by the set's name. Members of a
   * later ExcelApi version are refused.
   */
  requirements: Record<string, string>;
  /** Whether the user is typing in a cell. Calls then fail, or wait if the client asks for that. */
  cellEdit: boolean;
  failures: Failure[];
  /**
   * Called before each action of the add-in's requests. The workbook is then as a failure of that
   * action would leave it.
   */
  watch: ((moment: RequestMoment) => void) | null;
  /** The value that a custom function receives for a blank cell. */
  blankArgument: 0 | '' | null;
  /**
   * Gives the current time: for a date that was typed without a year, for filters such as `Today`,
   * and for new comments.
   */
  now: () => Date;
  /**
   * The members that this Excel always refuses. `REFUSALS` has members that were refused in
   * practice.
   */
  refusals: readonly RefusedMember[];
  /**
   * If true, a grid of several rows that is written over hidden rows goes to other rows. Each run
   * of visible rows starts again with the grid's first row, and hidden rows keep their contents
   * (OfficeDev/office-js#224, xlwings/xlwings#747). Runs of visible rows, and single rows, are
   * written correctly.
   */
  hiddenRowsDivertWrites: boolean;
  /**
   * Whether a table grows when something is written directly below it. A user can turn that off in
   * AutoCorrect.
   */
  tablesGrow: boolean;
  /** Whether the workbook is view-only. All changes are then refused. */
  viewOnly: boolean;
}

/** How far a request is when `watch` is called. */
export interface RequestMoment {
  /** The number of the round trip, counted like that of a failure. */
  readonly roundTrip: number;
  /** The index of the next action. */
  readonly action: number;
  readonly actions: readonly Action[];
  /** The answers to the actions before it. */
  readonly results: readonly ActionResult[];
}

export interface RefusedMember {
  /**
   * The name of the member as an error gives it, such as `Worksheet.activate`. `PageLayout.*` means
   * all members of a class.
   */
  readonly member: string;
  readonly code: string;
}

function refusing(code: string, ...members: readonly string[]): readonly RefusedMember[] {
  return members.map((member) => ({ member, code }));
}

/** Members that some builds refuse, or that are refused in some workbooks or for some users. */
export const REFUSALS = {
  /** Excel refuses it if the workbook has a waterfall, treemap or map chart. */
  chartSeries: refusing('GeneralException', 'Chart.series'),
  freezing: refusing('GeneralException', 'WorksheetFreezePanes.*'),
  pageSetUp: refusing('GeneralException', 'PageLayout.*', 'HeaderFooter.*'),
  activating: refusing('GeneralException', 'Worksheet.activate', 'Range.select'),
  settings: refusing('ItemNotFound', 'SettingCollection.add'),
  /**
   * Excel refuses these because of a mandatory sensitivity label or protected view, or because
   * somebody else checked out the file.
   */
  reading: refusing(
    'AccessDenied',
    'Range.values',
    'Range.formulas',
    'Range.formulasLocal',
    'Range.text',
    'Range.numberFormat',
    'Range.valueTypes',
    'RangeView.values',
    'RangeView.formulas',
  ),
} as const;

/**
 * A failure at one of the add-in's round trips, counted from 1 since the last reset of the
 * counters. With `before`, nothing takes effect. With `after`, everything takes effect, but the
 * client gets no answer. With `at`, the action with this index (from 0) fails, and earlier actions
 * take effect.
 */
export type Failure =
  | { readonly roundTrip: number; readonly when: 'before' | 'after'; readonly error?: FrameError }
  | {
      readonly roundTrip: number;
      readonly when: 'at';
      readonly action: number;
      readonly code?: string;
    };

/** The number that the frame around the add-in sends for each error. */
export const FRAME_ERRORS = {
  invalidOperationInCellEditMode: 5004,
  invalidOrTimedOutSession: 5012,
  writeNotSupportedWhenModalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
  accessDenied: 7000,
} as const;

export type FrameError = keyof typeof FRAME_ERRORS;

const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Today's Excel on the web, with its limits. */
export function defaultSwitches(): Switches {
  return {
    latency: 0,
    requestLimit: PAYLOAD_LIMIT,
    responseLimit: PAYLOAD_LIMIT,
    requirements: {
      // The highest version that the shipped client asks for.
      ExcelApi: '1.15',
      CustomFunctions: '1.9',
      CustomFunctionsRuntime: '1.4',
      SharedRuntime: '1.2',
      RibbonApi: '1.2',
      DialogApi: '1.2',
      RichApiRuntime: '1.2',
      RichApiRuntimeFlag: '1.1',
      DelayForCellEdit: '1.1',
    },
    cellEdit: false,
    failures: [],
    watch: null,
    blankArgument: 0,
    now: () => new Date(),
    refusals: [],
    hiddenRowsDivertWrites: false,
    tablesGrow: true,
    viewOnly: false,
  };
}
