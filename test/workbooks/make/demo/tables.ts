/** The tables of the partners' workbook, each as its columns and rows. */
import { firstDayOf } from '../../../../src/domain/calendar';
import type { Column, FormattedValue, Scalar } from '../table-sheet';
import { coaCounts } from './coa';
import { date, number, type Table, YES_NO, yesNo } from './columns';
import type { Corporation, Division, Location } from './partners';
import {
  CLOSED_DAYS,
  CORPORATIONS,
  DIVISIONS,
  LOCATIONS,
  OPENING_BACKLOG,
  OPENING_BACKLOG_SHARES,
  STOCK,
} from './partners';
import type { Placement } from './records';
import type { Year } from './year';
import { idOf } from './year';

const euros = (cents: number): number => cents / 100;
/** The cells with the corporations' names, for drop-downs on other sheets. */
const CORPORATION_CELLS = 'Taakstelling!$E$5:$E$8';

const corporationColumn: Column = {
  header: 'Corporatie',
  width: 14,
  choices: { cells: CORPORATION_CELLS },
};

export function quotaTable(): Table {
  const [first, second] = DIVISIONS;
  return {
    name: 'Taakstelling',
    columns: [{ header: 'Periode', width: 11 }, number('Taakstelling', 13), number('Beginstand')],
    rows: [
      [first.period, first.quota, OPENING_BACKLOG],
      [second.period, second.quota, null],
    ],
  };
}

export function corporationsTable(): Table {
  return {
    name: 'Corporaties',
    columns: [{ header: 'Corporatie', width: 15 }, number('Woningen')],
    rows: CORPORATIONS.map((name) => [name, STOCK[name]]),
  };
}

/** A corporation's own backlog (positive) or lead at the start of a half-year. */
function carriedIn(corporation: Corporation, placements: readonly Placement[]): number {
  const [first] = DIVISIONS;
  const start = firstDayOf({ year: 2016, half: 1 });
  const end = firstDayOf({ year: 2016, half: 2 });
  const housed = placements
    .filter(({ counts, home }) => counts && home.corporation === corporation)
    .filter(({ placedOn }) => placedOn >= start && placedOn < end)
    .reduce((people, { persons }) => people + persons, 0);
  return OPENING_BACKLOG_SHARES[corporation] + first.people[corporation] - housed;
}

export function divisionTable({ placements }: Year): Table {
  const rowsOf = ({ period, people, homes }: Division): Scalar[][] =>
    CORPORATIONS.map((name) => [
      period,
      name,
      STOCK[name],
      people[name],
      homes[name],
      period === '2016-I' ? OPENING_BACKLOG_SHARES[name] : carriedIn(name, placements),
    ]);
  return {
    name: 'Verdeling',
    columns: [
      { header: 'Periode', width: 11 },
      corporationColumn,
      number('Gewicht'),
      number('Personen'),
      number('Woningen'),
      number('Beginstand'),
    ],
    rows: DIVISIONS.flatMap(rowsOf),
  };
}

export function householdsTable({ households, householdIds }: Year): Table {
  return {
    name: 'Kandidaten',
    columns: [
      { header: 'Kandidaat', width: 12 },
      number('Personen', 11),
      number('Nareizigers', 13),
      date('Gekoppeld'),
      date('Geaccepteerd op', 18),
      { header: 'Jongere', width: 11, choices: YES_NO },
      { header: 'Gelijkvloers', width: 14, choices: YES_NO },
      { header: 'Plaatsingswens', width: 21 },
      { header: 'Opvanglocatie', width: 17 },
      {
        header: 'Status',
        width: 18,
        choices: [
          'gekoppeld',
          'voorgedragen',
          'geaccepteerd',
          'woning geweigerd',
          'aangehouden',
          'gehuisvest',
          'ontkoppeld',
        ],
      },
      date('Ontkoppeld op', 16),
    ],
    rows: households.map((one) => [
      idOf(householdIds, one.key),
      one.persons,
      one.familyStillToFollow,
      one.linkedOn,
      one.acceptedOn,
      yesNo(one.young),
      yesNo(one.needsGroundFloor),
      one.wish,
      one.receptionCentre,
      one.status,
      one.unlinkedOn,
    ]),
  };
}

export function homesTable({ homes, homeIds, householdIds }: Year): Table {
  return {
    name: 'Woningen',
    columns: [
      { header: 'Woning', width: 10 },
      corporationColumn,
      { header: 'Complex', width: 15 },
      { header: 'Wijk', width: 15 },
      {
        header: 'Soort',
        width: 17,
        choices: [
          'regulier',
          'tijdelijke unit',
          'flexwoning',
          'kamer',
          'slooppand',
          'verkooppand',
          'kantoorpand',
          'particulier',
          'doorstroomlocatie',
        ],
      },
      { header: 'Zelfstandig', width: 13, choices: YES_NO },
      number('Slaapkamers', 14),
      number('Max personen', 16),
      { header: 'Kale huur', width: 12, format: 'money' },
      { header: 'Maatwerkhuur', width: 16, format: 'money' },
      date('Aangeboden op', 16),
      date('Beschikbaar'),
      date('Tot'),
      { header: 'Gelijkvloers', width: 14, choices: YES_NO },
      number('Eenheden', 12),
      { header: 'Kandidaat', width: 12 },
      {
        header: 'Status',
        width: 14,
        choices: ['aangeboden', 'gereserveerd', 'verhuurd', 'geweigerd', 'ingetrokken'],
      },
      { header: 'Reden', width: 28 },
    ],
    rows: homes.map((one) => [
      idOf(homeIds, one.key),
      one.corporation,
      one.complex,
      one.district,
      one.form,
      yesNo(one.selfContained),
      one.bedrooms,
      one.maxPersons,
      euros(one.bareRent),
      one.agreedRent === null ? null : euros(one.agreedRent),
      one.offeredOn,
      one.availableFrom,
      one.availableUntil,
      yesNo(one.groundFloor),
      one.units,
      one.householdKey === null ? null : idOf(householdIds, one.householdKey),
      one.status,
      one.reason,
    ]),
  };
}

export function placementsTable({ placements, householdIds, homeIds }: Year): Table {
  return {
    name: 'Plaatsingen',
    columns: [
      date('Datum'),
      { header: 'Kandidaat', width: 12 },
      { header: 'Woning', width: 10 },
      number('Personen', 11),
      corporationColumn,
      { header: 'Nareis', width: 10, choices: YES_NO },
      { header: 'Telt mee', width: 11, choices: YES_NO },
      date('Afgemeld bij COA', 19),
    ],
    rows: placements.map((one) => [
      one.placedOn,
      idOf(householdIds, one.household.key),
      idOf(homeIds, one.home.key),
      one.persons,
      one.home.corporation,
      yesNo(one.joinsFamily),
      yesNo(one.counts),
      one.reportedOn,
    ]),
  };
}

export function coaTable({ placements }: Year): Table {
  return {
    name: 'COAstand',
    columns: [date('Peildatum'), number('Realisatie', 13), number('Voor-/achterstand', 19)],
    rows: coaCounts(placements).map(({ asOf, housed, backlog }) => [asOf, housed, backlog]),
  };
}

function shareOf({ share }: Location): FormattedValue {
  return 'homes' in share
    ? { value: share.homes, format: 'number' }
    : { value: share.part, format: 'percent' };
}

/** The number of homes of a location in which households live. Null before its delivery. */
function livedIn(location: Location, placements: readonly Placement[]): number | null {
  if (location.deliveredOn === null) return null;
  return placements.filter(
    ({ home, joinsFamily }) => home.complex === location.name && !joinsFamily,
  ).length;
}

export function locationsTable({ placements }: Year): Table {
  return {
    name: 'Locaties',
    columns: [
      { header: 'Locatie', width: 17 },
      { header: 'Soort', width: 17 },
      number('Capaciteit', 12),
      number('Voor vergunninghouders', 20),
      number('Bewoond door vergunninghouders', 20),
      number('Bewoond door anderen', 15),
      date('Oplevering gepland', 14),
      date('Opgeleverd', 13),
      {
        header: 'Vergunning',
        width: 14,
        choices: ['nodig', 'aangevraagd', 'verleend', 'n.v.t.'],
      },
      date('Klankbordgroep', 17),
      date('Brief omwonenden', 14),
    ],
    rows: LOCATIONS.map((location) => [
      location.name,
      location.form,
      location.capacity,
      shareOf(location),
      livedIn(location, placements),
      location.livedInByOthers,
      location.plannedOn,
      location.deliveredOn,
      location.permit,
      location.soundingBoardOn,
      location.letterOn,
    ]),
  };
}

const dated = (value: number): FormattedValue => ({ value, format: 'date' });

export function settingsTable(): Table {
  return {
    name: 'Instellingen',
    columns: [
      { header: 'Naam', width: 30 },
      { header: 'Waarde', width: 14 },
    ],
    rows: [
      ['termijn woning', 70],
      ['termijn verhuizing', 84],
      ['contact binnen werkdagen', 5],
      ['stap binnen dagen', 14],
      ['dagen voor oplevering', 60],
      ['grens enigszins achter', { value: 0.75, format: 'percent' }],
      ['passend als harde regel', 'ja'],
      ['gewicht grootte', 35],
      ['gewicht soort', 35],
      ['gewicht tijd', 30],
      ['gewicht plaats', 0],
      ['maximum De Kade', 28],
      ...CLOSED_DAYS.map((closed) => ['gesloten dag', dated(closed)]),
      ['taal', 'nl'],
    ],
  };
}
