import type { TabWrite } from '../overleg/tab-write';
import { cellAddress } from '../workbook/address';
import { NOTE_COLUMN } from '../workbook/meeting-tab';
import { personalSignsIn } from '../workbook/personal-data';

/**
 * The cells (A1) with notes that seem to hold personal data and would be in the tab's own file. The
 * cells are those where the notes stand once the tab is made. Formulas are not in that file.
 */
export function personalNotes({ notes }: Pick<TabWrite, 'notes'>): readonly string[] {
  return notes.flatMap(({ content, isFormula }, row) =>
    !isFormula && personalSignsIn(String(content)).length > 0
      ? [cellAddress(row, NOTE_COLUMN)]
      : [],
  );
}
