import type * as part from './proposals-part';

export type ProposalsPart = typeof part;

/**
 * Loads the code that proposes homes and shows proposals. A user who only makes tabs never needs
 * it.
 */
export const loadProposals = (): Promise<ProposalsPart> =>
  import(/* webpackChunkName: "proposals" */ './proposals-part');
