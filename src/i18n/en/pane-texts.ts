/** All that the pane says, in one part: a language is fetched when it is first spoken. */
export { findings } from './findings';
export { pane } from './pane';
export { proposals } from './proposals';
export { tabHeadings } from './tab-headings';
export { workbook } from './workbook';
