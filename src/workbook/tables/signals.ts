import { date, id, optional, required, text } from '../column';
import { defineTable, type RecordOf } from '../table';

/**
 * **Signalen**: signs of resistance in a neighbourhood, and who contacts the people who gave them.
 */
export const signals = defineTable('signals', 'Signalen', ['Signaal', 'Signalen van weerstand'], {
  date: required('Datum', date, ['datum signaal', 'ontvangen op']),
  location: optional('Locatie', id, ['locatie [naam]', 'complex [naam]', 'project [naam]']),
  signal: required('Signaal', text, ['melding', 'omschrijving signaal', 'klacht', 'signal']),
  contactBy: required('Wie neemt contact op', text, [
    'contact door',
    'wie',
    'actiehouder',
    'wie belt',
  ]),
  contactedOn: optional('Contact gehad op', date, ['contact gehad', 'contact op', 'datum contact']),
  closedOn: optional('Afgerond op', date, [
    'afgerond',
    'afgehandeld op',
    'afgehandeld',
    'gesloten op',
  ]),
});

export type Signal = RecordOf<typeof signals>;
