import { choice, date, optional, required, yesNo } from '../column';
import { defineTable, type RecordOf } from '../table';

/** The kind of a meeting: of officials, or of administrators. */
export const meetingKind = choice({
  ambtelijk: ['ambtelijk overleg', 'A'],
  bestuurlijk: ['bestuurlijk overleg', 'B'],
});

/** **Overleggen**: the meetings, past and to come. */
export const meetings = defineTable(
  'meetings',
  'Overleggen',
  ['Overleg', 'Vergaderingen', 'Agenda'],
  {
    date: required('Datum', date, [
      'datum overleg',
      'vergaderdatum',
      'datum vergadering',
      'overlegdatum',
    ]),
    kind: required('Soort', meetingKind, ['soort overleg', 'overleg', 'vergadering']),
    coaPresent: optional('COA aanwezig', yesNo, [
      'COA',
      'COA sluit aan',
      'aanwezig COA',
      'COA erbij',
    ]),
  },
);

export type Meeting = RecordOf<typeof meetings>;
