/** What was read from a workbook, before anything is checked. */
import type { WorkbookGrid } from './grid';
import type { Recognition } from './recognise';
import type { RowWithoutRecord } from './guide/pieces';
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

/** What the workbook says, whatever the day. */
export interface Reading {
  readonly records: Records;
  /**
   * The reading of each table. Null if the workbook has none, or if a question must be answered
   * first.
   */
  readonly tables: TableReadings;
  /** Every region (a place on a sheet) that is, or may be, a table. */
  readonly recognition: Recognition;
  /** How each table is read, and the questions about it. */
  readonly guides: Guides;
  /**
   * What each table gives, so that people can check it. For a table with a question, it is what the
   * proposed answer would give.
   */
  readonly previews: Previews;
  /** Rows that a guide left out of a table, with the reason. */
  readonly leftOut: Readonly<Partial<Record<Role, readonly RowWithoutRecord[]>>>;
  /** The tables that the workbook lacks, or that are not read. */
  readonly absent: readonly Role[];
  readonly settingIssues: readonly SettingIssue[];
  readonly grid: WorkbookGrid;
}
