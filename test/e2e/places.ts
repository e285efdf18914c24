import type { OpenWorkbench } from './open-workbench';

/** The places of the pane, by the name on their tab, and a text that shows when each is drawn. */
export const PLACES = [
  { name: 'Werkmap', file: 'werkmap', shows: 'Herkend' },
  { name: 'Controle', file: 'controle', shows: 'Controleer opnieuw' },
  { name: 'Overleg', file: 'overleg', shows: 'Wat erop komt' },
  { name: 'Voorstellen', file: 'voorstellen', shows: /^Voorgesteld/ },
  { name: 'Help', file: 'help', shows: 'Uw gegevens' },
] as const;

/** Chooses a place and waits until it is drawn. */
export async function goTo(
  { addInFrame }: OpenWorkbench,
  { name, shows }: (typeof PLACES)[number],
): Promise<void> {
  await addInFrame.getByRole('tab', { name }).click();
  await addInFrame.getByText(shows).first().waitFor();
}

/** Opens all that folds, so that it is looked at too. */
export async function unfold({ addInFrame }: OpenWorkbench): Promise<void> {
  await addInFrame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
