import type { TemplateResult } from 'lit-html';
import type { MadeTab } from '../commands/make-overleg-tab';
import type { PutTable } from '../commands/put-ready-table';
import type { TakingOver } from '../commands/take-over-decision';
import type { AcceptedPair } from '../excel/accept-proposal';
import type { FixOutcome } from '../excel/apply-fixes';
import type { ExcelRun } from '../excel/run';
import type { Language } from '../i18n/language';
import type { DecisionToTake } from '../overleg/taken-over';
import type { MeetingKind } from '../workbook/meeting-tab';
import type { Finding, Severity } from '../workbook/finding';
import type { Answer, Question } from '../workbook/guide/question';
import type { PointedBlock } from '../workbook/guide/by-hand';
import type { ReadingGuide } from '../workbook/guide/schema';
import type { MappingChoice } from '../workbook/mapping';
import type { HomeChoice } from '../workbook/choose-home';
import type { Household } from '../workbook/tables/households';
import type { HomeProposals, ProposedPair } from '../workbook/propose-homes';
import type { ReadyForm } from '../workbook/ready-table';
import type { RecognisedRegion } from '../workbook/recognise';
import type { Role } from '../workbook/tables';
import type { Understanding } from '../workbook/understand';
import type { PanePlace } from './errand';
import { idle, type Task } from './task';
import type { PaneWords } from './words';

/** All that the pane shows. */
export interface PaneState {
  readonly words: PaneWords;
  readonly place: PanePlace;
  readonly reading: Task<Understanding>;
  /** The workbook as the pane last read it. It stays visible during the next reading. */
  readonly understanding: Understanding | null;
  /** The severity whose findings are shown. Null if all severities are shown. */
  readonly shown: Severity | null;
  /**
   * How many items each list shows, by the list's key. A list is absent if its size was never
   * changed.
   */
  readonly opened: ReadonlyMap<string, number>;
  readonly fixing: Task<FixOutcome>;
  /** Going to a cell or a sheet. */
  readonly going: Task<void>;
  readonly wish: Wish;
  readonly making: Task<MadeTab>;
  /** The name of the new sheet with the plan per week. */
  readonly planning: Task<string>;
  /** Fetches the function that draws the form to try an event. */
  readonly whatIf: Task<PlaceView>;
  /** Opening the tab as a separate workbook. */
  readonly opening: Task<void>;
  readonly proposing: Task<HomeProposals | null>;
  /**
   * The proposals that were computed last. Null before the first time, or if none can be computed.
   */
  readonly proposals: HomeProposals | null;
  /**
   * Pairs that a person declined in the pane, by `pairKey`, because the workbook has no
   * Afwijzingen.
   */
  readonly declined: ReadonlyMap<string, ProposedPair>;
  /** The proposal for which a person is asked the reason to decline. Null if there is none. */
  readonly saying: ProposedPair | null;
  /** Writing a declined proposal in Afwijzingen. */
  readonly declining: Task<AcceptedPair>;
  /** The function that draws the screen with proposals. Null until the code is fetched. */
  readonly proposalsPlace: PlaceView | null;
  /** The homes from which a person chooses for a household. Null if nobody is choosing. */
  readonly choosingHome: ChoosingHome | null;
  /** Copying the list for COA, or putting it on a new sheet. */
  readonly listing: Task<ListOutcome>;
  /** The ids of the household and of the home, or the one unit of it, that was reserved. */
  readonly accepting: Task<{ readonly household: string; readonly home: string }>;
  /** Fetching the part of the pane that shows a tab that was made. */
  readonly deciding: Task<DecisionsPart>;
  /** Adding a decision to Afspraken. */
  readonly taking: Task<TakingOver>;
  /**
   * Questions that the user will answer later, each as the role of its table, a space and its key.
   */
  readonly later: ReadonlySet<string>;
  /** The block or cell that a person has pointed out on the sheets so far. */
  readonly pointing: Pointing;
  /** Asking Excel what is selected. */
  readonly picking: Task<void>;
  /** Storing an answer about a table, or taking it back. */
  readonly choosing: Task<void>;
  /** Which table is being put on its own sheet, and how far that is. */
  readonly readying: Readying;
  /** The sheets of the tables that were inserted. */
  readonly inserting: Task<readonly string[]>;
  readonly openingSample: Task<void>;
  /** Fetching another language. */
  readonly speaking: Task<PaneWords>;
}

/** The user's answers about the meeting. Days are `YYYY-MM-DD`. Empty or null if not filled in. */
export interface Wish {
  readonly date: string;
  readonly kind: MeetingKind | null;
  readonly asOf: string;
}

type DrawMade<Drawn> = (
  made: MadeTab,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
) => Drawn;

/** The code that is fetched when the screen of the meeting is first opened. */
export interface DecisionsPart {
  readonly madeBar: DrawMade<TemplateResult>;
  readonly decisions: DrawMade<TemplateResult | symbol>;
  readonly takeOverDecision: (run: ExcelRun, decision: DecisionToTake) => Promise<TakingOver>;
}

export interface ChoosingHome {
  readonly household: Household;
  /** The homes to choose from. Null if no scores can be computed. */
  readonly choices: readonly HomeChoice[] | null;
  /** The home whose rules are shown. Null if no home is chosen yet. */
  readonly chosen: HomeChoice | null;
}

/**
 * Where the list for COA went. If `isCopied` is false, the text is selected for the user to copy.
 */
export type ListOutcome =
  | { readonly on: 'clipboard'; readonly isCopied: boolean }
  | { readonly on: 'sheet'; readonly sheet: string };

export interface Readying {
  readonly role: Role | null;
  readonly task: Task<PutTable>;
}

export interface Pointing {
  readonly block: PointedBlock | null;
  /** The table to read from the block. Null if not chosen yet. */
  readonly role: Role | null;
  /** Why the selected cells cannot be used. Null if they can. */
  readonly problem: 'not-read' | 'no-number' | null;
}

export const INITIAL_STATE: Omit<PaneState, 'words'> = {
  place: 'workbook',
  reading: idle,
  understanding: null,
  shown: null,
  opened: new Map(),
  fixing: idle,
  going: idle,
  wish: { date: '', kind: null, asOf: '' },
  making: idle,
  planning: idle,
  whatIf: idle,
  opening: idle,
  proposing: idle,
  proposals: null,
  declined: new Map(),
  saying: null,
  declining: idle,
  proposalsPlace: null,
  choosingHome: null,
  listing: idle,
  accepting: idle,
  deciding: idle,
  taking: idle,
  later: new Set(),
  pointing: { block: null, role: null, problem: null },
  picking: idle,
  choosing: idle,
  readying: { role: null, task: idle },
  inserting: idle,
  openingSample: idle,
  speaking: idle,
};

export type PlaceView = (
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
) => TemplateResult;

/** All that the user can do. */
export interface PaneActions {
  /** What people can do with proposals. Undefined until that code is fetched. */
  readonly deciding: () => Deciding | undefined;
  readonly goTo: (place: PanePlace) => void;
  readonly read: () => void;
  readonly stopReading: () => void;
  readonly show: (severity: Severity | null) => void;
  /** Shows the first `count` items of a list. For a group of findings, 0 closes the group. */
  readonly showFirst: (list: string, count: number) => void;
  readonly openCells: (sheet: string, address: string | null) => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly fillIn: (change: Partial<Wish>) => void;
  readonly makeTab: () => void;
  readonly stopMaking: () => void;
  /** Puts the plan per week on a new sheet. */
  readonly putWeekPlan: () => void;
  /** Fetches what is needed to try an event. */
  readonly openWhatIf: () => void;
  readonly openTabFile: (made: MadeTab) => void;
  readonly fetchMadePart: () => void;
  readonly takeOver: (decision: DecisionToTake) => void;
  /** Copies the list for COA, which this element shows. */
  readonly copyList: (list: Element) => void;
  readonly choose: (region: RecognisedRegion, choice: MappingChoice) => void;
  readonly answer: (question: Question, answer: Answer) => void;
  readonly answerLater: (question: string) => void;
  /** Uses the selected cells as a block to read a table from. */
  readonly pickBlock: () => void;
  readonly point: (pointing: Pointing) => void;
  /**
   * Uses the selected cell as the quota of a half-year (`2016-II`), or as the backlog before it.
   */
  readonly pickCell: (field: 'quota' | 'opening', period: string) => void;
  readonly keepGuide: (guide: ReadingGuide) => void;
  /** Takes back one answer about a table. */
  readonly takeBack: (role: Role, question: string) => void;
  /** Takes back all answers about how a table is read. */
  readonly forgetGuide: (role: Role) => void;
  /** Takes back a choice about a table, by its key in the settings of the workbook. */
  readonly forget: (key: string) => void;
  /** Puts a table as it was read on a new sheet, below the note. */
  readonly putReady: (role: Role, form: ReadyForm, note: string) => void;
  readonly insertTables: (roles: readonly Role[]) => void;
  readonly openSample: () => void;
  readonly speak: (language: Language) => void;
}

/** What people can do with proposals. */
export interface Deciding {
  readonly accept: (pair: AcceptedPair) => void;
  /**
   * Asks the reason to decline a proposal, if the workbook has Afwijzingen. Otherwise declines it
   * in the pane. Null stops asking.
   */
  readonly decline: (pair: ProposedPair | null) => void;
  /** Writes in the workbook that the proposal is declined. */
  readonly keepDeclined: (pair: ProposedPair, reason: string) => void;
  /** Considers a pair again that was declined in the pane only. */
  readonly undoDeclined: (pair: ProposedPair) => void;
  /** Lets a person choose among the homes for a household. Null stops that. */
  readonly chooseHome: (household: Household | null) => void;
  /** Shows the rules for the chosen home. Null shows nothing. */
  readonly pickHome: (choice: HomeChoice | null) => void;
  /** Puts the list for COA on a new sheet. */
  readonly putList: () => void;
}
