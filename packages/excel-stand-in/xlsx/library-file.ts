/**
 * The part of the library that writes files. Import this module dynamically, because few pages need
 * it.
 */
export { writeXlsx } from 'hucre/xlsx';
