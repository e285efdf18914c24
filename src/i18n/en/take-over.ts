import type { takeOver as nl } from '../nl/take-over';

/**
 * The words for adding decisions to the table Afspraken. The pane fetches them with the code that
 * does it.
 */
export const takeOver: typeof nl = {
  heading: 'To decide',
  lead: 'What the meeting agrees on goes into Afspraken (agreements) with one click.',
  by: (owner, day) => `${owner}, by ${day}`,
  take: 'Put in Afspraken',
  takeOne: (what) => `Put in Afspraken: ${what}`,
  busy: 'The agreement is being put in Afspraken…',
  done: (sheet, cell) => `The agreement is in ${sheet}, ${cell}.`,
  see: 'Go there',
  allTaken: 'All points are in Afspraken.',
  noTable: 'There is no table Afspraken yet to put this in.',
  insert: 'Add the table Afspraken',
  missing:
    'Nothing was written, because there is no table Afspraken any more. Add it and try again.',
  loose: (table) =>
    `Nothing was written, because ${table} is not an Excel table, so that no row can be added. Select the cells and choose Insert, Table, or type the agreement yourself.`,
  taken: (cell) => `Nothing was written: this agreement is in ${cell} already.`,
};
