/** Fetches what reads the workbook: the pane is drawn before it is there. */
export const loadReader = () => import(/* webpackChunkName: "reader" */ './reader');
