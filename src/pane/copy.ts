/**
 * Copies the contents of an element. It selects them and lets the browser copy the selection,
 * because Excel on the web does not give the pane access to the clipboard. After a failure the
 * contents stay selected.
 *
 * @returns true if the contents were copied
 */
export function copySelected(element: Element): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
