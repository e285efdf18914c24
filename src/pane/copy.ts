/**
 * Selects the contents of an element and lets the browser copy the selection, because Excel on the
 * web does not let the pane use the clipboard directly. If copying fails, the contents stay
 * selected.
 *
 * @returns true if the contents were copied
 */
export function copySelected(element: Element): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
