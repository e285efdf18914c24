/** Loads the code that reads the workbook. The pane is drawn before that. */
export const loadReader = () => import(/* webpackChunkName: "reader" */ './reader');
