import { choice, date, id, optional, required, text } from '../column';
import type { SerialDay } from '../../domain/units';
import { defineTable, type RecordOf, type RowOf } from '../table';
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
    agreement: required('Afspraak', text, [
      'actie',
      'afspraak of actie',
      'actiepunt',
      'omschrijving',
      'action',
    ]),
    owner: required('Eigenaar', text, [
      'actiehouder',
      'wie',
      'trekker',
      'verantwoordelijke',
      'owner',
    ]),
    due: optional('Uiterlijk', date, [
      'deadline',
      'termijn',
      'uiterlijk op',
      'gereed voor',
      'due date',
      'datum gereed',
    ]),
    doneOn: optional('Gereed op', date, ['afgerond op', 'gereed d.d.', 'datum gereed', 'done on']),
    status: optional(
      'Status',
      choice({ open: ['loopt', 'lopend'], gereed: ['klaar', 'afgerond'], vervallen: [] }),
      ['stand'],
    ),
  },
);

export type Agreement = RecordOf<typeof agreements>;
type AgreementRow = Pick<RowOf<typeof agreements>, 'date' | 'due' | 'doneOn' | 'status'>;

/**
 * Returns true if an agreement was made by a day and not done by then. The status `gereed` means
 * done, even without a date. Dropped agreements are not open.
 */
export function isOpen(agreement: AgreementRow, asOf: SerialDay): boolean {
  const { doneOn, status } = agreement;
  return holds(agreement, asOf) && (doneOn === null ? status !== 'gereed' : doneOn > asOf);
}

export function isOverdue(agreement: AgreementRow, asOf: SerialDay): boolean {
  return isOpen(agreement, asOf) && agreement.due !== null && agreement.due < asOf;
}

/** Returns true if an agreement was done from `since` up to and including `asOf`. */
export function wasDoneBetween(
  agreement: AgreementRow,
  since: SerialDay,
  asOf: SerialDay,
): boolean {
  const { doneOn } = agreement;
  return holds(agreement, asOf) && doneOn !== null && doneOn >= since && doneOn <= asOf;
}

function holds({ date, status }: AgreementRow, asOf: SerialDay): boolean {
  return (date === null || date <= asOf) && status !== 'vervallen';
}
