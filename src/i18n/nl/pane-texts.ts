/**
 * Joins all texts of the pane into one part. The pane fetches a language when it first needs it.
 */
export { findings } from './findings';
export { functionHelp } from './function-help';
export { guide } from './guide';
export { notAccepted } from './not-accepted';
export { notMade } from './not-made';
export { pane } from './pane';
export { tabHeadings } from './tab-headings';
export { workbook } from './workbook';
