import * as en from '../../src/i18n/en/pane-texts';
import * as nl from '../../src/i18n/nl/pane-texts';
import { excelFailures as failuresEn } from '../../src/i18n/en/excel-failures';
import { excelFailures as failuresNl } from '../../src/i18n/nl/excel-failures';
import { proposals as proposalsEn } from '../../src/i18n/en/proposals';
import { proposals as proposalsNl } from '../../src/i18n/nl/proposals';
import type { OpenWorkbench } from './open-workbench';
import { waitInPage } from './wait';

/** The languages of the pane, each with a locale of Excel and the texts of the pane (`say`). */
export const LANGUAGES = [
  { locale: 'nl-NL', say: { ...nl, excelFailures: failuresNl, proposals: proposalsNl } },
  { locale: 'en-US', say: { ...en, excelFailures: failuresEn, proposals: proposalsEn } },
] as const;

export type Say = (typeof LANGUAGES)[number]['say'];

/**
 * A screen of the pane. `name` is on its tab, `file` is the name of its picture, and `shows` is a
 * text that is visible once the screen is drawn.
 */
export interface PlaceToSee {
  readonly name: string;
  readonly file: string;
  readonly shows: string | RegExp;
}

export function placesIn({ pane, proposals, workbook }: Say) {
  const { check, help, meeting, places } = pane;
  return [
    { name: places.workbook, file: 'werkmap', shows: workbook.recognised },
    { name: places.check, file: 'controle', shows: check.again },
    { name: places.meeting, file: 'overleg', shows: meeting.content },
    { name: places.proposals, file: 'voorstellen', shows: new RegExp(`^${proposals.proposed}`) },
    { name: places.help, file: 'help', shows: help.data },
  ] as const satisfies readonly PlaceToSee[];
}

/** The screens with their Dutch names. */
export const PLACES = placesIn(LANGUAGES[0].say);

/** Opens a screen and waits until it is drawn. */
export async function goTo(
  { addInFrame }: OpenWorkbench,
  { name, shows }: PlaceToSee,
): Promise<void> {
  await addInFrame.getByRole('tab', { name }).click();
  await addInFrame.getByText(shows).first().waitFor();
}

/** Returns the name of the tab with the focus, or null if that tab is not selected. */
export function chosenTab({ addInFrame }: OpenWorkbench): Promise<string | null> {
  return addInFrame.evaluate(() => {
    const tab = document.activeElement;
    return tab?.matches('fluent-tab[aria-selected="true"]') ? tab.textContent : null;
  });
}

/** Opens everything that is folded, and waits until its contents are drawn. */
export async function unfold({ addInFrame }: OpenWorkbench): Promise<void> {
  await addInFrame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await waitInPage(addInFrame, () =>
    [...document.querySelectorAll('details')].every(({ children }) => children.length > 1),
  );
}
