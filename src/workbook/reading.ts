/** What was read of a workbook, before anything is checked. */
import type { WorkbookGrid } from './grid';
import type { Recognition } from './recognise';
import type { LeftOutRow } from './guide/pieces';
import type { Guides } from './guide/guides';
import type { Preview } from './guide/preview';
import type { SettingIssue } from './read-settings';
import type { Settings } from './settings';
import type { TableReadings } from './table-reading';
import type { RecordOfRole, Role } from './tables';

/** What the tables say: their readable rows, none where a table is absent. */
export type Records = {
  readonly [R in Exclude<Role, 'settings'>]: readonly RecordOfRole<R>[];
} & { readonly settings: Settings };

export type Previews = Readonly<Partial<Record<Role, Preview>>>;

/** What the workbook says, whatever the day. */
export interface Reading {
  readonly records: Records;
  /** What was read of each table; null where the workbook has none, or it must be asked. */
  readonly tables: TableReadings;
  /** Every region that is, or may be, a table. */
  readonly recognition: Recognition;
  /** How each table is read, and what has to be asked about it. */
  readonly guides: Guides;
  /** What tables give, to see whether it is right; of what is asked about as it is proposed. */
  readonly previews: Previews;
  /** Rows that a guide left out of a table that is used, with why. */
  readonly leftOut: Readonly<Partial<Record<Role, readonly LeftOutRow[]>>>;
  /** The tables that are not there. */
  readonly absent: readonly Role[];
  readonly settingIssues: readonly SettingIssue[];
  readonly grid: WorkbookGrid;
}
