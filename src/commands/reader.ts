/**
 * What the pane needs to read the workbook, in one part that is fetched after the pane is drawn.
 */
export { storeGuide } from '../excel/store-guide';
export { checkWorkbook } from './check-workbook';
export { takeBackAnswer } from './take-back-answer';
