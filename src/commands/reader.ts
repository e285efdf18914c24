/** What the pane needs of the workbook's contents, in one part that is fetched once it is drawn. */
export { storeGuide } from '../excel/store-guide';
export { checkWorkbook } from './check-workbook';
export { takeBackAnswer } from './take-back-answer';
