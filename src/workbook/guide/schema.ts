/**
 * Defines a guide (*leeswijzer*), which says how one table is read from the partners' own sheets.
 * For example, a guide says which block is the table, and which column holds which field. Guides
 * are stored in the workbook, so that all co-authors share them.
 */
// `zod/mini` is used because it is a tenth of the size of `zod`.
import * as z from 'zod/mini';
import { jsonOf } from '../json-text';
import { ROLES, type Role } from '../tables';

const PREFIX = 'taakstelling.guide.';

/** Describes where a block was when the guide was made, so that the block can be found again. */
const Anchor = z.strictObject({
  /** The name of the Excel table. Null for a block outside any Excel table. */
  table: z.nullable(z.string()),
  sheet: z.string(),
  headers: z.array(z.string()),
  /** 0-based on the sheet. Null if the Excel table hides its headers. */
  headerRow: z.nullable(z.int()),
  left: z.int(),
  /** The last row, if a person chose it. Null if the block goes on until its cells end. */
  lastRow: z.nullable(z.int()),
  /**
   * True for a block that a person chose, and for a block with labels on two sides. The block is
   * found again by its place and its headers, even if no header is known.
   */
  isByHand: z.boolean(),
});

/**
 * Says which text gives a value: the sheet's name, a title above the block, or a heading between
 * its rows.
 */
const Around = z.enum(['sheet', 'title', 'heading']);

const FieldSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('column'), header: z.string() }),
  /** The sum of the columns in `plus`, minus the columns in `minus`. */
  z.strictObject({
    from: z.literal('sum'),
    plus: z.array(z.string()),
    minus: z.array(z.string()),
  }),
  z.strictObject({ from: z.literal('constant'), value: z.union([z.string(), z.number()]) }),
  z.strictObject({ from: Around }),
  /** The header above the number, in a block with labels on two sides. */
  z.strictObject({ from: z.literal('across') }),
  /** The number itself, in a block with labels on two sides. */
  z.strictObject({ from: z.literal('value') }),
  /** The fill colour of the row. */
  z.strictObject({ from: z.literal('fill') }),
  /** A person said that no column holds the field. */
  z.strictObject({ from: z.literal('nothing') }),
]);

const Fields = z.record(z.string(), FieldSource);

/** Says where the year of dates without a year is found. */
const Year = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('constant'), value: z.int() }),
  z.strictObject({ from: Around }),
]);

const CellAt = z.strictObject({
  sheet: z.string(),
  /** The address in A1 form, without the sheet. */
  address: z.string(),
  /** The text to the left of the cell or above it. Empty if there is none. */
  label: z.string(),
});

/** A single cell. It is found again by the label beside it. */
const LooseCell = z.extend(CellAt, {
  /** The cell whose number is subtracted. */
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
  /** A block with labels on the left and on top. Each number in the block is a record. */
  z.strictObject({
    kind: z.literal('matrix'),
    at: Anchor,
    fields: Fields,
    /** The headers of the columns with numbers. */
    across: z.array(z.string()),
    year: z.nullable(Year),
  }),
  /** Records from single cells and constants. */
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
  /** True once a person has approved the result. */
  isConfirmed: z.boolean(),
  sources: z.array(Source),
  /** True if each row is a person. Rows with the same household and day are then joined. */
  arePersons: z.boolean(),
  /**
   * True if rows give numbers of people without naming households. The field Kandidaat is then
   * unknown.
   */
  isCounted: z.boolean(),
  /** A row without a value for one of these fields is left out. It is not reported as an error. */
  without: z.array(z.string()),
  /** True if a row that occurs in two lists is read only once. */
  repeatsOnce: z.boolean(),
  /**
   * The id and day of each hidden row that a person left out as a repeat. Absent in older guides.
   */
  hiddenRepeats: z._default(z.array(z.string()), []),
  /**
   * The remarks and looks for which a person said that their rows do not count. Absent in older
   * guides.
   */
  fellThrough: z._default(z.array(z.string()), []),
  /** The meaning of texts, by field and by the text's key. An empty meaning stands for a blank. */
  meanings: z.record(z.string(), z.record(z.string(), z.string())),
  /** For each field, whether a positive number means behind or ahead. */
  signs: z.record(z.string(), z.enum(['behind', 'ahead'])),
  /** For each field, whether the day or the month comes first in its dates. */
  dateOrders: z.record(z.string(), z.enum(['day-first', 'month-first'])),
  /** The keys of the questions that need no answer any more. */
  answered: z.array(z.string()),
  /** The person's answers in order, each with the key of its question. */
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

/** Makes a guide that has sources and no answers. */
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
    fellThrough: [],
    meanings: {},
    signs: {},
    dateOrders: {},
    answered: [],
    choices: [],
  };
}

/** Returns the key of the workbook's setting that holds a table's guide. */
export function guideKey(role: Role): string {
  return PREFIX + role;
}

export interface StoredGuides {
  readonly byRole: ReadonlyMap<Role, ReadingGuide>;
  /** The keys whose value cannot be read, for example because a later version wrote the guide. */
  readonly unreadable: readonly string[];
}

/** Reads the guides in the workbook's settings, which are JSON texts by key. */
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
