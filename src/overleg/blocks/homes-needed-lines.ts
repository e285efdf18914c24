import { cell, figureLine, peopleCell, subheadingLine } from '../line';
import type { Line, PlanCell } from '../sheet-plan';
import type { TabWords } from '../words';
import type { HomesNeeded } from './homes-needed-figures';

/** Part of block 2: always the same lines; what is not known is a dash with the reason. */
export function homesNeededLines(needed: HomesNeeded | null, words: TabWords): Line[] {
  const { homesNeeded: w } = words;
  const waiting = needed?.waiting ?? null;
  const agreed = needed?.agreedNotLet ?? null;
  const noHouseholds = w.householdsMissing;
  const line = (id: string, label: string, figure: PlanCell, explanation: string): Line =>
    figureLine(`homesNeeded.${id}`, label, figure, explanation);
  return [
    subheadingLine('homesNeeded.heading', w.heading),
    line(
      'waiting',
      w.waiting,
      peopleCell(waiting, words),
      waiting === null ? noHouseholds : w.waitingIs,
    ),
    line(
      'toLink',
      w.toLink,
      peopleCell(needed?.toLink ?? null, words),
      waiting === null ? noHouseholds : w.toLinkIs,
    ),
    line(
      'family',
      w.family,
      peopleCell(needed?.familyExpected ?? null, words),
      waiting === null ? noHouseholds : w.familyIs,
    ),
    line('homes', w.homes, peopleCell(needed?.homes ?? null, words), homesExplained(needed, words)),
    line(
      'agreed',
      w.agreed,
      peopleCell(agreed?.homes ?? null, words),
      agreed ? w.agreedIs(agreed.agreed) : w.noneAgreed,
    ),
    line(
      'saved',
      w.saved,
      needed ? cell(needed.saved.inHalfYear, 'figure') : peopleCell(null, words),
      needed ? w.savedIs(needed.saved.inAll) : '',
    ),
  ];
}

function homesExplained(needed: HomesNeeded | null, words: TabWords): string {
  const { homesNeeded: w } = words;
  if (!needed) return '';
  const { householdSize, toHouse, familyExpected } = needed;
  if (householdSize === null) return w.noHouseholdSize;
  return w.homesAre(toHouse, familyExpected, words.decimal(householdSize));
}
