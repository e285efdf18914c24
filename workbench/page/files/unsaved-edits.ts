import type { Workbook } from '../../../packages/excel-stand-in/host/model';

/** Whether a workbook differs from its file on the user's disk. */
export interface UnsavedEdits {
  /** Whether anything changed since the workbook was opened or last saved. */
  are(): boolean;
  /** Begins to save. Call the function that it returns once the user has the file. */
  saving(): () => void;
}

export function createUnsavedEdits(workbook: Workbook): UnsavedEdits {
  let kept = stateOf(workbook);
  return {
    are: () => stateOf(workbook) !== kept,
    saving: () => {
      // Changes during the writing are not in the file.
      const state = stateOf(workbook);
      return () => {
        kept = state;
      };
    },
  };
}

/** A text that differs if anything changes that a file keeps. The active sheet does not count. */
function stateOf({ revision, sheets, settings }: Workbook): string {
  return JSON.stringify([
    revision,
    sheets.map((sheet) => [sheet.id, sheet.revision]),
    [...settings],
  ]);
}
