import type { SerialDay } from '../domain/units';
import type { MeetingKind } from '../workbook/meeting-tab';
import { type Role, TABLES } from '../workbook/tables';
import { emptyLine, headingLine, sentenceLine } from './line';
import { type Gate, type Published, type PublicValue, openGate, publicGate } from './public';
import type { ChartPlan, Line, PlanValue } from './sheet-plan';
import type { Projecting } from './outlook/projected';
import type { TabWords } from './words';

/**
 * A block of the tab, declared once: what it counts, what each meeting sees of it, and what the
 * command line prints. A new block is a file in `blocks/`, its words in both languages, and its
 * place in `blocks/index.ts`.
 */
export interface Block<Key extends string, Figures> {
  readonly key: Key;
  readonly figures: (situation: Projecting, ask: Ask) => Figures;
  /** Whether administrators' figures are computed separately, from rounded data. */
  readonly isReckonedAnew: boolean;
  /** The part of the block on the tab of each kind of meeting. */
  readonly parts: Readonly<
    Record<MeetingKind, (report: ReportWith<Key, Figures>, context: BlockContext) => BlockParts>
  >;
  /** The block's values in the report that the command line prints, by key. */
  readonly json: (report: ReportWith<Key, Figures>) => Readonly<Record<string, unknown>>;
  /** An explanation of each of those keys, for users. `docs/rapport.md` is made from it. */
  readonly jsonMeans: Readonly<Record<string, string>>;
}

/** The part of a report that one block needs. */
export type ReportWith<Key extends string, Figures> = { readonly [K in Key]: Figures };

/**
 * Returns the figures of another block. They are computed once, even if many blocks ask for them.
 */
export type Ask = <Figures>(block: Pick<Block<string, Figures>, 'key' | 'figures'>) => Figures;

/** What lines can use besides their block's figures. */
export interface BlockContext {
  readonly words: TabWords;
  readonly asOf: SerialDay;
  /** The half-year of that day, such as `2016-II`. */
  readonly halfYear: string;
  /** The first half-year up to that day that Taakstelling lacks, such as `2017-I`. Null: none. */
  readonly missing: string | null;
  /** Whether rows of Plaatsingen give a number of people without saying which household. */
  readonly hasCounts: boolean;
  /** The number of such rows. Null on the administrators' tab. */
  readonly countedRows: number | null;
  readonly making: Making;
}

export type PublicContext = Published<BlockContext>;

/**
 * The cast is safe: nothing in the context describes one person, and `countedRows` is null for
 * administrators.
 */
const publicContext = (context: BlockContext) => context as unknown as PublicContext;

/** The time and the version with which the tab was made. All else is the same in each run. */
export interface Making {
  /** The moment as a serial day with its time of day as the fraction. */
  readonly madeAt: number;
  readonly version: string;
}

export interface BlockParts<Value extends PlanValue = PlanValue> {
  readonly lines: readonly Line<Value>[];
  readonly charts?: readonly ChartPlan<Extract<Value, string>>[];
  /** Lines at the end of the tab, which are not printed. */
  readonly appendix?: readonly Line<Value>[];
}

interface Declared<Key extends string, Figures, Public, Json> {
  readonly key: Key;
  /**
   * The heading, and the sentence shown when there are no figures. Absent if the block has neither.
   */
  readonly title?: (context: BlockContext) => Title;
  /** The next block continues under this heading, so this one adds no blank line at its end. */
  readonly isContinued?: true;
  /** Returns exact figures from the partners' tables. Null if data that it needs are missing. */
  readonly figures: (situation: Projecting, ask: Ask) => Figures;
  /**
   * Whether administrators' figures are computed separately, from rounded data: from the people
   * housed per day that administrators may know, and from counts that `situation.counted` rounds.
   */
  readonly isReckonedAnew?: true;
  /** Returns the figures that may leave the workbook, from the separate ones if there are any. */
  readonly publish: (figures: NonNullable<Figures>, gate: Gate) => Public;
  /**
   * The exact figures, for programs. They contain no typed text except names of things, such as a
   * location.
   */
  readonly json: (figures: Figures) => Json;
  readonly jsonMeans: Readonly<Record<keyof NoInfer<Json> & string, string>>;
}

const OF_HOUSEHOLDS: ReadonlySet<Role> = new Set(['households', 'guidance']);

interface Title {
  readonly heading: string;
  readonly missing: string;
}

/** For a block with the same lines for both meetings. Officials' figures stay exact. */
interface Shared<Public> {
  readonly lines: (figures: Public, context: PublicContext) => BlockParts<PublicValue>;
}

/** For a block whose lines differ between the two meetings. */
interface Apart<Figures, Public> {
  /**
   * @param shared the same exact figures in the administrators' types, so that officials can reuse
   *   the administrators' lines
   */
  readonly officials: (
    figures: NonNullable<Figures>,
    context: BlockContext,
    shared: { readonly figures: Public; readonly context: PublicContext },
  ) => BlockParts;
  readonly administrators: (figures: Public, context: PublicContext) => BlockParts<PublicValue>;
}

export function defineBlock<const Key extends string, Figures, Public, Json extends object>(
  declared: Declared<Key, Figures, Public, Json> & (Shared<Public> | Apart<Figures, Public>),
): Block<Key, Figures> {
  const { key, figures, publish, json } = declared;
  type Draw = (figures: NonNullable<Figures>, context: BlockContext) => BlockParts;
  const framed =
    (draw: Draw) =>
    (report: ReportWith<Key, Figures>, context: BlockContext): BlockParts => {
      const known = report[key] ?? null;
      const drawn = known === null ? null : draw(known, context);
      return titled(declared, drawn, context);
    };
  const open: Draw = (known, context) => {
    const shared = { figures: publish(known, openGate()), context: publicContext(context) };
    return 'lines' in declared
      ? declared.lines(shared.figures, shared.context)
      : declared.officials(known, context, shared);
  };
  const closed: Draw = (known, context) => {
    const draw = 'lines' in declared ? declared.lines : declared.administrators;
    return draw(publish(known, publicGate(context.words)), publicContext(context));
  };
  return {
    key,
    figures,
    isReckonedAnew: declared.isReckonedAnew ?? false,
    parts: { ambtelijk: framed(open), bestuurlijk: framed(closed) },
    json: (report) => Object.fromEntries(Object.entries(json(report[key]))),
    jsonMeans: declared.jsonMeans,
  };
}

/**
 * The title of a block that needs a table. Without the table, a grey line says what the table would
 * fill. If a row of Plaatsingen names no household, it says that the households are not known.
 */
export function needs(
  table: Role,
  wordsOf: (words: TabWords) => { readonly heading: string; readonly fills: string },
): (context: BlockContext) => Title {
  return ({ words, hasCounts, countedRows }) => {
    const { heading, fills } = wordsOf(words);
    const missing =
      hasCounts && OF_HOUSEHOLDS.has(table)
        ? words.householdsUnknown(countedRows, fills)
        : words.tableMissing(TABLES[table].name, fills);
    return { heading, missing };
  };
}

function titled(
  {
    key,
    title: titleOf,
    isContinued,
  }: Pick<Declared<string, unknown, unknown, object>, 'key' | 'title' | 'isContinued'>,
  parts: BlockParts | null,
  context: BlockContext,
): BlockParts {
  if (!titleOf) return parts ?? { lines: [] };
  const { heading, missing } = titleOf(context);
  return {
    ...parts,
    lines: [
      headingLine(`${key}.heading`, heading),
      ...(parts?.lines ?? [sentenceLine(`${key}.missing`, missing, 'missing')]),
      ...(isContinued ? [] : [emptyLine(`${key}.end`)]),
    ],
  };
}
