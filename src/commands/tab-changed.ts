import { Refusal } from '../excel/refusal';

/** The tab is no longer as it was made: somebody made it again, or deleted it. */
export class TabChanged extends Refusal<{ readonly code: 'tab-changed'; readonly tab: string }> {}
