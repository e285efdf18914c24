/**
 * Defines a guide (*leeswijzer*): it says from which cells of the partners' own sheets the rows of
 * a table come, and how a row becomes a record. The workbook's settings hold one guide per table,
 * so that all co-authors share it. The simplest guide says only which block is the table, and which
 * column holds which field.
 */
// The pane contains this code, and `zod/mini` does the same checks in a tenth of the bytes.
import * as z from 'zod/mini';
import { jsonOf } from '../json-text';
import { ROLES, type Role } from '../tables';

const PREFIX = 'taakstelling.guide.';

/**
 * Describes a block of cells at the time when the guide was made, so that it can be found again.
 */
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
   * True for a block that a person chose, and for one with labels on two sides. It is looked for in
   * its old place, or under the same headers nearby, even if none of its headers is known.
   */
  isByHand: z.boolean(),
});

/**
 * Says which text around a block gives a value: the name of the sheet, the title above the block,
 * or a heading between its rows.
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

/** Says where dates without a year get their year from. */
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

/** A cell outside any list, which is found again by the label beside it. */
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
  /** A block with labels on the left and on top. Each number between them is a record. */
  z.strictObject({
    kind: z.literal('matrix'),
    at: Anchor,
    fields: Fields,
    /** The headers of the columns with numbers. */
    across: z.array(z.string()),
    year: z.nullable(Year),
  }),
  /** Records of which each value is a constant, or is in a cell of its own. */
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
  /**
   * True once a person has approved the result. A guide that needs more than headers is not used
   * before that.
   */
  isConfirmed: z.boolean(),
  sources: z.array(Source),
  /** True if each row is a person. Rows with the same household and day then form one record. */
  arePersons: z.boolean(),
  /**
   * True if rows give numbers of people without naming households. The field Kandidaat is then
   * unknown.
   */
  isCounted: z.boolean(),
  /** A row without a value for one of these fields is no record, and that is not an error. */
  without: z.array(z.string()),
  /** True if a row that occurs in two lists counts once. */
  repeatsOnce: z.boolean(),
  /**
   * The hidden rows that are left out, because a person said that they repeat visible rows. Each is
   * given by its id and day. Older guides have no such list.
   */
  hiddenRepeats: z._default(z.array(z.string()), []),
  /**
   * What cells say of rows that are left out, because a person said that such rows fell through or
   * do not count. Another remark is asked about again. Older guides have no such list.
   */
  fellThrough: z._default(z.array(z.string()), []),
  /**
   * For each field and each text (by its key), what the text means. An empty meaning is a blank.
   */
  meanings: z.record(z.string(), z.record(z.string(), z.string())),
  /** For each field, whether a positive number means behind or ahead. */
  signs: z.record(z.string(), z.enum(['behind', 'ahead'])),
  /** For each field, whether the day or the month comes first in its dates. */
  dateOrders: z.record(z.string(), z.enum(['day-first', 'month-first'])),
  /** The keys of the questions that need no answer any more. */
  answered: z.array(z.string()),
  /**
   * The person's answers in order, each with the key of its question, so that each can be undone.
   */
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

/** Makes a guide that only says where its rows come from. */
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
  /**
   * The keys whose value is not a guide of that key, for example because a later version wrote it.
   */
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
