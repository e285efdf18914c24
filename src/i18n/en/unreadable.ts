import type { unreadable as dutch } from '../nl/unreadable';

export const unreadable: typeof dutch = {
  notAWorkbook: (file) =>
    `${file} is not an Excel workbook (.xlsx or .xlsm). Open it in Excel and save it as .xlsx.`,
  encrypted: (file) =>
    `${file} is protected with a password. Take the protection off in Excel and save a copy.`,
  damaged: (file) =>
    `${file} is damaged and could not be read. Open it in Excel, let it be repaired and save it.`,
};
