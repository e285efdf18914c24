import { cellAddress } from '../workbook/address';
import { NOTE_COLUMN } from '../workbook/meeting-tab';
import { personalSignsIn } from '../workbook/personal-data';
import type { TabWrite } from './tab-write';

/**
 * The cells (A1) with what seem to be personal data in the tab's own file: notes, and cells beside
 * text that lost its line. The addresses are those after the tab is made. The file has no formulas.
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
