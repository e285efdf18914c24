/**
 * Loads the code that makes the tab when it is first needed, so that formulas and the pane do not
 * wait for it.
 */
export function loadMakeTab() {
  return import(/* webpackChunkName: "make-tab" */ './make-tab');
}
