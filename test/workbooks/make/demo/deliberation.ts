/** What the partners discuss: meetings, agreements, bottlenecks and signs of resistance. */
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

/** Three open ones are overdue: their deadline is before the year's end. */
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

export interface Bottleneck {
  readonly raisedOn: SerialDay;
  readonly text: string;
  readonly owner: string;
  readonly solvedOn: SerialDay | null;
}

export const BOTTLENECKS: readonly Bottleneck[] = [
  {
    raisedOn: day(1, 20),
    text: 'Te weinig woningen voor gezinnen van vijf en meer',
    owner: 'alle corporaties',
    solvedOn: null,
  },
  {
    raisedOn: day(2, 17),
    text: 'Inrichtingskrediet komt later dan de sleutel',
    owner: 'gemeente',
    solvedOn: day(4, 6),
  },
  {
    raisedOn: day(3, 2),
    text: 'Bankrekening ontbreekt bij tekenen huurcontract',
    owner: 'VluchtelingenWerk',
    solvedOn: day(5, 25),
  },
  {
    raisedOn: day(4, 12),
    text: 'Parkeerdruk rond Zevensprong',
    owner: 'gemeente',
    solvedOn: day(8, 23),
  },
  {
    raisedOn: day(6, 9),
    text: 'Nareizigers komen sneller dan voorzien',
    owner: 'COA',
    solvedOn: day(9, 15),
  },
  {
    raisedOn: day(8, 25),
    text: 'Aansluiting warmte Zevensprong een week later',
    owner: 'Brugstede',
    solvedOn: day(8, 29),
  },
  {
    raisedOn: day(10, 20),
    text: 'Wachttijd voor een plaats op de taalschakelklas',
    owner: 'gemeente',
    solvedOn: null,
  },
  {
    raisedOn: day(11, 24),
    text: 'Vergunning Meander: onderzoek naar geluid vraagt meer tijd',
    owner: 'gemeente',
    solvedOn: null,
  },
  {
    raisedOn: day(12, 15),
    text: 'Geen kandidaat voor drie vrije units in De Kade',
    owner: 'COA',
    solvedOn: null,
  },
];

export interface Sign {
  readonly seenOn: SerialDay;
  readonly location: string | null;
  readonly text: string;
  readonly contactBy: string;
  readonly contactedOn: SerialDay | null;
  readonly closedOn: SerialDay | null;
}

/**
 * Two signs of December have waited longer than five working days for a contact, the last one has
 * not.
 */
export const SIGNS: readonly Sign[] = [
  {
    seenOn: day(1, 22),
    location: 'Populierenhof',
    text: 'Vragen over toezicht in de avond',
    contactBy: 'welzijnswerk',
    contactedOn: day(1, 26),
    closedOn: day(2, 12),
  },
  {
    seenOn: day(2, 15),
    location: 'Vlonder',
    text: 'Zorgen over geluid op de galerij',
    contactBy: 'corporatie',
    contactedOn: day(2, 17),
    closedOn: day(3, 21),
  },
  {
    seenOn: day(3, 24),
    location: 'Veldzicht',
    text: 'Bezwaar tegen toewijzing buiten de lijst om',
    contactBy: 'gemeente',
    contactedOn: day(3, 30),
    closedOn: day(4, 20),
  },
  {
    seenOn: day(4, 28),
    location: 'Zevensprong',
    text: 'Petitie tegen verbouwing',
    contactBy: 'gemeente',
    contactedOn: day(5, 2),
    closedOn: day(6, 15),
  },
  {
    seenOn: day(6, 7),
    location: 'De Kade',
    text: 'Vragen tijdens de inloopavond over de mix',
    contactBy: 'gemeente',
    contactedOn: day(6, 10),
    closedOn: day(7, 1),
  },
  {
    seenOn: day(7, 19),
    location: null,
    text: 'Onrust in een portiek na verhuizing',
    contactBy: 'corporatie',
    contactedOn: day(7, 21),
    closedOn: day(8, 9),
  },
  {
    seenOn: day(9, 5),
    location: 'Zevensprong',
    text: 'Klacht over fietsen in de entree',
    contactBy: 'corporatie',
    contactedOn: day(9, 7),
    closedOn: day(9, 19),
  },
  {
    seenOn: day(10, 6),
    location: 'De Kade',
    text: 'Spandoek bij het bouwhek',
    contactBy: 'welzijnswerk',
    contactedOn: day(10, 10),
    closedOn: day(10, 28),
  },
  {
    seenOn: day(11, 14),
    location: 'Meander',
    text: 'Vragen over bouwverkeer',
    contactBy: 'gemeente',
    contactedOn: day(11, 17),
    closedOn: null,
  },
  {
    seenOn: day(12, 12),
    location: 'De Kade',
    text: 'Zorgen over parkeren op zondag',
    contactBy: 'corporatie',
    contactedOn: null,
    closedOn: null,
  },
  {
    seenOn: day(12, 15),
    location: 'Meander',
    text: 'Ingezonden brief in het wijkblad',
    contactBy: 'welzijnswerk',
    contactedOn: null,
    closedOn: null,
  },
  {
    seenOn: day(12, 29),
    location: 'Oude Drukkerij',
    text: 'Vragen over de planning',
    contactBy: 'gemeente',
    contactedOn: null,
    closedOn: null,
  },
];
