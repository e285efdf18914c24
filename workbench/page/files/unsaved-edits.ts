import type { Workbook } from '../../../packages/excel-stand-in/host/model';

/** Whether a workbook is what its file on the user's disk is. */
export interface UnsavedEdits {
  /** Whether anything changed since it was opened or last handed over as a file. */
  are(): boolean;
  /** Begins to save: call what it gives once the user has the file. */
  saving(): () => void;
}

export function createUnsavedEdits(workbook: Workbook): UnsavedEdits {
  let kept = stateOf(workbook);
  return {
    are: () => stateOf(workbook) !== kept,
    saving: () => {
      // What is changed while the file is written is not in it.
      const state = stateOf(workbook);
      return () => {
        kept = state;
      };
    },
  };
}

/** Another text as soon as anything changed that a file keeps; which sheet is looked at does not count. */
function stateOf({ revision, sheets, settings }: Workbook): string {
  return JSON.stringify([
    revision,
    sheets.map((sheet) => [sheet.id, sheet.revision]),
    [...settings],
  ]);
}
