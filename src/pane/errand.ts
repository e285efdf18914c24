/** The places of the pane, in the order of its tabs. */
export const PLACES = ['check', 'meeting'] as const;
export type Place = (typeof PLACES)[number];

/** What a ribbon button asks of the pane: to show a place, and there what went wrong. */
export interface Errand {
  readonly place: Place;
  readonly failure?: unknown;
}

type Receiver = (errand: Errand) => void;

// Buttons and pane share one runtime; the pane's code may not be loaded yet when a button is pressed.
let waiting: Errand | undefined;
let receiver: Receiver | undefined;

/** Hands the pane an errand, now or when it has loaded; a later one replaces one that waits. */
export function sendToPane(errand: Errand): void {
  if (receiver) receiver(errand);
  else waiting = errand;
}

/** Takes every errand from here on, beginning with the one that waits. */
export function receiveErrands(receive: Receiver): void {
  receiver = receive;
  if (waiting) receive(waiting);
  waiting = undefined;
}
