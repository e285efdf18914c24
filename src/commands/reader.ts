/**
 * Joins the code that the pane needs to read the workbook. The pane fetches this part after it has
 * been drawn.
 */
export { storeGuide } from '../excel/store-guide';
export { checkWorkbook } from './check-workbook';
export { takeBackAnswer } from './take-back-answer';
