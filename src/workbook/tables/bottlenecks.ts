import { date, optional, required, text } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Knelpunten**: what the taskforce has to solve. */
export const bottlenecks = defineTable('bottlenecks', 'Knelpunten', ['Knelpunt'], {
  date: required('Datum', date, ['datum knelpunt', 'gemeld op']),
  bottleneck: required('Knelpunt', text, ['omschrijving knelpunt']),
  owner: required('Eigenaar', text, ['actiehouder', 'wie', 'trekker']),
  solvedOn: optional('Opgelost op', date, ['opgelost', 'datum opgelost']),
});

export type Bottleneck = RecordOf<typeof bottlenecks>;
