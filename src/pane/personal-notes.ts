import type { TabWrite } from '../overleg/tab-write';
import { cellAddress } from '../workbook/address';
import { NOTE_COLUMN } from '../workbook/meeting-tab';
import { personalSignsIn } from '../workbook/personal-data';

/**
 * The cells (A1) whose notes seem to hold personal data and would go along in the tab's own file.
 * Where a note stands once the tab is made counts, and formulas stay out of that file.
 */
export function personalNotes({ notes }: Pick<TabWrite, 'notes'>): readonly string[] {
  return notes.flatMap(({ content, isFormula }, row) =>
    !isFormula && personalSignsIn(String(content)).length > 0
      ? [cellAddress(row, NOTE_COLUMN)]
      : [],
  );
}
