/** Loads the code that reads the workbook. The pane is drawn before it is there. */
export const loadReader = () => import(/* webpackChunkName: "reader" */ './reader');
