import type { workbenchSheet as nl } from '../nl/workbench-sheet';

export const workbenchSheet: typeof nl = {
  sheets: {
    autoFill: {
      copy: 'Copy cells',
      series: 'Continue the series',
      formatOnly: 'Formats only',
      noFormat: 'Without formats',
    },
    info: {
      overlappingSelections: 'This cannot be done with selections that overlap.',
      acrossMergedCell: 'This cannot be done across a merged cell.',
      partOfCell: 'Select the whole merged cell.',
    },
  },
  'sheets-formula-ui': {
    prompt: {
      helpExample: 'EXAMPLE',
      helpAbstract: 'WHAT IT GIVES',
      required: 'Needed.',
      optional: 'May be left out.',
    },
    error: {
      title: 'Error',
      divByZero: 'Something is divided by zero',
      name: 'This name is not known',
      value: 'A value is of the wrong kind',
      num: 'This number is impossible',
      na: 'There is no result to give',
      cycle: 'The formula refers to itself',
      ref: 'The formula refers to a cell that is not there',
      spill: 'The block has no room: cells below or beside it are not empty',
      calc: 'This cannot be calculated',
      error: 'The formula cannot be read',
      connect: 'Being calculated',
      null: 'The ranges have no cell in common',
    },
  },
  'sheets-ui': {
    info: {
      notChangeMerge: 'Part of a merged cell cannot be changed.',
      problem: 'This cannot be done',
    },
    clipboard: {
      paste: {
        exceedMaxCells: 'These are more cells than can be pasted at once.',
        overlappingMergedCells: 'Nothing can be pasted over merged cells.',
      },
      shortCutNotify: {
        title: 'Paste with Ctrl+V.',
        useShortCutInstead: 'Paste what comes from Excel with Ctrl+V.',
      },
    },
    rightClick: {
      pasteSpecial: 'Paste special',
      pasteValue: 'Paste values',
      pasteFormat: 'Paste formats',
      pasteColWidth: 'Paste column widths',
      pasteBesidesBorder: 'Paste without borders',
    },
  },
  ui: {
    clipboard: {
      authentication: {
        title: 'No access to the clipboard',
        content: 'Allow this page in the browser to read the clipboard.',
      },
    },
    textEditor: {
      formulaError: 'Type a whole formula, such as =SUM(A1)',
      rangeError: 'Type a range, such as A1:B10',
    },
    'zoom-slider': { resetTo: 'Back to' },
  },
};
