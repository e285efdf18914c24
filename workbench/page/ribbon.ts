/** A button of the add-in's group, as its manifest declares it. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function that the button calls. Null if the button opens the pane. */
  readonly functionName: string | null;
}

/** The add-in's ribbon buttons in the language of a locale, from the manifest, as in Excel. */
export function readRibbon(manifest: Document, locale: string): readonly RibbonButton[] {
  const say = (element: Element | null) =>
    resource(manifest, element?.getAttribute('resid'), locale);
  return [...manifest.querySelectorAll('Control')].map((control) => ({
    label: say(control.querySelector(':scope > Label')),
    tip: say(control.querySelector('Supertip > Description')),
    icon: say(control.querySelector('[size="32"]')),
    functionName: control.querySelector('FunctionName')?.textContent ?? null,
  }));
}

function resource(manifest: Document, id: string | null | undefined, locale: string): string {
  const element = manifest.querySelector(`Resources [id="${id}"]`);
  if (!element) throw new Error(`The manifest has no resource ${id}.`);
  const override = [...element.children].find((child) => child.getAttribute('Locale') === locale);
  const text = override?.getAttribute('Value') ?? element.getAttribute('DefaultValue');
  if (text === null) throw new Error(`The manifest's resource ${id} has no value.`);
  return text;
}

/**
 * Draws the group of buttons. A click calls `press`, and disables the button until `press` is done.
 */
export function drawRibbon(
  into: HTMLElement,
  buttons: readonly RibbonButton[],
  press: (button: RibbonButton) => Promise<void>,
): void {
  into.replaceChildren(...buttons.map((button) => drawButton(button, press)));
}

function drawButton(
  button: RibbonButton,
  press: (button: RibbonButton) => Promise<void>,
): HTMLButtonElement {
  const element = document.createElement('button');
  const icon = document.createElement('img');
  // The page has its own icons. The manifest contains the address of the hosted icons.
  icon.src = button.icon.slice(button.icon.lastIndexOf('icons/'));
  icon.width = 32;
  icon.height = 32;
  icon.alt = '';
  element.append(icon, button.label);
  element.title = button.tip;
  element.addEventListener('click', () => {
    element.disabled = true;
    void press(button).finally(() => {
      element.disabled = false;
    });
  });
  return element;
}
