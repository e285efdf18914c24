import type { notMade as nl } from '../nl/not-made';

export const notMade: typeof nl = {
  tablesMissing: (tables) =>
    `The workbook has no table ${tables.join(' and no table ')}. Without ${
      tables.length > 1 ? 'them' : 'it'
    } there is no standing to reckon; add ${tables.length > 1 ? 'them' : 'it'}, with the columns of the guide.`,
  tablesOpen: (tables) =>
    `A question about the ${tables.length === 1 ? 'table' : 'tables'} ${tables.join(' and ')} is open at Workbook. Until it is answered the position would be a guess; answer it and make the tab again.`,
  rowsUnreadable: (table) =>
    `Fewer than half of the rows of the table ${table} can be read, so that the position would be wrong. Checks says what cannot be read in them; where there are formulas without results, have Excel calculate the workbook again and save it.`,
  columnsMissing: (table, columns) =>
    `The table ${table} lacks the column ${columns.join(' and the column ')}, or it is uncertain which column that is. Without it no row counts and the standing would be wrong. Choose the column under Workbook, or give it that header, and make the tab again.`,
  dayImpossible: (day) =>
    `Excel does not know the day ${day} (year-month-day), so that nothing can be reckoned with it. Fill in a day from 1900 on, with the year in four digits.`,
  quotaMissing:
    'The table Taakstelling has no row that can be read. Add a row per half-year with the quota as published.',
  nothingToPlan: (day) =>
    `No plan per week can be made for the half-year of ${day}: that half-year is missing in the table Taakstelling, or nobody has to be housed. Fill in a row, or choose another day at Figures as of.`,
  periodTwice: (period) =>
    `The table Taakstelling has ${period} twice. Leave one row: two quotas for one half-year are never added up.`,
  quotaTooLarge:
    'The table Taakstelling holds a number that cannot be planned with: it counts millions of people. Correct the cell.',
  structureProtected:
    "The workbook's structure is protected, so that no sheet can be added. Ask whoever protected it to take the protection off (Review, Protect Workbook) and make the tab again.",
  tabProtected: (tab) =>
    `The sheet "${tab}" is protected, so that nothing can be put on it. Take the protection off (Review, Unprotect Sheet) and make the tab again.`,
  tabHoldsTable: (tab) =>
    `On the sheet "${tab}" an Excel table stands between columns A and K, where the tab has to come. Move that table to another sheet and make the tab again.`,
  tabColumnsMoved: (tab) =>
    `On the sheet "${tab}" columns were inserted or deleted, so that it can no longer be seen which text belongs to which line. Undo that, or give the sheet another name; a new tab is made then.`,
  tabRowsHidden: (tab) =>
    `On the sheet "${tab}" rows are hidden, by a filter or by hand. Some versions of Excel then put cells in the wrong place. Clear the filter or show the rows, and make the tab again; what you typed is kept.`,
  tabTypedOn: (tab) =>
    `Somebody keeps typing on the sheet "${tab}", so that it cannot be brought up to date in one go. Nothing is lost. Wait until the typing is done and make the tab again.`,
  tabOfOtherKind: (tab, rows) =>
    `On the sheet "${tab}" stand lines of the other kind of meeting (${rowsText(rows)}), as after copying a tab. Texts of the officials' and of the administrators' meeting never come on each other's tab. Give the sheet another name, and a new tab is made; or delete those rows, and make the tab again.`,
};

function rowsText([first, ...others]: readonly number[]): string {
  const last = others.at(-1);
  return last === undefined ? `row ${first}` : `rows ${first} to ${last}`;
}
