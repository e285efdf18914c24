/** How the library writes files. A part of its own, which is loaded only when something is written. */
export { writeXlsx } from 'hucre/xlsx';
