import sample from 'sample.xlsx';

/**
 * Opens the sample workbook, whose data are invented, in a window of its own.
 *
 * @throws what Excel answers
 */
export function openSample(): Promise<void> {
  return Excel.createWorkbook(sample);
}
