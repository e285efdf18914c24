import type * as part from './proposals-part';

export type ProposalsPart = typeof part;

/** Fetches what proposes homes and shows the proposals: who only makes tabs never needs it. */
export const loadProposals = (): Promise<ProposalsPart> =>
  import(/* webpackChunkName: "proposals" */ './proposals-part');
