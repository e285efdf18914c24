/** Bottlenecks and signs of resistance that the partners discuss. */
import type { SerialDay } from '../../../../src/domain/units';
import { day } from './partners';

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
 * At the end of 2016, two signs of December have waited longer than five working days for contact.
 * The last sign has not waited so long.
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
