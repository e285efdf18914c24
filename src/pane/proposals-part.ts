/** What the place of the proposals needs, in one part that is fetched when it is first opened. */
export { proposeHomes } from '../workbook/propose-homes';
export { declinedPairs } from '../workbook/tables/declined';
export { createDeciding } from './deciding';
export { proposalsPlace } from './places/proposals';
