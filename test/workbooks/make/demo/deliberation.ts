/** The partners' meetings, and what they agreed there. */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import { nth } from '../random';
import { day } from './partners';
import { secondWeekday } from './working-days';

export type MeetingKind = 'ambtelijk' | 'bestuurlijk';

export interface Meeting {
  readonly heldOn: SerialDay;
  readonly kind: MeetingKind;
  readonly coaPresent: boolean;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const WEDNESDAY = 3;

/** Administrators meet on the second Wednesday of each month. */
const ADMINISTRATORS: readonly Meeting[] = MONTHS.map((month) => ({
  heldOn: secondWeekday(day(month, 1), WEDNESDAY),
  kind: 'bestuurlijk',
  coaPresent: false,
}));

/** Officials meet every four weeks; COA joins every second time, which is every eight weeks. */
const OFFICIALS: readonly Meeting[] = MONTHS.map((_, index) => ({
  heldOn: addDays(day(1, 28), index * 28),
  kind: 'ambtelijk',
  coaPresent: index % 2 === 1,
}));

export const MEETINGS: readonly Meeting[] = [...ADMINISTRATORS, ...OFFICIALS].sort(
  (a, b) => a.heldOn - b.heldOn,
);

export interface Agreement {
  readonly agreedOn: SerialDay;
  readonly kind: MeetingKind;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: SerialDay;
  readonly doneOn: SerialDay | null;
  readonly status: 'open' | 'gereed' | 'vervallen';
}

type Outcome = SerialDay | 'open' | 'vervallen';

/** `meeting` is the number of the meeting among those of its kind in the year, from 1. */
function agreed(
  kind: MeetingKind,
  meeting: number,
  text: string,
  owner: string,
  dueOn: SerialDay,
  outcome: Outcome,
): Agreement {
  const meetings = kind === 'ambtelijk' ? OFFICIALS : ADMINISTRATORS;
  return {
    agreedOn: nth(meetings, meeting - 1).heldOn,
    kind,
    text,
    owner,
    dueOn,
    doneOn: typeof outcome === 'number' ? outcome : null,
    status: typeof outcome === 'number' ? 'gereed' : outcome,
  };
}

const A = 'ambtelijk';
const B = 'bestuurlijk';

/** Three open agreements are overdue: their deadline is before the end of the year. */
export const AGREEMENTS: readonly Agreement[] = [
  agreed(
    B,
    1,
    'Taakstelling vertalen naar aantal personen per corporatie per week',
    'gemeente',
    day(2, 10),
    day(2, 4),
  ),
  agreed(B, 1, 'Taskforce aanvullende huisvesting instellen', 'gemeente', day(2, 1), day(1, 25)),
  agreed(
    A,
    1,
    'Gedeelde werkmap in gebruik nemen, bijwerken vóór elk overleg',
    'gemeente',
    day(2, 25),
    day(2, 18),
  ),
  agreed(
    B,
    2,
    'Gezinnen naar reguliere huur, alleenstaanden naar aanvullende huisvesting',
    'alle corporaties',
    day(3, 9),
    day(3, 9),
  ),
  agreed(
    A,
    2,
    'Elke acht weken met COA het aanbod en de kandidaten doornemen',
    'COA',
    day(4, 21),
    day(4, 21),
  ),
  agreed(
    A,
    2,
    'Kamers Vlonder: huisregels en beheerder per 14 maart',
    'Brugstede',
    day(3, 14),
    day(3, 11),
  ),
  agreed(
    B,
    3,
    'Mix van bewoners per aanvullende locatie vastleggen',
    'taskforce',
    day(4, 13),
    day(4, 7),
  ),
  agreed(
    A,
    3,
    'Meldingen van plaatsing aan COA binnen drie weken',
    'gemeente',
    day(5, 19),
    day(5, 12),
  ),
  agreed(
    A,
    4,
    'Alleenstaanden met gezin in aantocht direct een woning op maat aanbieden',
    'alle corporaties',
    day(5, 31),
    day(5, 26),
  ),
  agreed(
    B,
    5,
    'Aanvullende huisvesting ook openstellen voor andere spoedzoekers',
    'taskforce',
    day(6, 30),
    day(6, 8),
  ),
  agreed(
    A,
    5,
    'Stappenlijst begeleiding per huishouden invoeren',
    'VluchtelingenWerk',
    day(6, 16),
    day(6, 14),
  ),
  agreed(
    B,
    6,
    '140 woningen leveren in de tweede helft van 2016',
    'alle corporaties',
    day(12, 31),
    day(12, 22),
  ),
  agreed(A, 6, 'Brief omwonenden De Kade versturen', 'gemeente', day(6, 30), day(6, 27)),
  agreed(
    A,
    7,
    'Maatwerkhuur voor gezinnen van vijf en meer uitwerken',
    'Diezehof',
    day(9, 8),
    day(9, 1),
  ),
  agreed(
    B,
    8,
    'Spreekuur voor buurtbewoners bij oplevering Zevensprong',
    'welzijnswerk',
    day(9, 14),
    day(9, 6),
  ),
  agreed(
    A,
    8,
    'Tolkentelefoon ook voor huurcontractgesprek',
    'VluchtelingenWerk',
    day(10, 6),
    day(9, 29),
  ),
  agreed(
    A,
    9,
    'Tweede locatie met kamers zoeken in Zandwiel',
    'taskforce',
    day(11, 3),
    'vervallen',
  ),
  agreed(B, 10, 'Prognose 2017 per corporatie voorbereiden', 'gemeente', day(12, 14), day(12, 9)),
  agreed(A, 10, 'Achterstallige meldingen aan COA nalopen', 'gemeente', day(11, 17), 'open'),
  agreed(A, 11, 'Grote woning zoeken voor gezin van zeven', 'Brugstede', day(12, 1), 'open'),
  agreed(B, 11, 'Vergunning Meander: besluit vóór de kerst', 'gemeente', day(12, 23), 'open'),
  agreed(
    A,
    12,
    'Brief omwonenden Meander opstellen en versturen',
    'gemeente',
    day(1, 13, 2017),
    'open',
  ),
  agreed(A, 12, 'Vrije units De Kade voorleggen aan COA', 'Diezehof', day(1, 9, 2017), 'open'),
  agreed(
    B,
    12,
    'Klankbordgroep Oude Drukkerij samenstellen',
    'welzijnswerk',
    day(2, 1, 2017),
    'open',
  ),
  agreed(
    B,
    12,
    'Afspraken woningaantal eerste helft 2017 vaststellen',
    'alle corporaties',
    day(1, 11, 2017),
    'open',
  ),
];
