/** What makes the tab is loaded at the first press: formulas and the pane do not wait for it. */
export function loadMakeTab() {
  return import(/* webpackChunkName: "make-tab" */ './make-tab');
}
