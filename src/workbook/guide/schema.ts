/**
 * How the rows of a table are read from the partners' own sheets (*leeswijzer*): from which places
 * they come and how a row becomes a record. Kept in the workbook's settings, one value per table, so
 * that all co-authors share it. What a mapping says, which region is the table and which column is
 * which, is the simplest guide there is.
 */
// The same checks at a tenth of the weight: the pane carries them.
import * as z from 'zod/mini';
import { jsonOf } from '../json-text';
import { ROLES, type Role } from '../tables';

const PREFIX = 'taakstelling.guide.';

/** A block of cells as it stood when the guide was made, to find it back. */
const Anchor = z.strictObject({
  /** The name of the Excel table; null for a bare block. */
  table: z.nullable(z.string()),
  sheet: z.string(),
  headers: z.array(z.string()),
  /** 0-based on the sheet; null where the Excel table hides its headers. */
  headerRow: z.nullable(z.int()),
  left: z.int(),
  /** The last row, where a person chose it; null: as far as the block goes. */
  lastRow: z.nullable(z.int()),
  /** Whether a person chose the block, which is then found by its headers alone. */
  isByHand: z.boolean(),
});

/** From which text around a block something is read. */
const Around = z.enum(['sheet', 'title', 'heading']);

const FieldSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), header: z.string() }),
  /** Columns added up, and others taken off. */
  z.strictObject({
    from: z.literal('sum'),
    plus: z.array(z.string()),
    minus: z.array(z.string()),
  }),
  z.strictObject({ from: z.literal('constant'), value: z.union([z.string(), z.number()]) }),
  z.strictObject({ from: Around }),
  /** The header of the column in which the number stands. */
  z.strictObject({ from: z.literal('across') }),
  /** The number itself, in a block with labels on two sides. */
  z.strictObject({ from: z.literal('value') }),
  /** The colour of the row. */
  z.strictObject({ from: z.literal('fill') }),
  /** A person said that no column is it. */
  z.strictObject({ from: z.literal('nothing') }),
]);

const Fields = z.record(z.string(), FieldSource);

/** Where the year comes from of dates that lack it. */
const Year = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('constant'), value: z.int() }),
  z.strictObject({ from: Around }),
]);

const CellAt = z.strictObject({
  sheet: z.string(),
  /** A1, without the sheet. */
  address: z.string(),
  /** The text left of it or above it; empty where a person chose the cell. */
  label: z.string(),
});

/** A cell that stands alone, found back by the label beside it. */
const LooseCell = z.extend(CellAt, {
  /** The cell whose number is taken off. */
  minus: z.optional(CellAt),
});

const Source = z.discriminatedUnion('kind', [
  /** A header row with rows below it. */
  z.strictObject({
    kind: z.literal('list'),
    at: Anchor,
    fields: Fields,
    year: z.nullable(Year),
  }),
  /** Labels at the left and on top; every number between them is a record. */
  z.strictObject({
    kind: z.literal('matrix'),
    at: Anchor,
    fields: Fields,
    /** The headers under which numbers stand. */
    across: z.array(z.string()),
    year: z.nullable(Year),
  }),
  /** Records of which every value is a constant or stands in a cell of its own. */
  z.strictObject({
    kind: z.literal('cells'),
    records: z.array(
      z.record(z.string(), z.union([LooseCell, z.strictObject({ constant: z.string() })])),
    ),
  }),
]);

const Guide = z.strictObject({
  version: z.literal(2),
  role: z.enum(ROLES as [Role, ...Role[]]),
  /** A guide that rests on more than headers is used once a person has seen what it gives. */
  isConfirmed: z.boolean(),
  sources: z.array(Source),
  /** Rows are persons: those with one household and day are one record. */
  arePersons: z.boolean(),
  /** Numbers of people without households: Kandidaat is not known. */
  isCounted: z.boolean(),
  /** Fields without which a row is no record, and no fault either. */
  without: z.array(z.string()),
  /** Rows that stand in two sources count once. */
  repeatsOnce: z.boolean(),
  /** Hidden rows, by id and day, that count no more beside a row in view. Absent in older guides. */
  hiddenRepeats: z._default(z.array(z.string()), []),
  /** A row is no record where a remark beside it says that it fell through or does not count. */
  withoutFellThrough: z._default(z.boolean(), false),
  /** Per field, per text by its key, what it means; an empty text is a blank. */
  meanings: z.record(z.string(), z.record(z.string(), z.string())),
  /** Per field whether a positive number means that people are behind or ahead. */
  signs: z.record(z.string(), z.enum(['behind', 'ahead'])),
  /** Per field which of day and month stands first. */
  dateOrders: z.record(z.string(), z.enum(['day-first', 'month-first'])),
  /** The questions that need no answer any more, by their keys. */
  answered: z.array(z.string()),
  /** What a person chose, in order, so that each answer can be taken back: key and answer. */
  choices: z.array(z.strictObject({ key: z.string(), answer: z.string() })),
});

export type Anchor = z.infer<typeof Anchor>;
export type Around = z.infer<typeof Around>;
export type FieldSource = z.infer<typeof FieldSource>;
export type YearSource = z.infer<typeof Year>;
export type LooseCell = z.infer<typeof LooseCell>;
export type GuideSource = z.infer<typeof Source>;
export type ListSource = Extract<GuideSource, { kind: 'list' }>;
export type MatrixSource = Extract<GuideSource, { kind: 'matrix' }>;
export type CellsSource = Extract<GuideSource, { kind: 'cells' }>;
export type ReadingGuide = z.infer<typeof Guide>;

/** A guide that says no more than where its rows come from. */
export function plainGuide(role: Role, sources: readonly GuideSource[]): ReadingGuide {
  return {
    version: 2,
    role,
    isConfirmed: false,
    sources: [...sources],
    arePersons: false,
    isCounted: false,
    without: [],
    repeatsOnce: false,
    hiddenRepeats: [],
    withoutFellThrough: false,
    meanings: {},
    signs: {},
    dateOrders: {},
    answered: [],
    choices: [],
  };
}

/** The key in the workbook's settings under which a table's guide is kept. */
export function guideKey(role: Role): string {
  return PREFIX + role;
}

export interface StoredGuides {
  readonly byRole: ReadonlyMap<Role, ReadingGuide>;
  /** Keys whose value is no guide, such as one of a later version. */
  readonly unreadable: readonly string[];
}

/** The guides among the workbook's settings, JSON texts by key. */
export function readGuides(settings: Readonly<Record<string, string>>): StoredGuides {
  const byRole = new Map<Role, ReadingGuide>();
  const unreadable: string[] = [];
  for (const [key, text] of Object.entries(settings)) {
    if (!key.startsWith(PREFIX)) continue;
    const guide = Guide.safeParse(jsonOf(text));
    if (guide.success && guideKey(guide.data.role) === key) byRole.set(guide.data.role, guide.data);
    else unreadable.push(key);
  }
  return { byRole, unreadable };
}
