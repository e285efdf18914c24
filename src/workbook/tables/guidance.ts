import { id, optional, required, unsure, yesNo } from '../column';
import type { SerialDay } from '../../domain/units';
import { defineTable, type RecordOf } from '../table';
import { HOUSEHOLD_SYNONYMS, HOUSEHOLD_WEAK } from './header-phrases';
import { step } from '../other-kinds';

/** **Begeleiding** per household: what was arranged, and when. */
export const guidance = defineTable('guidance', 'Begeleiding', ['Begeleiding per huishouden'], {
  household: unsure(required('Kandidaat', id, HOUSEHOLD_SYNONYMS), HOUSEHOLD_WEAK),
  benefit: optional('Bijstand', step, [
    'uitkering',
    'bijstandsuitkering',
    'P-wet',
    'participatiewet',
    'inkomen',
  ]),
  allowances: optional('Toeslagen', step, [
    'toeslag',
    'huurtoeslag',
    'zorgtoeslag',
    'toeslagen geregeld',
    'allowances',
  ]),
  insurance: optional('Verzekering', step, [
    'zorgverzekering',
    'verzekeringen',
    'ziektekostenverzekering',
    'insurance',
  ]),
  registration: optional('BRP', step, [
    'inschrijving BRP',
    'inschrijving',
    'ingeschreven',
    'GBA',
    'BRP-inschrijving',
  ]),
  school: optional('School', step, ['onderwijs', 'schoolinschrijving', 'school kinderen']),
  doctor: optional('Huisarts', step, ['inschrijving huisarts', 'arts', 'GP', 'doctor']),
  interpreter: optional('Tolk', yesNo, ['tolk [nodig]', 'interpreter']),
});

export type GuidanceRow = RecordOf<typeof guidance>;

export const GUIDANCE_STEPS = [
  ...(['benefit', 'allowances', 'insurance', 'registration', 'school', 'doctor'] as const),
] as const;
export type GuidanceStep = (typeof GUIDANCE_STEPS)[number];

export type StepState = 'notNeeded' | 'done' | 'open' | 'late';

/**
 * Returns the state of a step on a day, for a household that had moved in by then.
 *
 * @param doneOn the value of the step in the table; null for a blank
 * @param stepDays the number of days after the move within which a step has to be done
 */
export function stepState(
  doneOn: GuidanceRow[GuidanceStep],
  movedInOn: SerialDay,
  asOf: SerialDay,
  stepDays: number,
): StepState {
  if (doneOn === 'n.v.t.') return 'notNeeded';
  if (doneOn !== null && doneOn <= asOf) return 'done';
  return asOf > movedInOn + stepDays ? 'late' : 'open';
}
