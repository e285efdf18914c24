import { date, optional, required, text } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Knelpunten**: problems that the taskforce has to solve. */
export const bottlenecks = defineTable('bottlenecks', 'Knelpunten', ['Knelpunt'], {
  date: required('Datum', date, ['datum knelpunt', 'gemeld op', 'datum melding']),
  bottleneck: required('Knelpunt', text, [
    'omschrijving knelpunt',
    'probleem',
    'issue',
    'bottleneck',
  ]),
  owner: required('Eigenaar', text, [
    'actiehouder',
    'wie',
    'trekker',
    'verantwoordelijke',
    'owner',
  ]),
  solvedOn: optional('Opgelost op', date, ['opgelost [datum]', 'afgehandeld [datum]', 'solved on']),
});

export type Bottleneck = RecordOf<typeof bottlenecks>;
