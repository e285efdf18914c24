import type { workbench as nl } from '../nl/workbench';
import { unreadable } from './unreadable';

export const workbench: typeof nl = {
  title: 'Taakstelling workbench',
  noExcel: 'A try-out without Excel. Everything stays in this browser.',
  open: 'Open workbook…',
  save: 'Save as a file',
  ribbon: 'Taakstelling',
  sheet: 'Worksheet',
  pane: 'Taakstelling',
  opening: (name) => `Opening ${name}…`,
  opened: (name) => `${name} is open. The file does not leave this browser.`,
  dropEdits: (open, chosen) =>
    `${open} has changes that you have not saved. They are lost if you open ${chosen}. Open it all the same?`,
  stillOpen: (name) => `${name} stays open, with your changes.`,
  saving: (name) => `Saving ${name}…`,
  saved: (name) => `${name} has been saved with your changes.`,
  ...unreadable,
  notOffered:
    'Only Excel itself can do this: the workbench changes cells and calculates, no formats, rows or sheets.',
  protectedCell:
    'This cell is protected, so nothing was changed. Take the protection off the sheet in Excel.',
  notTyped: 'This could not be put in the cell; nothing was changed.',
  failed: 'Something went wrong in the workbench. Save your workbook, then load the page again.',
  building: 'Building the add-in…',
  pictured: (path) => `Screenshot: ${path}`,
  closeToStop: 'The workbench is open in a browser window. Close the window to stop.',
  openYourself: (address, addIn, reason) =>
    `No browser could be opened.\n${reason}\n\nOpen ${address} yourself.\n` +
    'The browser warns of the certificate, as it was made on this computer just now: ' +
    `choose Advanced and go on. If the pane on the right stays empty, do so at ${addIn} as well ` +
    'and load the first page again. Office.js then comes from Microsoft, so the internet is needed. ' +
    'Stop with Ctrl+C.',
};
