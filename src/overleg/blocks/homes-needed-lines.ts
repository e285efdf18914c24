import { halfYearLabel, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { cell, figureLine, peopleCell, subheadingLine } from '../line';
import type { Line, PlanCell } from '../sheet-plan';
import type { TabWords } from '../words';
import type { HomesNeeded } from './homes-needed-figures';

/** Part of block 2: always the same lines; what is not known is a dash with the reason. */
export function homesNeededLines(asOf: SerialDay, needed: HomesNeeded, words: TabWords): Line[] {
  const { homesNeeded: w } = words;
  const { waiting, toLink, familyExpected, homes, saved, agreedNotLet: agreed } = needed;
  const noHouseholds = w.householdsMissing;
  const noPeriod =
    needed.toHouse === null ? words.head.periodMissing(halfYearLabel(halfYearOf(asOf))) : null;
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
      peopleCell(toLink, words),
      noPeriod ?? (waiting === null ? noHouseholds : w.toLinkIs),
    ),
    line(
      'family',
      w.family,
      peopleCell(familyExpected, words),
      waiting === null ? noHouseholds : w.familyIs,
    ),
    line('homes', w.homes, peopleCell(homes, words), noPeriod ?? homesExplained(needed, words)),
    line(
      'agreed',
      w.agreed,
      peopleCell(agreed?.homes ?? null, words),
      noPeriod ?? (agreed ? w.agreedIs(agreed.agreed) : w.noneAgreed),
    ),
    line('saved', w.saved, cell(saved.inHalfYear, 'figure'), w.savedIs(saved.inAll)),
  ];
}

function homesExplained(
  { householdSize, toHouse, familyExpected }: HomesNeeded,
  words: TabWords,
): string {
  const { homesNeeded: w } = words;
  if (householdSize === null || toHouse === null) return w.noHouseholdSize;
  if (toHouse === 0) return w.nobodyToHouse;
  if (familyExpected !== null && familyExpected >= toHouse) {
    return w.familySuffices(toHouse, familyExpected);
  }
  return w.homesAre(toHouse, familyExpected, words.decimal(householdSize));
}
