import { choice, date, id, optional, required, text } from '../column';
import { defineTable, type RecordOf } from '../table';
import { meetingKind } from './meetings';

/** **Afspraken**: agreements and actions of the meetings. */
export const agreements = defineTable(
  'agreements',
  'Afspraken',
  ['Afspraak', 'Actielijst', 'Acties'],
  {
    number: required('Nr', id, ['nummer', 'afspraaknr', 'no']),
    date: required('Datum', date, ['datum afspraak', 'datum overleg']),
    meeting: required('Overleg', meetingKind, ['soort overleg']),
    agreement: required('Afspraak', text, ['actie', 'afspraak of actie']),
    owner: required('Eigenaar', text, ['actiehouder', 'wie', 'trekker']),
    due: optional('Uiterlijk', date, [
      'deadline',
      'termijn',
      'uiterlijk op',
      'gereed voor',
      'datum gereed',
    ]),
    doneOn: optional('Gereed op', date, ['afgerond op', 'gereed d.d.', 'datum gereed']),
    status: optional(
      'Status',
      choice({ open: ['loopt', 'lopend'], gereed: ['klaar', 'afgerond'], vervallen: [] }),
      ['stand'],
    ),
  },
);

export type Agreement = RecordOf<typeof agreements>;
