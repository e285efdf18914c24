/**
 * Loads the pane's code when the pane is first visible: formulas and buttons work with the pane
 * closed and should not wait for it. A page that Excel keeps hidden has no size, or is not drawn;
 * that holds on every platform. Office's own event reports changes only, and not how the page
 * began.
 */
export function loadPaneOnceVisible(): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    void import(/* webpackChunkName: "pane" */ '../pane');
  });
  observer.observe(document.documentElement);
}
