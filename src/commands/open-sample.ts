import sample from 'sample.xlsx';
import { openNewWorkbook } from '../excel/new-workbook';

/**
 * Opens the sample workbook, whose data are invented, in a window of its own.
 *
 * @throws what Excel answers
 */
export function openSample(): Promise<void> {
  return openNewWorkbook(sample);
}
