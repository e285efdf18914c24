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
  /** As it was read last. It stays visible while the workbook is read again. */
  readonly understanding: Understanding | null;
  /** The only severity whose findings are shown; null shows all. */
  readonly shown: Severity | null;
  /** How many items a list shows, by its key, where a person asked for it. */
  readonly opened: ReadonlyMap<string, number>;
  readonly fixing: Task<FixOutcome>;
  /** Going to a cell or a sheet. */
  readonly going: Task<void>;
  readonly wish: Wish;
  readonly making: Task<MadeTab>;
  /** The name of the new sheet with the plan per week. */
  readonly planning: Task<string>;
  /** What draws the events that a person tries, once it was fetched. */
  readonly whatIf: Task<PlaceView>;
  /** Opening the tab as a file of its own. */
  readonly opening: Task<void>;
  readonly proposing: Task<HomeProposals | null>;
  /** The last ones that were reckoned; null before that, or where they cannot be. */
  readonly proposals: HomeProposals | null;
  /** What a person said no to while no table keeps it, by pairKey. */
  readonly declined: ReadonlyMap<string, ProposedPair>;
  /** The proposal for which a person fills in why they decline it. */
  readonly saying: ProposedPair | null;
  /** Writing it in Afwijzingen. */
  readonly declining: Task<AcceptedPair>;
  /** Draws them; null until it was fetched. */
  readonly proposalsPlace: PlaceView | null;
  /** The homes for one household, among which a person chooses; null where nobody does. */
  readonly choosingHome: ChoosingHome | null;
  /** Copying the list for COA, or the name of the new sheet with it. */
  readonly listing: Task<ListOutcome>;
  /** The ids of the candidate and of the home, or the one unit of it, that was reserved. */
  readonly accepting: Task<{ readonly household: string; readonly home: string }>;
  /** The part of the pane that shows a tab that was made, once it is fetched. */
  readonly deciding: Task<DecisionsPart>;
  /** What became of a decision that was taken over. */
  readonly taking: Task<TakingOver>;
  /** Questions put off until later, by table and key. */
  readonly later: ReadonlySet<string>;
  /** What a person points out on the sheets, as far as they are with it. */
  readonly pointing: Pointing;
  /** Asking Excel what is selected. */
  readonly picking: Task<void>;
  /** Storing, or taking back, what a person said about a table. */
  readonly choosing: Task<void>;
  /** Putting a table as it is read on a sheet of its own; which one. */
  readonly readying: Readying;
  /** The sheets of the tables that were inserted. */
  readonly inserting: Task<readonly string[]>;
  readonly openingSample: Task<void>;
  /** Fetching another language. */
  readonly speaking: Task<PaneWords>;
}

/**
 * What the user filled in about the meeting. Dates are `YYYY-MM-DD`; empty or null where left open.
 */
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

/** What is fetched when the place of the meeting is first opened. */
export interface DecisionsPart {
  readonly madeBar: DrawMade<TemplateResult>;
  readonly decisions: DrawMade<TemplateResult | symbol>;
  readonly takeOverDecision: (run: ExcelRun, decision: DecisionToTake) => Promise<TakingOver>;
}

export interface ChoosingHome {
  readonly household: Household;
  /** Null where no score can be reckoned. */
  readonly choices: readonly HomeChoice[] | null;
  /** The home that was chosen, to see what the rules say. */
  readonly chosen: HomeChoice | null;
}

/** Where the list for COA went: Excel may leave the copying to the user. */
export type ListOutcome =
  | { readonly on: 'clipboard'; readonly isCopied: boolean }
  | { readonly on: 'sheet'; readonly sheet: string };

export interface Readying {
  readonly role: Role | null;
  readonly task: Task<PutTable>;
}

export interface Pointing {
  readonly block: PointedBlock | null;
  /** The table that is read from it; null: not chosen yet. */
  readonly role: Role | null;
  /** Why what is selected cannot be used; null where it can. */
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
  /** What people do with proposals; undefined until the part that does it was fetched. */
  readonly deciding: () => Deciding | undefined;
  readonly goTo: (place: PanePlace) => void;
  readonly read: () => void;
  readonly stopReading: () => void;
  readonly show: (severity: Severity | null) => void;
  /** Shows so many items of a list; 0 closes a group of findings. */
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
  /** Copies the list for COA, drawn as this element. */
  readonly copyList: (list: Element) => void;
  readonly choose: (region: RecognisedRegion, choice: MappingChoice) => void;
  readonly answer: (question: Question, answer: Answer) => void;
  readonly answerLater: (question: string) => void;
  /** Takes the cells that are selected as a block to read a table from. */
  readonly pickBlock: () => void;
  readonly point: (pointing: Pointing) => void;
  /** Takes the cell that is selected for a half-year's quota, or the backlog before it. */
  readonly pickCell: (field: 'quota' | 'opening', period: string) => void;
  readonly keepGuide: (guide: ReadingGuide) => void;
  /** Takes back one answer about a table. */
  readonly takeBack: (role: Role, question: string) => void;
  /** Takes back all that was said about how a table is read. */
  readonly forgetGuide: (role: Role) => void;
  /** Takes back what was said, by its key in the workbook's settings. */
  readonly forget: (key: string) => void;
  /** Puts a table as it is read on a new sheet; the note stands above it. */
  readonly putReady: (role: Role, form: ReadyForm, note: string) => void;
  readonly insertTables: (roles: readonly Role[]) => void;
  readonly openSample: () => void;
  readonly speak: (language: Language) => void;
}

/** What people do with proposals. */
export interface Deciding {
  readonly accept: (pair: AcceptedPair) => void;
  /** Asks why a proposal is declined, where the workbook keeps that; null ends that. */
  readonly decline: (pair: ProposedPair | null) => void;
  /** Writes in the workbook that the proposal is declined. */
  readonly keepDeclined: (pair: ProposedPair, reason: string) => void;
  /** Takes back what no table keeps. */
  readonly undoDeclined: (pair: ProposedPair) => void;
  /** Lets a person choose among the homes for a household; null ends that. */
  readonly chooseHome: (household: Household | null) => void;
  /** Shows what the rules say of one of those homes. */
  readonly pickHome: (choice: HomeChoice | null) => void;
  /** Puts the list for COA on a new sheet. */
  readonly putList: () => void;
}
