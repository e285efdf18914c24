import sample from 'sample.xlsx';
import { openNewWorkbook } from '../excel/new-workbook';

/**
 * Opens the sample workbook in a window of its own. Its data are invented.
 *
 * @throws any error that Excel answers with
 */
export function openSample(): Promise<void> {
  return openNewWorkbook(sample);
}
