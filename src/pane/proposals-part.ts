/**
 * Joins the code of the screen with proposals. The pane fetches it when a person first opens that
 * screen.
 */
export { proposeHomes } from '../workbook/propose-homes';
export { declinedPairs } from '../workbook/tables/declined';
export { createDeciding } from './deciding';
export { proposalsPlace } from './places/proposals';
