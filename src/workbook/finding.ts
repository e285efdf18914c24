/**
 * What is wrong, or worth knowing, in the partners' sheets. A finding says what and where, as data;
 * its words are made at the edge from the dictionary, so that both languages say the same.
 */
export type Severity = 'fout' | 'waarschuwing' | 'info';

/** Where a finding is about. `address` (A1, without the sheet) is null where a whole table or column is missing. */
export interface Place {
  readonly table: string | null;
  readonly sheet: string | null;
  readonly address: string | null;
}
