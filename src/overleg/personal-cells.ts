import { cellAddress } from '../workbook/address';
import { NOTE_COLUMN } from '../workbook/meeting-tab';
import { personalSignsIn } from '../workbook/personal-data';
import type { TabWrite } from './tab-write';

/**
 * The cells (A1) of a tab that seem to contain personal data and would be in the tab's own file:
 * people's notes, and cells beside text that lost its line. The addresses are those after the tab
 * is made. Formulas are no part of that file.
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
