/** Describes what was read from a workbook, before the checks. */
import type { WorkbookGrid } from './grid';
import type { Recognition } from './recognise';
import type { RowPlace, RowWithoutRecord } from './guide/pieces';
import type { Guides } from './guide/guides';
import type { Preview } from './guide/preview';
import type { SettingIssue } from './read-settings';
import type { Settings } from './settings';
import type { TableReadings } from './table-reading';
import type { RecordOfRole, Role } from './tables';

/** The readable rows of each table. Empty if the table is absent. */
export type Records = {
  readonly [R in Exclude<Role, 'settings'>]: readonly RecordOfRole<R>[];
} & { readonly settings: Settings };

export type Previews = Readonly<Partial<Record<Role, Preview>>>;

/** What was read from a workbook. It does not depend on the reference date. */
export interface Reading {
  readonly records: Records;
  /**
   * The reading of each table. Null if the workbook lacks the table, or if a question must be
   * answered first.
   */
  readonly tables: TableReadings;
  /** Every region: a block of cells that is a table, or may be one. */
  readonly recognition: Recognition;
  readonly guides: Guides;
  /**
   * Rows and sums of each table, so that people can check them. For a table with a question, the
   * proposed answers are used.
   */
  readonly previews: Previews;
  /** The rows that each guide left out, with the reason. A guide says how a table is read. */
  readonly leftOut: Readonly<Partial<Record<Role, readonly RowWithoutRecord[]>>>;
  /** The persons of each table who count with their household, but have no day of their own. */
  readonly counted: Readonly<Partial<Record<Role, readonly RowPlace[]>>>;
  /** The tables that the workbook lacks, or that are not read. */
  readonly absent: readonly Role[];
  readonly settingIssues: readonly SettingIssue[];
  readonly grid: WorkbookGrid;
}
