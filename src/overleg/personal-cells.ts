import { cellAddress } from '../workbook/address';
import { NOTE_COLUMN } from '../workbook/meeting-tab';
import { personalSignsIn } from '../workbook/personal-data';
import type { TabWrite } from './tab-write';

/**
 * The cells (A1) of a tab that seem to hold personal data and would go along in the tab's own file:
 * people's notes, and what stands beside text that has lost its line. Where they stand once the tab
 * is made counts, and formulas stay out of that file.
 */
export function personalCells({ lines, notes }: Pick<TabWrite, 'lines' | 'notes'>): string[] {
  return lines.flatMap(({ cells }, row) => {
    const texts = cells.map(({ value }) => (typeof value === 'string' ? value : ''));
    const note = notes[row];
    if (note && !note.isFormula) texts[NOTE_COLUMN] = String(note.content);
    return texts.flatMap((text, column) =>
      personalSignsIn(text).length > 0 ? [cellAddress(row, column)] : [],
    );
  });
}
