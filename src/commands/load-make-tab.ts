/**
 * Loads what makes the tab at the first press, so that formulas and the pane do not wait for it.
 */
export function loadMakeTab() {
  return import(/* webpackChunkName: "make-tab" */ './make-tab');
}
