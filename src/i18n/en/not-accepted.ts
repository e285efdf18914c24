import type { notAccepted as nl } from '../nl/not-accepted';

export const notAccepted: typeof nl = {
  columnMissing: (table, column) =>
    `Nothing was written, because the table ${table} has no column ${column} to put the decision in. Add that column and try again.`,
  severalUnits: (units) =>
    `Nothing was written, because this row of Woningen stands for ${units} units and the homes are no Excel table, so that no row can be added. Give the unit a row of its own yourself and lower Eenheden in the other.`,
  changed: (table) =>
    `Nothing was written, because the row in ${table} has changed meanwhile. Read again and look at the new proposal.`,
  formula: (sheet, address) =>
    `Nothing was written, because ${sheet}, ${address} holds a formula, which would be lost. Put the decision in the workbook yourself or replace the formula.`,
  protected: (sheet) =>
    `Nothing was written, because the sheet ${sheet} is protected. Ask whoever protected it to lift the protection, and try again.`,
  noRowBelow: (table) =>
    `Nothing was written, because ${table} is no Excel table with a free row below it. Turn a total row off or empty the row below, and try again.`,
};
