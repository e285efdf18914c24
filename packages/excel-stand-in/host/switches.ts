import type { Action, ActionResult } from './rich-api';

/** What a test or the workbench can change in the Excel that the host replaces. */
export interface Switches {
  /** The milliseconds that a round trip takes. Half of them pass before the actions take effect. */
  latency: number;
  /** In bytes. Null if there is no limit. Excel on the web refuses more than 5 MB. */
  requestLimit: number | null;
  responseLimit: number | null;
  /**
   * The requirement sets of this Excel, by name. Members of a later ExcelApi version are refused.
   */
  requirements: Record<string, string>;
  /** Whether the user is typing in a cell. Calls then fail, or wait if the client asks for that. */
  cellEdit: boolean;
  failures: Failure[];
  /**
   * Called before each action of the add-in's requests, with the workbook as a failure there would
   * leave it.
   */
  watch: ((moment: RequestMoment) => void) | null;
  /** The value that a custom function receives for a blank cell. */
  blankArgument: 0 | '' | null;
  /** Gives the year for a date that was typed without one. */
  now: () => Date;
  /**
   * Members that this Excel always refuses. `REFUSALS` has those that were observed in practice.
   */
  refusals: readonly RefusedMember[];
  /**
   * A grid of several rows that is written over hidden rows goes to other rows: each run of visible
   * rows starts again with the grid's first row, and hidden rows keep their contents
   * (OfficeDev/office-js#224, xlwings/xlwings#747). Runs of visible rows, and single rows, are
   * written correctly.
   */
  hiddenRowsDivertWrites: boolean;
  /**
   * Whether a table grows when something is written directly below it. A user can turn that off in
   * AutoCorrect.
   */
  tablesGrow: boolean;
  /** Whether the workbook is view-only: whatever would change it is refused. */
  viewOnly: boolean;
}

/** The state of a request. */
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
   * The member in the form in which an error names it, such as `Worksheet.activate`. `PageLayout.*`
   * means all members of a class.
   */
  readonly member: string;
  readonly code: string;
}

function refusing(code: string, ...members: readonly string[]): readonly RefusedMember[] {
  return members.map((member) => ({ member, code }));
}

/** Members that some builds refuse, or that are refused in some workbooks or for some users. */
export const REFUSALS = {
  /** One waterfall, treemap or map chart is enough. */
  chartSeries: refusing('GeneralException', 'Chart.series'),
  freezing: refusing('GeneralException', 'WorksheetFreezePanes.*'),
  pageSetUp: refusing('GeneralException', 'PageLayout.*', 'HeaderFooter.*'),
  activating: refusing('GeneralException', 'Worksheet.activate', 'Range.select'),
  settings: refusing('ItemNotFound', 'SettingCollection.add'),
  /**
   * The cause is a mandatory sensitivity label, protected view, or a file that somebody else
   * checked out.
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

/** Errors of the frame around the add-in, by the number that it sends. */
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
