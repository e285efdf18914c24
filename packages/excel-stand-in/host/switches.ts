import type { Action, ActionResult } from './rich-api';

/** What a test can change about the Excel that the host imitates. */
export interface Switches {
  /**
   * The duration of a round trip in milliseconds. Half of it passes before the actions take effect.
   */
  latency: number;
  /** The most bytes of a request, by default 5 MB as in Excel on the web. Null for no limit. */
  requestLimit: number | null;
  responseLimit: number | null;
  /**
   * The newest version of each requirement set, by its name. Members of a later ExcelApi are
   * refused.
   */
  requirements: Record<string, string>;
  /**
   * True while the user is typing in a cell. Requests then fail, or wait if the client asks for
   * that.
   */
  cellEdit: boolean;
  failures: Failure[];
  /**
   * Called before each action of the add-in's requests. If the action failed, the workbook would
   * stay as it is then.
   */
  watch: ((moment: RequestMoment) => void) | null;
  /** The value that a custom function receives for a blank cell. */
  blankArgument: 0 | '' | null;
  /**
   * Returns the current time. Filters such as `Today`, new comments, and dates without a year need
   * it.
   */
  now: () => Date;
  /** The members that this Excel refuses, such as those in `REFUSALS`. */
  refusals: readonly RefusedMember[];
  /**
   * If true, a grid that is written over hidden rows goes wrong, as in some builds of Excel. Hidden
   * rows keep their contents. After each hidden row, the grid begins again with its first row
   * (OfficeDev/office-js#224, xlwings/xlwings#747).
   */
  hiddenRowsDivertWrites: boolean;
  /**
   * True if a table grows when something is written directly below it. A user can turn that off in
   * AutoCorrect.
   */
  tablesGrow: boolean;
  /** True if the workbook is view-only. All changes are then refused. */
  viewOnly: boolean;
}

/** How far a request is when `watch` is called. */
export interface RequestMoment {
  /** The number of the round trip, counted as in `Failure`. */
  readonly roundTrip: number;
  /** The index of the next action, from 0. */
  readonly action: number;
  readonly actions: readonly Action[];
  /** The answers to the actions before it. */
  readonly results: readonly ActionResult[];
}

export interface RefusedMember {
  /**
   * The name of the member, such as `Worksheet.activate`. `PageLayout.*` means all members of the
   * class.
   */
  readonly member: string;
  readonly code: string;
}

function refusing(code: string, ...members: readonly string[]): readonly RefusedMember[] {
  return members.map((member) => ({ member, code }));
}

/** Members that Excel was seen to refuse: in some builds, in some workbooks, or for some users. */
export const REFUSALS = {
  /** Refused if the workbook has a waterfall, treemap or map chart. */
  chartSeries: refusing('GeneralException', 'Chart.series'),
  freezing: refusing('GeneralException', 'WorksheetFreezePanes.*'),
  pageSetUp: refusing('GeneralException', 'PageLayout.*', 'HeaderFooter.*'),
  activating: refusing('GeneralException', 'Worksheet.activate', 'Range.select'),
  settings: refusing('ItemNotFound', 'SettingCollection.add'),
  /**
   * Refused because of a mandatory sensitivity label, protected view, or a check-out by somebody
   * else.
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
 * A failure at one of the add-in's round trips, which count from 1 since `resetCounters()`. With
 * `before`, nothing takes effect. With `after`, everything takes effect, but the client gets no
 * answer. With `at`, the actions before `action` (from 0) take effect.
 */
export type Failure =
  | { readonly roundTrip: number; readonly when: 'before' | 'after'; readonly error?: FrameError }
  | {
      readonly roundTrip: number;
      readonly when: 'at';
      readonly action: number;
      readonly code?: string;
    };

/** The numbers of the errors that the page around the add-in can send. */
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
