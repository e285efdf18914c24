/**
 * Lists every kind of finding, with its group, its severity, and the data that its sentence needs.
 */
import type { HardRuleName } from '../domain/match/rules';
import type { RentAmounts } from '../domain/rent-limits';
import type { Cents, SerialDay } from '../domain/units';
import type { Bounds } from './column';
import type { ScenarioEventName, TargetKind } from './tables/scenarios';

export type Severity = 'fout' | 'waarschuwing' | 'info';

export type FindingGroup =
  'structure' | 'cells' | 'ids' | 'time' | 'sums' | 'agreements' | 'privacy' | 'hygiene';

export interface FindingKind<Data> {
  readonly group: FindingGroup;
  readonly severity: Severity;
  /** True if each finding of this kind contains a fix that corrects it and changes nothing else. */
  readonly isFixable: boolean;
  /** Only a type: the data of a finding of this kind, besides its place. */
  readonly data?: Data;
}

/** The personal details that a header must not ask for. */
export type PersonalSubject =
  | 'person-number'
  | 'v-number'
  | 'nationality'
  | 'religion'
  | 'diagnosis'
  | 'medication'
  | 'birth-date'
  | 'birth-country'
  | 'name'
  | 'home-address'
  | 'phone'
  | 'email';

type NoData = Readonly<Record<string, never>>;
type InColumn = { readonly column: string };
type OfEvent = { readonly event: ScenarioEventName };

function kind<Data = NoData>(group: FindingGroup, severity: Severity): FindingKind<Data> {
  return { group, severity, isFixable: false };
}

function fixable<Data = NoData>(group: FindingGroup, severity: Severity): FindingKind<Data> {
  return { group, severity, isFixable: true };
}

/** Every kind of finding by its code, which never changes once it is used. */
export const FINDING_KINDS = {
  'table-missing': kind<{ readonly name: string }>('structure', 'fout'),
  'column-missing': kind<InColumn>('structure', 'fout'),
  /** `names`: the tables that the region may be. */
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
  /** `header`: the header that suggests it. */
  'adjusted-quota-asked': kind<{ readonly header: string }>('structure', 'fout'),
  'other-column-possible': kind<InColumn>('structure', 'waarschuwing'),
  'header-twice': kind<InColumn>('structure', 'waarschuwing'),
  'header-elsewhere': kind('structure', 'waarschuwing'),
  'mapping-dropped': kind<{ readonly name: string | null }>('structure', 'waarschuwing'),
  'constant-among-formulas': kind('structure', 'waarschuwing'),
  'rows-hidden': kind<{ readonly count: number }>('structure', 'info'),
  'row-as-remark': kind('structure', 'info'),
  'rows-left-out': kind('structure', 'info'),
  'totals-left-out': kind<{ readonly count: number }>('structure', 'info'),
  'placement-fell-through': kind('structure', 'info'),
  /**
   * The status does not say that the placement fell through, but a remark does. The row counts,
   * with its `persons` on its day.
   */
  'remark-says-fell-through': kind<{ readonly persons: number; readonly on: SerialDay }>(
    'structure',
    'waarschuwing',
  ),
  /**
   * A column that is not read has several different values, which may mean that some rows belong to
   * others. All rows count.
   */
  'rows-of-others': kind<{ readonly header: string; readonly count: number }>(
    'structure',
    'waarschuwing',
  ),
  'placement-not-yet': kind('structure', 'info'),
  /**
   * `since`: the year from which service costs no longer count. Null if that year has not come yet.
   */
  'rent-with-service-costs': kind<{ readonly since: number | null }>('structure', 'info'),
  /**
   * A question must be answered before the table can be used, and without the table there are no
   * figures.
   */
  'needed-table-open': kind<{ readonly name: string }>('structure', 'fout'),
  'table-open': kind<{ readonly name: string }>('structure', 'waarschuwing'),
  /** The columns that belong to no field of their table. */
  'columns-not-read': kind<{ readonly headers: readonly string[] }>('structure', 'info'),
  /** A list has known headers, but no table takes rows from it. */
  'list-not-read': kind<{ readonly rows: number }>('structure', 'waarschuwing'),
  /** Another block of data is not read. */
  'block-not-read': kind<{ readonly rows: number }>('structure', 'info'),
  /** A person said that these rows must be left out. */
  'rows-without-day': kind<{ readonly count: number; readonly column: string }>(
    'structure',
    'info',
  ),
  'rows-repeated': kind<{ readonly count: number }>('structure', 'info'),
  'placements-counted': kind('structure', 'info'),
  /** Lists of one month each, of which these are not there: 1–12, and the year where it is known. */
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
  /** The value counts as it is. */
  'count-unlikely': kind<InColumn & Bounds>('cells', 'waarschuwing'),
  /** `used`: the cell with the name in the row that is used. */
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
   * `table`: the table that should contain the id; `count`: the rows with the id; `near`: the cell
   * of the only name that contains all words of this one, or that consists of some of its words.
   */
  'id-unknown': kind<{
    readonly column: string;
    readonly table: string;
    readonly count: number;
    readonly near: string | null;
  }>('ids', 'fout'),
  /** `count`: the rows of Plaatsingen whose household is not in Kandidaten. */
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
  /** `count`: rows of the table; `period`: the first half-year of Taakstelling. */
  /** In no half-year, while the same day of `year` fits between the rows around it. */
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
  /** `from`: the first day for which this row or a later row gives an agreement. */
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
  /** `first`: the earlier placement; `counts`: whether this placement counts again. */
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
   * Numbers of homes: the maximum in Instellingen, the number in Locaties, and the number that is
   * lived in on the reference date.
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
  /** Numbers of people; a positive number is behind. `stated`: the date that COA gives. */
  'opening-differs-from-coa': kind<{
    readonly opening: number;
    readonly coa: number;
    readonly stated: SerialDay;
  }>('sums', 'waarschuwing'),
  /** `usual`: what the other half-years, or the revised quota, say. */
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

  'family-in-alternative': kind('agreements', 'waarschuwing'),
  'single-in-regular': kind('agreements', 'waarschuwing'),
  'home-too-small': kind<{ readonly persons: number; readonly maximum: number }>(
    'agreements',
    'waarschuwing',
  ),
  'reservation-against-rule': kind<{ readonly rule: HardRuleName }>('agreements', 'waarschuwing'),
  'declined-and-kept': kind<{ readonly home: string }>('agreements', 'waarschuwing'),
  'rent-above-limit': kind<{ readonly rent: Cents; readonly limit: Cents }>(
    'agreements',
    'waarschuwing',
  ),
  'rent-share-too-low': kind<{
    readonly year: number;
    readonly fitting: number;
    readonly lettings: number;
  }>('agreements', 'waarschuwing'),
  'rent-year-unknown': kind<{ readonly year: number; readonly used: number }>(
    'agreements',
    'waarschuwing',
  ),
  /** `missing`: the names of the settings that are missing. */
  'rent-limits-incomplete': kind<{ readonly year: number; readonly missing: readonly string[] }>(
    'agreements',
    'waarschuwing',
  ),
  'rent-limits-not-ascending': kind<{ readonly year: number } & RentAmounts>(
    'agreements',
    'waarschuwing',
  ),
  'home-term-passed': kind<{ readonly days: number; readonly term: number }>(
    'agreements',
    'waarschuwing',
  ),
  'moving-term-passed': kind<{ readonly days: number; readonly term: number }>(
    'agreements',
    'waarschuwing',
  ),
  'sign-without-contact': kind<{ readonly due: SerialDay; readonly workdays: number }>(
    'agreements',
    'waarschuwing',
  ),
  'agreement-overdue': kind<{ readonly due: SerialDay }>('agreements', 'waarschuwing'),
  'guidance-overdue': kind<{
    readonly column: string;
    readonly days: number;
    readonly term: number;
  }>('agreements', 'waarschuwing'),
  'sounding-board-missing': kind<{ readonly due: SerialDay; readonly planned: SerialDay }>(
    'agreements',
    'waarschuwing',
  ),
  'letter-missing': kind<{ readonly due: SerialDay; readonly planned: SerialDay }>(
    'agreements',
    'waarschuwing',
  ),
  'homes-not-offered': kind<{
    readonly period: string;
    readonly agreed: number;
    readonly offered: number;
  }>('agreements', 'waarschuwing'),
  'coa-absent': kind<{ readonly days: number }>('agreements', 'waarschuwing'),
  'mix-above-agreed': kind<{ readonly occupied: number; readonly agreed: number }>(
    'agreements',
    'waarschuwing',
  ),

  'privacy-person-number': kind('privacy', 'waarschuwing'),
  'privacy-v-number': kind('privacy', 'waarschuwing'),
  'privacy-email': kind('privacy', 'waarschuwing'),
  'privacy-phone': kind('privacy', 'waarschuwing'),
  'privacy-address': kind('privacy', 'waarschuwing'),
  /** `kinds`: the kinds of data in cells outside the tables; `count`: the number of cells. */
  'privacy-sheet': kind<{ readonly kinds: readonly string[]; readonly count: number }>(
    'privacy',
    'waarschuwing',
  ),
  'privacy-header': kind<{ readonly subject: PersonalSubject }>('privacy', 'waarschuwing'),

  'external-links': kind<{ readonly count: number }>('hygiene', 'waarschuwing'),
  /** `count`: the places on the sheet with such cells. The finding gives the first place. */
  'cells-far-away': kind<{ readonly count: number }>('hygiene', 'waarschuwing'),
  'volatile-formulas': kind<{ readonly rows: number }>('hygiene', 'waarschuwing'),
  'table-very-long': kind<{ readonly rows: number }>('hygiene', 'waarschuwing'),
  'date-system-1904': kind('hygiene', 'waarschuwing'),
} as const;
