/** The code that the pane needs to read the workbook. The pane is drawn first. */
export { storeGuide } from '../excel/store-guide';
export { checkWorkbook } from './check-workbook';
export { takeBackAnswer } from './take-back-answer';
