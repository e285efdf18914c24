/**
 * Loads the part of the library that writes files. This module is loaded only when something is
 * written.
 */
export { writeXlsx } from 'hucre/xlsx';
