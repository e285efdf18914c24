import { amount, id, required } from '../column';
import { defineTable, type RecordOf } from '../table';
import { CORPORATION_SYNONYMS } from './id-synonyms';

/** **Corporaties**: the housing corporations and the stock by which the quota is shared. */
export const corporations = defineTable('corporations', 'Corporaties', ['Woningcorporaties'], {
  corporation: required('Corporatie', id, [...CORPORATION_SYNONYMS, 'naam corporatie']),
  /** Dwellings in stock: the corporation's weight. */
  homes: required('Woningen', amount, [
    'aantal woningen',
    'woningbezit',
    'bezit',
    'DAEB-bezit',
    'DAEB woningen',
    'voorraad',
    'gewicht',
    'verdeelsleutel',
    'aandeel',
    '%',
    'vrijkomende woningen',
    'mutaties',
  ]),
});

export type Corporation = RecordOf<typeof corporations>;
