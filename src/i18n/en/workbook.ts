import type { workbook as nl } from '../nl/workbook';

export const workbook: typeof nl = {
  lead: 'Which tables of the meeting are in this workbook, and where.',
  readAgain: 'Read again',
  firstRun: [
    'Taakstelling reads the tables of your meeting, checks them and makes the tab for the meeting of them.',
    'This workbook does not have those tables yet. See first how it works on sample data, or begin a new planning below.',
  ],
  sample: 'Sample',
  sampleMeans: 'A workbook with invented data, to see how everything works.',
  openSample: 'Open the sample workbook',
  openingSample: 'Opening the sample workbook…',
  sampleOpened:
    'The sample workbook has opened in a window of its own. The data in it are invented.',
  recognised: 'Recognised',
  asked: 'Not certain',
  askedMeans:
    'What is open here is not used until you have chosen. Your choice holds for everyone who opens this workbook.',
  allAnswered: 'There are no more questions. Now look under Check whether there are errors.',
  toChecks: 'To Check',
  unused: (count) => (count === 1 ? '1 other block of data' : `${count} other blocks of data`),
  absent: 'Not present',
  absentMeans:
    'Only Taakstelling and Plaatsingen are needed; each other table fills a part of the meeting tab of its own.',
  rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
  confirmed: 'confirmed',
  isTable: 'This is the table',
  choose: 'Choose…',
  noTable: 'Not a table of the meeting',
  likely: 'Looks like',
  otherTables: 'Other tables',
  totals: (table) => `${table} (totals)`,
  because: (table, reasons) => `Looks like ${table}: ${reasons.join('; ')}.`,
  reason: (reason) => {
    switch (reason.kind) {
      case 'table-name':
        return 'the Excel table is called that';
      case 'title':
        return 'the title above says so';
      case 'sheet-name':
        return 'the sheet is called that';
      case 'headers':
        return `${reason.matched} of ${reason.of} column headers ${reason.matched === 1 ? 'fits' : 'fit'}`;
      case 'lacks':
        return `without ${reason.columns.join(', ')}`;
    }
  },
  said: 'Chosen so by one of the partners.',
  beside: {
    inUse: (table, places, rows, canJoin) =>
      `${table} is read from ${places} now (${rows}). If only this list counts, those rows no longer do.${
        canJoin
          ? ''
          : ' They cannot be read together: give the columns of this list the same headers as there.'
      }`,
    ask: 'What counts?',
    together: 'This list and those rows together',
    instead: 'Only this list',
  },
  alsoThis: (table) => `Looks like ${table} too, but that table was found elsewhere.`,
  columns: 'Columns',
  needed: (header) => `${header} (needed)`,
  noColumn: 'No column',
  proposed: (header) => `${header} (proposed)`,
  whichColumn: (headers) =>
    headers.length === 1
      ? `Is ${headers[0] ?? ''} this column? Choose it, or choose another.`
      : `More than one column fits: ${headers.join(', ')}. Choose which one is right.`,
  whichField: (header, fields) =>
    `The column ${header} may be ${fields.join(' or ')}. Choose it where it belongs.`,
  containsBacklog: (header) =>
    `By its header the column ${header} contains the backlog as well, which would then count twice. Choose the column with the net quota.`,
  sign: (header) => `A number above zero in ${header} means`,
  behind: 'behind',
  ahead: 'ahead',
  keep: 'Keep choice',
  answerFirst: 'First choose an answer to every question.',
  confirm: 'Confirm',
  forget: 'Forget choice',
  goTo: 'Go there',
  keeping: 'Keeping the choice in the workbook…',
  dropped: (table) =>
    table === null
      ? 'An earlier choice in this workbook can no longer be read and is not used.'
      : `An earlier choice about ${table} no longer fits the workbook and is not used.`,
  insertMissing: 'Insert missing tables',
  newPlanning: 'New planning',
  insertMeans:
    'Each table comes on a new sheet, with one example row to type over. What stands already is left alone.',
  inserting: 'Inserting the tables…',
  inserted: (sheets) =>
    sheets.length === 0
      ? 'Nothing was inserted: the chosen tables are in the workbook by now.'
      : `Inserted: ${sheets.join(', ')}. Type over the example row in each table.`,
  structureProtected:
    'Nothing was inserted, because the structure of this workbook is protected: no sheet can be added. Ask whoever protected it to lift the protection (Review, Protect Workbook), and try again.',
};
