import { amount, id, required, unsure } from '../column';
import { defineTable, type RecordOf } from '../table';
import { CORPORATION_SYNONYMS, CORPORATION_WEAK } from './header-phrases';

/**
 * **Corporaties**: the housing corporations and their numbers of homes. The quota is divided by
 * these numbers.
 */
export const corporations = defineTable('corporations', 'Corporaties', ['Woningcorporaties'], {
  corporation: unsure(required('Corporatie', id, CORPORATION_SYNONYMS), CORPORATION_WEAK),
  /** The number of homes that the corporation owns. */
  homes: required('Woningen', amount, [
    'woningen [aantal]',
    'bezit [woning woningen aantal]',
    'DAEB bezit [woning woningen aantal]',
    'DAEB woningen [aantal]',
    'voorraad [woning woningen]',
    'gewicht',
    'verdeelsleutel',
    'aandeel',
    '%',
    'vrijkomende woningen',
    'mutaties',
  ]),
});

export type Corporation = RecordOf<typeof corporations>;
