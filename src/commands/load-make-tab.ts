/** Loads the code that makes the tab when it is first needed. Formulas and the pane come first. */
export function loadMakeTab() {
  return import(/* webpackChunkName: "make-tab" */ './make-tab');
}
