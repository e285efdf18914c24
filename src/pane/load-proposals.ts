export type ProposalsPart = typeof import('./proposals-part');

/** Fetches what proposes homes and shows the proposals: who only makes tabs never needs it. */
export const loadProposals = (): Promise<ProposalsPart> =>
  import(/* webpackChunkName: "proposals" */ './proposals-part');
