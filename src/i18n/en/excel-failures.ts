import type { excelFailures as nl } from '../nl/excel-failures';

export const excelFailures: typeof nl = {
  known: {
    InvalidOperationInCellEditMode:
      'Excel cannot do anything now, because you are typing in a cell. Finish the cell with Enter or Esc and try again.',
    AccessDenied:
      'Excel does not allow this. A sheet or the workbook may be protected, you may only be able to read the workbook (read-only, Protected View, or checked out by somebody else), or a sensitivity label may forbid it or still have to be chosen. Click Enable Editing or choose a label where Excel asks for it, or ask whoever looks after the workbook for access or to lift the protection. Then try again.',
    InvalidOrTimedOutSession:
      'Excel has lost its connection with the workbook, for instance after a long time of rest. Reload Excel and open this pane again.',
    WriteNotSupportedWhenModalDialogOpen:
      'Excel cannot do anything now, because a dialog is open. Close that dialog and try again.',
    ActivityLimitReached: 'Excel is too busy with other work. Wait a moment and try again.',
    RequestPayloadSizeLimitExceeded:
      'The tab is too large to write in one go. Make the tables of placements and homes smaller, for instance by keeping closed years in another workbook.',
    ResponsePayloadSizeLimitExceeded:
      'The workbook is too large to read in one go. Make the tables smaller, for instance by keeping closed years in another workbook.',
    ItemNotFound:
      'Something this pane worked with is no longer there: someone else deleted or renamed a sheet or table. Try again; the workbook is then read afresh.',
    InvalidReference:
      'Somebody else deleted the cells this was about meanwhile. Nothing was changed. Try again; the workbook is then read afresh.',
    SettingsRefused:
      'Excel keeps no settings in this workbook, so that it cannot be seen whether somebody else writes at the same time. Nothing was changed. Save the workbook as .xlsx in a place where you may write, open it again and try once more.',
    ItemAlreadyExists:
      'Someone else made the same tab at the same moment. Try again; the tab is then refreshed.',
  },
  other: (code) =>
    `Excel could not do this and gives as its reason ${code}. Try again; if it keeps failing, pass this reason on to your administrator.`,
};
