import type { unreadable as dutch } from '../nl/unreadable';

export const unreadable: typeof dutch = {
  notAWorkbook: (file) =>
    `${file} is not an Excel workbook (.xlsx or .xlsm). Open it in Excel and save it as .xlsx.`,
  encrypted: (file) =>
    `${file} is protected with a password. Take the protection off in Excel and save a copy.`,
  damaged: (file) =>
    `${file} is damaged and could not be read. Open it in Excel, let it be repaired and save it.`,
  tooLarge: (file) =>
    `${file} is too large to read once it is unpacked. Delete in Excel what is not needed (blank formatted rows, old sheets) and save a copy.`,
  noWorksheet: (file) =>
    `${file} has no worksheet, only chart sheets or macro sheets. Choose the workbook with the tables.`,
  tooManyFormats: (file) =>
    `${file} already has as many cell formats as Excel allows (65,490), so no tab can be added. Remove formats in Excel that are not needed and save a copy.`,
  commentsChanged: (file) =>
    `Comments in ${file} were added, changed or moved. That cannot be saved here: do it in Excel.`,
  drawingChanged: (file) =>
    `A chart or shape in ${file} was changed in a way that cannot be saved here: do it in Excel.`,
  passwordDropped:
    'The workbook was encrypted with Excel’s own default password, which protects nothing. The saved file is not encrypted.',
};
