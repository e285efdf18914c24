/** What the place of the proposals needs, in one part that is fetched when it is first opened. */
export { putCoaList } from '../commands/put-coa-list';
export { homeChoices } from '../workbook/choose-home';
export { coaList } from '../workbook/coa-list';
export { pairKey, proposeHomes } from '../workbook/propose-homes';
export { proposalsPlace } from './places/proposals';
