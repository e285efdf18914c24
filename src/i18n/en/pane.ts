import type { pane as nl } from '../nl/pane';

export const pane: typeof nl = {
  places: { check: 'Check', meeting: 'Meeting' },
  notInExcel: 'This pane works in Excel. Open a workbook and choose Taakstelling on the Home tab.',
  check: {
    title: 'Check',
    lead: 'Goes through the tables of the workbook: missing columns, cells that cannot be read, and data that contradict each other.',
    start: 'Check',
    again: 'Check again',
    busy: 'Reading and checking the workbook…',
    nothing: 'Nothing stands out. The tables can be read and do not contradict each other.',
    counts: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
    wholeWorkbook: 'Workbook',
    goTo: (sheet: string, address: string) => `Go to ${sheet}, ${address}`,
  },
  severity: { fout: 'Errors', waarschuwing: 'Warnings', info: 'For information' },
  meeting: {
    title: 'Meeting',
    lead: 'Makes the tab for the next meeting in this workbook. What you typed on it yourself stays.',
    make: 'Make meeting tab',
    busy: 'Making the tab…',
    made: (tab: string) => `The tab ${tab} is ready.`,
    open: 'Open the tab',
  },
  excelFailures: {
    InvalidOperationInCellEditMode:
      'Excel cannot do anything now, because you are typing in a cell. Finish the cell with Enter or Esc and try again.',
    AccessDenied:
      'Nothing could be written, because a sheet or the workbook is protected. Ask whoever protected it to lift the protection, and try again.',
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
    ItemAlreadyExists:
      'Someone else made the same tab at the same moment. Try again; the tab is then refreshed.',
  },
  otherExcelFailure: (code: string) =>
    `Excel could not do this and gives as its reason ${code}. Try again; if it keeps failing, pass this reason on to your administrator.`,
  ownFailure:
    'This failed through an error in Taakstelling itself. What you typed in the workbook has not been touched. Tell your administrator what you did when it happened.',
};
