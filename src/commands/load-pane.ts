/**
 * Loads the pane's code the first time it is seen: formulas and buttons work with the pane closed
 * and should not wait for it. A page that Excel keeps hidden has no size or is not drawn, on every
 * platform; Office's own visibility event does not tell how the page began.
 */
export function loadPaneOnceVisible(): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    void import(/* webpackChunkName: "pane" */ '../pane');
  });
  observer.observe(document.documentElement);
}
