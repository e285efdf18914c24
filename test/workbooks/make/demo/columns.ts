/** Columns and cells that several tables of the demo share. */
import type { Column, TableBlock } from '../table-sheet';

export type Table = Omit<TableBlock, 'top' | 'left'>;

export const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');
export const YES_NO = ['ja', 'nee'];

export const date = (header: string, width = 13): Column => ({ header, width, format: 'date' });
export const number = (header: string, width = 12): Column => ({
  header,
  width,
  format: 'number',
});
