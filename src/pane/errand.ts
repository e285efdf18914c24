import type { MadeTab } from '../commands/make-overleg-tab';

/** The places (screens) of the pane, in the order of its tabs. */
export const PANE_PLACES = ['workbook', 'check', 'meeting', 'proposals', 'help'] as const;
export type PanePlace = (typeof PANE_PLACES)[number];

/**
 * A task that a ribbon button gives to the pane. The button may ask for a check, for information
 * about a tab that was made, or for the reason why no tab was made.
 */
export type Errand =
  | { readonly task: 'check'; readonly place: 'check' }
  | { readonly task: 'show-tab'; readonly place: 'meeting'; readonly made: MadeTab }
  | { readonly task: 'explain-failure'; readonly place: 'meeting'; readonly failure: unknown };

type Receiver = (errand: Errand) => void;

// Buttons and pane share one runtime. The pane's code may not be loaded yet when a button is
// pressed.
let waiting: Errand | undefined;
let receiver: Receiver | undefined;

/**
 * Gives the pane an errand, now or as soon as it is loaded. A later errand replaces a waiting one.
 */
export function sendToPane(errand: Errand): void {
  if (receiver) receiver(errand);
  else waiting = errand;
}

/** Passes on every errand from now on. An errand that is waiting comes first. */
export function receiveErrands(receive: Receiver): void {
  receiver = receive;
  if (waiting) receive(waiting);
  waiting = undefined;
}
