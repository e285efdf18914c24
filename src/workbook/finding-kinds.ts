/** Lists every kind of finding: its group, its severity, and the data for its sentence. */
import type { HardRuleName } from '../domain/match/rules';
import type { RentAmounts } from '../domain/rent-limits';
import type { Cents, SerialDay } from '../domain/units';
import type { Bounds } from './column';
import type { LookFound } from './guide/row-looks';
import type { PersonalSubject } from './personal-data';
import type { ScenarioEventName, TargetKind } from './tables/scenarios';

export type Severity = 'fout' | 'waarschuwing' | 'info';

export type FindingGroup =
  'structure' | 'cells' | 'ids' | 'time' | 'sums' | 'agreements' | 'privacy' | 'hygiene';

export interface FindingKind<Data> {
  readonly group: FindingGroup;
  readonly severity: Severity;
  /** True if findings of this kind can have a fix. */
  readonly isFixable: boolean;
  /** Never has a value. Only its type is used. */
  readonly data?: Data;
}

type NoData = Readonly<Record<string, never>>;
type InColumn = { readonly column: string };
type Overdue = { readonly days: number; readonly term: number };
/** The rows with a blank cell, their people, and the first of the cells. */
type Blanks = {
  readonly count: number;
  readonly persons: number;
  readonly cells: readonly string[];
};
type OfEvent = { readonly event: ScenarioEventName };

function kind<Data = NoData>(group: FindingGroup, severity: Severity): FindingKind<Data> {
  return { group, severity, isFixable: false };
}

/** Every finding about an agreement is a warning. */
function agreement<Data = NoData>(): FindingKind<Data> {
  return kind('agreements', 'waarschuwing');
}

function fixable<Data = NoData>(group: FindingGroup, severity: Severity): FindingKind<Data> {
  return { group, severity, isFixable: true };
}

/** Every kind of finding by its code. A code never changes. */
export const FINDING_KINDS = {
  'table-missing': kind<{ readonly name: string }>('structure', 'fout'),
  'column-missing': kind<InColumn>('structure', 'fout'),
  /** `names`: the tables that the block may be. */
  'table-asked': kind<{ readonly names: readonly string[] }>('structure', 'waarschuwing'),
  /** `used`: the place of the table that is used instead; null if there is none. */
  'table-twice': kind<{ readonly name: string; readonly used: string | null }>(
    'structure',
    'waarschuwing',
  ),
  'required-column-asked': kind<{ readonly column: string; readonly headers: readonly string[] }>(
    'structure',
    'fout',
  ),
  'column-asked': kind<{ readonly column: string; readonly headers: readonly string[] }>(
    'structure',
    'waarschuwing',
  ),
  'header-asked': kind<{ readonly columns: readonly string[] }>('structure', 'waarschuwing'),
  'sign-asked': kind<InColumn>('structure', 'waarschuwing'),
  /** `header`: the header that suggests that the quota already includes the backlog. */
  'adjusted-quota-asked': kind<{ readonly header: string }>('structure', 'fout'),
  'other-column-possible': kind<InColumn>('structure', 'waarschuwing'),
  'header-twice': kind<InColumn>('structure', 'waarschuwing'),
  'header-elsewhere': kind('structure', 'waarschuwing'),
  'mapping-dropped': kind<{ readonly name: string | null }>('structure', 'waarschuwing'),
  'constant-among-formulas': kind('structure', 'waarschuwing'),
  'rows-hidden': kind<{ readonly count: number }>('structure', 'info'),
  'rows-struck': kind<{ readonly count: number }>('structure', 'waarschuwing'),
  'row-as-remark': kind('structure', 'info'),
  'rows-left-out': kind('structure', 'info'),
  'totals-left-out': kind<{ readonly count: number }>('structure', 'info'),
  'placement-fell-through': kind('structure', 'info'),
  /**
   * A remark says that the placement fell through. The row still counts: `persons` people on the
   * day `on`.
   */
  'remark-says-fell-through': kind<{ readonly persons: number; readonly on: SerialDay }>(
    'structure',
    'waarschuwing',
  ),
  /**
   * The unread column `header` holds `count` different values. According to its header, some rows
   * may be about another municipality or other people. All rows still count.
   */
  'rows-of-others': kind<{ readonly header: string; readonly count: number }>(
    'structure',
    'waarschuwing',
  ),
  /** Rows of Plaatsingen count for no corporation, although others name one. */
  'corporation-blank': kind<Blanks>('structure', 'waarschuwing'),
  /** Rows of Plaatsingen count with a blank in `column`, which says of others whether they do. */
  'blank-counts': kind<Blanks & InColumn>('structure', 'waarschuwing'),
  'placement-not-yet': kind('structure', 'info'),
  /**
   * `since`: the year since which the rekenhuur is without service costs. Null if the figures are
   * of an earlier year.
   */
  'rent-with-service-costs': kind<{ readonly since: number | null }>('structure', 'info'),
  /**
   * Without this table there are no figures, and a question has to be answered before it is used.
   */
  'needed-table-open': kind<{ readonly name: string }>('structure', 'fout'),
  'table-open': kind<{ readonly name: string }>('structure', 'waarschuwing'),
  /** The columns that belong to no field of their table. */
  'columns-not-read': kind<{ readonly headers: readonly string[] }>('structure', 'info'),
  /** A list with known headers was not read. */
  'list-not-read': kind<{ readonly rows: number }>('structure', 'waarschuwing'),
  /** A block without known headers was not read. */
  'block-not-read': kind<{ readonly rows: number }>('structure', 'info'),
  /** The rows without a value in `column`. A person said that they must be left out. */
  'rows-without-day': kind<{ readonly count: number; readonly column: string }>(
    'structure',
    'info',
  ),
  /** Persons without a value in `column` who count with their household. Some of their cells. */
  'persons-without-day': kind<Omit<Blanks, 'persons'> & InColumn>('structure', 'info'),
  /**
   * Rows that were left out because they repeat a row of another list, or hidden rows that repeat a
   * visible row.
   */
  'rows-repeated': kind<{ readonly count: number; readonly areHidden: boolean }>(
    'structure',
    'info',
  ),
  /** Rows look different, and nobody said what that means. */
  'looks-not-read': kind<{ readonly looks: readonly LookFound[] }>('structure', 'waarschuwing'),
  /** The sheet of a table has so many cells that not all of their looks were read. */
  'looks-cut': kind('structure', 'waarschuwing'),
  /** Rows that do not count because of their look. A person said so. */
  'rows-out-by-look': kind<{ readonly count: number }>('structure', 'info'),
  'placements-counted': kind('structure', 'info'),
  /**
   * `months`: the months without a list of their own, as 1–12. `year` is null if the lists give no
   * year.
   */
  'months-missing': kind<{
    readonly months: readonly { readonly month: number; readonly year: number | null }[];
  }>('structure', 'waarschuwing'),
  'opening-assumed': kind('structure', 'waarschuwing'),
  'quota-elsewhere': kind<{
    readonly period: string;
    readonly used: number;
    readonly found: number;
  }>('structure', 'waarschuwing'),

  'required-empty': kind<InColumn>('cells', 'fout'),
  'error-value': kind<InColumn>('cells', 'fout'),
  'not-a-date': kind<InColumn>('cells', 'fout'),
  'date-without-year': kind<InColumn>('cells', 'fout'),
  'date-order-unknown': kind<InColumn>('cells', 'fout'),
  'date-out-of-range': kind<InColumn>('cells', 'fout'),
  'not-a-period': kind<InColumn>('cells', 'fout'),
  'not-a-number': kind<InColumn>('cells', 'fout'),
  'not-whole': kind<InColumn>('cells', 'fout'),
  negative: kind<InColumn>('cells', 'fout'),
  'too-large': kind<InColumn>('cells', 'fout'),
  'not-yes-no': kind<InColumn>('cells', 'fout'),
  'unknown-choice': fixable<{
    readonly column: string;
    readonly nearest: string | null;
    readonly options: readonly string[];
  }>('cells', 'fout'),
  'text-as-date': fixable<InColumn>('cells', 'waarschuwing'),
  'text-as-number': fixable<InColumn>('cells', 'waarschuwing'),
  'spaces-around-id': fixable<InColumn>('cells', 'waarschuwing'),
  'invisible-in-id': fixable<InColumn>('cells', 'waarschuwing'),
  'setting-unknown': kind<{ readonly nearest: string | null }>('cells', 'waarschuwing'),
  'count-unlikely': kind<InColumn & Bounds>('cells', 'waarschuwing'),
  /** `used`: the cell with the setting's name in the row that is used. */
  'setting-twice': kind<{ readonly used: string }>('cells', 'waarschuwing'),
  'setting-value': kind<{ readonly name: string; readonly expected: string }>('cells', 'fout'),

  'scenario-cell-missing': kind<InColumn & OfEvent>('cells', 'fout'),
  'scenario-target-unknown': kind<{ readonly expected: TargetKind } & OfEvent>('cells', 'fout'),
  'scenario-value-outside': kind<Bounds & { readonly isWhole: boolean } & OfEvent>('cells', 'fout'),
  /** `first`: the cell of the earlier event. */
  'scenario-event-twice': kind<{ readonly first: string }>('cells', 'fout'),
  'scenario-cell-not-used': kind<InColumn & OfEvent>('cells', 'waarschuwing'),

  'id-twice': kind<{ readonly column: string; readonly first: string }>('ids', 'fout'),
  'division-twice': kind<{ readonly first: string }>('ids', 'fout'),
  /**
   * `table`: the table that should contain the id. `count`: the number of rows with the id. `near`:
   * the cell of a name in `table` that is like the id, or null.
   */
  'id-unknown': kind<{
    readonly column: string;
    readonly table: string;
    readonly count: number;
    readonly near: string | null;
  }>('ids', 'fout'),
  /**
   * Kandidaten lists only households that still wait. `count` placements are of other households.
   */
  'households-still-waiting': kind<{ readonly count: number }>('ids', 'info'),
  'homes-still-vacant': kind<{ readonly count: number }>('ids', 'info'),
  'id-spelled-otherwise': fixable<{ readonly column: string; readonly table: string }>(
    'ids',
    'info',
  ),

  'placed-before-linked': kind<{ readonly placed: SerialDay; readonly linked: SerialDay }>(
    'time',
    'fout',
  ),
  'placed-before-available': kind<{ readonly placed: SerialDay; readonly available: SerialDay }>(
    'time',
    'fout',
  ),
  'placed-after-end': kind<{ readonly placed: SerialDay; readonly until: SerialDay }>(
    'time',
    'fout',
  ),
  'left-before-placed': kind<{ readonly placed: SerialDay; readonly left: SerialDay }>(
    'time',
    'fout',
  ),
  'placed-after-reference-date': kind<{ readonly asOf: SerialDay }>('time', 'info'),
  'correction-after-reference-date': kind<{ readonly asOf: SerialDay }>('time', 'info'),
  /**
   * The date is in no half-year of the workbook. In the year `year`, it would fit between the rows
   * above and below.
   */
  'date-in-other-year': kind<{ readonly on: SerialDay; readonly year: number }>(
    'time',
    'waarschuwing',
  ),
  'before-first-period': kind<{ readonly count: number; readonly period: string }>('time', 'info'),
  'due-before-date': kind('time', 'fout'),
  'period-twice': kind<{ readonly period: string; readonly first: string }>('time', 'fout'),
  'period-gap': kind<{ readonly missing: string }>('time', 'waarschuwing'),
  'reference-date-after-last-period': kind<{ readonly asOf: SerialDay; readonly last: string }>(
    'time',
    'waarschuwing',
  ),
  /** `column`: the column that is blank. */
  'revision-incomplete': kind<InColumn>('time', 'waarschuwing'),
  'revision-outside-period': kind<{
    readonly period: string;
    readonly first: SerialDay;
    readonly last: SerialDay;
  }>('time', 'waarschuwing'),
  'division-from-outside': kind<{
    readonly period: string;
    readonly first: SerialDay;
    readonly last: SerialDay;
  }>('time', 'fout'),
  /** `from`: the day from which the corporation's first row in the half-year applies. */
  'division-begins-later': kind<{ readonly period: string; readonly from: SerialDay }>(
    'time',
    'waarschuwing',
  ),
  'meetings-not-ascending': kind('time', 'waarschuwing'),

  /**
   * `total`: the total that was typed or calculated on the sheet; `read`: the sum of the rows that
   * were read.
   */
  'total-differs': kind<{ readonly total: number; readonly read: number }>('sums', 'waarschuwing'),
  'persons-differ': kind<{ readonly placed: number; readonly household: number }>(
    'sums',
    'waarschuwing',
  ),
  'home-placed-twice': kind<{ readonly first: string }>('sums', 'fout'),
  'complex-overfull': kind<{ readonly placed: number; readonly units: number }>('sums', 'fout'),
  /** `isHidden`: true if one of the two rows is hidden or filtered away. */
  'household-placed-twice': kind<{ readonly first: string; readonly isHidden: boolean }>(
    'sums',
    'fout',
  ),
  /** `count`: the rows that repeat the household and day of an earlier row. */
  'household-twice-on-a-day': kind<{ readonly count: number; readonly isHidden: boolean }>(
    'sums',
    'fout',
  ),
  /** `first`: the cell of the earlier placement. `counts`: true if this placement counts too. */
  'household-moved-on': kind<{ readonly first: string; readonly counts: boolean }>('sums', 'info'),
  /** The household left the first home after it had moved into the next. */
  'stays-overlap': kind<{ readonly left: SerialDay; readonly next: SerialDay }>(
    'sums',
    'waarschuwing',
  ),
  'correction-twice': kind<{ readonly first: string }>('sums', 'waarschuwing'),
  'let-but-left': kind('sums', 'waarschuwing'),
  'housed-without-placement': kind('sums', 'waarschuwing'),
  'placed-but-not-housed': kind('sums', 'waarschuwing'),
  'share-above-capacity': kind('sums', 'fout'),
  /**
   * Numbers of homes: the maximum in Instellingen, the number agreed in Locaties, and the number
   * that is occupied on the reference date.
   */
  'maximum-contradicts-location': kind<{
    readonly maximum: number;
    readonly agreed: number;
    readonly lived: number;
  }>('sums', 'waarschuwing'),
  'weights-zero': kind<{ readonly period: string | null }>('sums', 'fout'),
  'openings-differ': kind<{
    readonly period: string;
    readonly sum: number;
    readonly total: number;
  }>('sums', 'waarschuwing'),
  /** `first`: the cell with the opening backlog that is used. */
  'opening-changed-later': kind<{ readonly first: string }>('sums', 'waarschuwing'),
  /**
   * `opening` and `coa` are numbers of people; positive means achterstand. `stated`: the day of the
   * COA-stand.
   */
  'opening-differs-from-coa': kind<{
    readonly opening: number;
    readonly coa: number;
    readonly stated: SerialDay;
  }>('sums', 'waarschuwing'),
  /** `usual`: the quota that the other half-years suggest, or the revised quota. */
  'quota-unlikely': kind<{
    readonly period: string;
    readonly quota: number;
    readonly usual: number;
  }>('sums', 'waarschuwing'),
  'lettings-above-total': kind<{
    readonly period: string;
    readonly own: number;
    readonly total: number;
  }>('sums', 'waarschuwing'),
  'agreed-people-differ': kind<{
    readonly period: string;
    readonly sum: number;
    readonly total: number;
  }>('sums', 'waarschuwing'),

  'family-in-alternative': agreement(),
  'single-in-regular': agreement(),
  'home-too-small': agreement<{ readonly persons: number; readonly maximum: number }>(),
  'reservation-against-rule': agreement<{ readonly rule: HardRuleName }>(),
  'declined-and-kept': agreement<{ readonly home: string }>(),
  'rent-above-limit': agreement<{ readonly rent: Cents; readonly limit: Cents }>(),
  'rent-share-too-low': agreement<{
    readonly year: number;
    readonly fitting: number;
    readonly lettings: number;
  }>(),
  'rent-year-unknown': agreement<{ readonly year: number; readonly used: number }>(),
  /** `missing`: the names of the settings that are missing. */
  'rent-limits-incomplete': agreement<{
    readonly year: number;
    readonly missing: readonly string[];
  }>(),
  'rent-limits-not-ascending': agreement<{ readonly year: number } & RentAmounts>(),
  'home-term-passed': agreement<Overdue>(),
  'moving-term-passed': agreement<Overdue>(),
  'sign-without-contact': agreement<{ readonly due: SerialDay; readonly workdays: number }>(),
  'agreement-overdue': agreement<{ readonly due: SerialDay }>(),
  'guidance-overdue': agreement<{
    readonly column: string;
    readonly days: number;
    readonly term: number;
  }>(),
  'sounding-board-missing': agreement<{ readonly due: SerialDay; readonly planned: SerialDay }>(),
  'letter-missing': agreement<{ readonly due: SerialDay; readonly planned: SerialDay }>(),
  'homes-not-offered': agreement<{
    readonly period: string;
    readonly agreed: number;
    readonly offered: number;
  }>(),
  'coa-absent': agreement<{ readonly days: number }>(),
  'mix-above-agreed': agreement<{ readonly occupied: number; readonly agreed: number }>(),

  'privacy-person-number': kind('privacy', 'waarschuwing'),
  'privacy-v-number': kind('privacy', 'waarschuwing'),
  'privacy-email': kind('privacy', 'waarschuwing'),
  'privacy-phone': kind('privacy', 'waarschuwing'),
  'privacy-address': kind('privacy', 'waarschuwing'),
  /** `kinds`: the kinds of personal data outside the tables. `count`: the number of cells. */
  'privacy-sheet': kind<{ readonly kinds: readonly string[]; readonly count: number }>(
    'privacy',
    'waarschuwing',
  ),
  'privacy-header': kind<{ readonly subject: PersonalSubject }>('privacy', 'waarschuwing'),

  'external-links': kind<{ readonly count: number }>('hygiene', 'waarschuwing'),
  /** `count`: the number of places with cells far from the other cells of the sheet. */
  'cells-far-away': kind<{ readonly count: number }>('hygiene', 'waarschuwing'),
  'volatile-formulas': kind<{ readonly rows: number }>('hygiene', 'waarschuwing'),
  'table-very-long': kind<{ readonly rows: number }>('hygiene', 'waarschuwing'),
  'date-system-1904': kind('hygiene', 'waarschuwing'),
} as const;
