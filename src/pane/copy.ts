/**
 * Selects what an element shows and lets the browser copy the selection: Excel on the web does not
 * let the pane use the clipboard directly. Where copying fails, it is still selected.
 *
 * @returns whether it was copied
 */
export function copySelected(element: Element): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
