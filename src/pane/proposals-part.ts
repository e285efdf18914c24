/**
 * Joins the code of the proposals' screen. The pane fetches this part when a person first opens the
 * screen.
 */
export { proposeHomes } from '../workbook/propose-homes';
export { declinedPairs } from '../workbook/tables/declined';
export { createDeciding } from './deciding';
export { proposalsPlace } from './places/proposals';
