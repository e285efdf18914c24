/** The tables of the workbook of 2025 and 2026, each as its columns and rows. */
import { addDays, firstDayOf, halfYearOf, lastDayOf } from '../../../../src/domain/calendar';
import { parseHalfYear } from '../../../../src/domain/half-year-text';
import { sum } from '../../../../src/domain/sum';
import type { SerialDay } from '../../../../src/domain/units';
import { date, number, type Table, YES_NO, yesNo } from '../demo/columns';
import { CORPORATIONS, STOCK, type Corporation } from '../demo/partners';
import type { Column, FormattedValue, Scalar } from '../table-sheet';
import { withoutMoves, type Counted } from './counted';
import type { History } from './history';
import {
  CLOSED,
  CORRECTIONS,
  FLEX,
  OFFICE,
  on,
  OPENING_BACKLOG,
  PASSAGE,
  QUOTAS,
  TO_COME,
  TODAY,
  type Place,
} from './partners';

const text = (header: string, width = 14): Column => ({ header, width });
const choice = (header: string, width: number, choices: readonly string[]): Column => ({
  header,
  width,
  choices,
});
const money = (header: string, width = 12): Column => ({ header, width, format: 'money' });

export function quotaTable(): Table {
  return {
    name: 'Taakstelling',
    columns: [
      text('Periode', 11),
      number('Taakstelling', 13),
      number('Oorspronkelijk', 15),
      date('Herzien op'),
      number('Beginstand'),
    ],
    rows: QUOTAS.map(({ period, quota, original, revisedOn }, index) => [
      period,
      quota,
      original,
      revisedOn,
      index === 0 ? OPENING_BACKLOG : null,
    ]),
  };
}

export function corporationsTable(): Table {
  return {
    name: 'Corporaties',
    columns: [text('Corporatie', 15), number('Woningen')],
    rows: CORPORATIONS.map((name) => [name, STOCK[name]]),
  };
}

const ALL_STOCK = sum(CORPORATIONS.map((name) => STOCK[name]));

/** Shares of a quota by the number of homes. The largest corporation gets what rounding leaves. */
function shares(quota: number): Readonly<Record<Corporation, number>> {
  const [largest, ...others] = CORPORATIONS;
  const parts = others.map(
    (name) => [name, Math.round((quota * STOCK[name]) / ALL_STOCK)] as const,
  );
  const rest = quota - sum(parts.map(([, people]) => people));
  return Object.fromEntries([[largest, rest], ...parts]) as Record<Corporation, number>;
}

/**
 * A revised quota is divided anew from the day of its revision. The homes agreed are the homes
 * offered, with two exceptions. In 2026-I Lindewaarde agreed on two more, and in 2026-II each
 * corporation on six more. From October 2026 on, Diezehof takes over four people and two homes from
 * Lindewaarde.
 */
export function divisionTable({ homes }: History): Table {
  const offered = (period: string, name: Corporation): number => {
    const halfYear = parseHalfYear(period);
    if (!halfYear) throw new Error(`${period} is no half-year.`);
    const [first, last] = [firstDayOf(halfYear), lastDayOf(halfYear)];
    return homes.filter(
      ({ corporation, offeredOn, reason }) =>
        corporation === name &&
        offeredOn >= first &&
        offeredOn <= last &&
        reason !== 'ingetrokken door corporatie',
    ).length;
  };
  const agreed = (period: string, name: Corporation): number => {
    if (period === '2026-II') return offered(period, name) + 6;
    return offered(period, name) + (period === '2026-I' && name === 'Lindewaarde' ? 2 : 0);
  };
  const part = (period: string, from: Scalar, quota: number): Scalar[][] => {
    const people = shares(quota);
    return CORPORATIONS.map((name) => [period, name, from, people[name], agreed(period, name)]);
  };
  const rows = QUOTAS.filter(({ period }) => period !== '2027-I').flatMap(
    ({ period, quota, original, revisedOn }) => [
      ...part(period, null, original ?? quota),
      ...(revisedOn === null ? [] : part(period, revisedOn, quota)),
    ],
  );
  const people = shares(QUOTAS[3]?.quota ?? 0);
  const change = (name: Corporation, more: number): Scalar[] => [
    '2026-II',
    name,
    on(2026, 10, 1),
    people[name] + more,
    agreed('2026-II', name) + more / 2,
  ];
  return {
    name: 'Verdeling',
    columns: [
      text('Periode', 11),
      text('Corporatie'),
      date('Vanaf'),
      number('Personen'),
      number('Woningen'),
    ],
    rows: [...rows, change('Diezehof', 4), change('Lindewaarde', -4)],
  };
}

export function householdsTable({ households }: History): Table {
  return {
    name: 'Kandidaten',
    columns: [
      text('Kandidaat', 12),
      number('Personen', 11),
      number('Nareizigers', 13),
      date('Gekoppeld'),
      date('Geaccepteerd op', 18),
      text('Opvanglocatie', 17),
      choice('Status', 18, [
        'gekoppeld',
        'voorgedragen',
        'geaccepteerd',
        'woning geweigerd',
        'gehuisvest',
        'ontkoppeld',
      ]),
      date('Ontkoppeld op', 16),
    ],
    rows: households.map((one, index) => [
      one.id,
      one.persons,
      one.familyToFollow,
      one.linkedOn,
      one.acceptedOn,
      index % 3 === 0 ? 'AZC De Wissel' : 'AZC Heidewal',
      one.status,
      one.unlinkedOn,
    ]),
  };
}

export function homesTable({ homes }: History): Table {
  return {
    name: 'Woningen',
    columns: [
      text('Woning', 12),
      text('Corporatie'),
      text('Complex'),
      text('Wijk', 16),
      text('Soort', 18),
      number('Slaapkamers'),
      number('Max personen'),
      money('Kale huur'),
      date('Aangeboden op', 15),
      date('Beschikbaar'),
      date('Tot'),
      text('Kandidaat', 12),
      choice('Status', 14, ['aangeboden', 'gereserveerd', 'verhuurd', 'geweigerd', 'ingetrokken']),
      text('Reden', 28),
    ],
    rows: homes.map((home) => [
      home.id,
      home.corporation,
      home.complex,
      home.district,
      home.kind,
      home.bedrooms,
      home.maximumPersons,
      home.rent / 100,
      home.offeredOn,
      home.availableFrom,
      home.until,
      home.household,
      home.status,
      home.reason,
    ]),
  };
}

export function placementsTable({ placements, homes }: History): Table {
  const ofHome = new Map(homes.map(({ id, corporation }) => [id, corporation]));
  return {
    name: 'Plaatsingen',
    columns: [
      date('Datum'),
      text('Kandidaat', 12),
      text('Woning', 12),
      number('Personen', 11),
      text('Corporatie'),
      choice('Nareis', 10, YES_NO),
      choice('Telt mee', 10, YES_NO),
      date('Afgemeld bij COA', 17),
      date('Vertrokken op', 15),
    ],
    rows: placements.map((one) => [
      one.date,
      one.household,
      one.home,
      one.persons,
      ofHome.get(one.home) ?? null,
      yesNo(one.isFamilyJoining),
      one.counts,
      one.reportedOn,
      one.leftOn,
    ]),
  };
}

export function correctionsTable(): Table {
  return {
    name: 'Correcties',
    columns: [date('Datum'), number('Personen', 11), text('Reden', 44)],
    rows: CORRECTIONS.map(({ date: day, persons, reason }) => [day, persons, reason]),
  };
}

/** COA's count on the first of each month, which is about the half-year of the day before. */
export function coaTable(history: History): Table {
  const counted = withoutMoves(history);
  const firsts = Array.from({ length: 22 }, (_, i) => on(2025, 2 + i, 1));
  return {
    name: 'COAstand',
    columns: [
      date('Peildatum'),
      number('Realisatie'),
      number('Achterstand (–) / voorsprong (+)', 20),
    ],
    rows: firsts.map((first) => {
      const last = addDays(first, -1);
      const isEnd = lastDayOf(halfYearOf(last)) === last;
      return [first, reportedBy(counted, last), isEnd ? -backlogAtEnd(counted, last) : null];
    }),
  };
}

/** People of the half-year whom COA counts on a day. */
function reportedBy(counted: readonly Counted[], day: SerialDay): number {
  const first = firstDayOf(halfYearOf(day));
  return sum(
    counted
      .filter(({ date: moved, reportedOn }) => moved >= first && reportedOn <= day)
      .map(({ persons }) => persons),
  );
}

function backlogAtEnd(counted: readonly Counted[], day: SerialDay): number {
  const quotas = QUOTAS.filter(({ period }) => {
    const halfYear = parseHalfYear(period);
    return halfYear !== null && lastDayOf(halfYear) <= day;
  });
  const housed = counted.filter(({ reportedOn }) => reportedOn <= day);
  return (
    OPENING_BACKLOG +
    sum(quotas.map(({ quota }) => quota)) -
    sum(housed.map(({ persons }) => persons))
  );
}

export function locationsTable(): Table {
  const row = (place: Place): (Scalar | FormattedValue)[] => [
    place.location,
    place.kind === 'kamer' ? 'kamer' : place.kind,
    place.capacity,
    place.units,
    place.others,
    place.plannedOn,
    place.deliveredOn,
    place.permit,
    place.soundingBoardOn,
    place.letterOn,
  ];
  return {
    name: 'Locaties',
    columns: [
      text('Locatie', 16),
      text('Soort', 18),
      number('Capaciteit'),
      number('Voor vergunninghouders', 17),
      number('Bewoond door anderen', 15),
      date('Oplevering gepland', 14),
      date('Opgeleverd'),
      text('Vergunning', 13),
      date('Klankbordgroep', 16),
      date('Brief omwonenden', 16),
    ],
    rows: [OFFICE, PASSAGE, FLEX, ...TO_COME].map(row),
  };
}

export function settingsTable(): Table {
  const formatted = (value: number): FormattedValue => ({ value, format: 'date' });
  return {
    name: 'Instellingen',
    columns: [text('Naam', 28), text('Waarde', 14)],
    rows: [
      ['termijn woning', 70],
      ['termijn verhuizing', 98],
      ['duur doorstroom', 365],
      ['stap binnen dagen', 14],
      ['afspraak gezinnen regulier', 'ja'],
      // A month after the first residents of Wachterhof.
      ['afspraak alleenstaanden alternatief', formatted(on(2025, 3, 1))],
      // Invented: the limits of 2027 are published late in 2026.
      ['aftoppingsgrens laag 2027', 731],
      ['aftoppingsgrens hoog 2027', 783],
      ['kwaliteitskortingsgrens 2027', 511],
      ['jongerenleeftijd 2027', 21],
      ['taal', 'nl'],
      ...CLOSED.map((day): (Scalar | FormattedValue)[] => ['gesloten dag', formatted(day)]),
    ],
  };
}

/** The steps of households that moved in during the last twelve months. One step was forgotten. */
export function guidanceTable({ placements, households }: History): Table {
  const persons = new Map(households.map((one) => [one.id, one.persons]));
  const seen = new Set<string>();
  const moved = placements.filter(({ household, isFamilyJoining, date: day }) => {
    const isFirst = !isFamilyJoining && !seen.has(household);
    if (isFirst) seen.add(household);
    return isFirst && day > addDays(TODAY, -365);
  });
  const steps = ['Bijstand', 'Toeslagen', 'Verzekering', 'BRP', 'School', 'Huisarts'];
  return {
    name: 'Begeleiding',
    columns: [text('Kandidaat', 12), ...steps.map((step) => date(step)), choice('Tolk', 8, YES_NO)],
    rows: moved.map(({ household, date: day }, index) => {
      const done = (after: number): Scalar => {
        const on_ = addDays(day, after);
        return on_ > TODAY ? null : on_;
      };
      const school = (persons.get(household) ?? 1) > 2 ? done(11) : 'n.v.t.';
      const doctor = index === 40 ? null : done(6 + (index % 7));
      const row = [done(3 + (index % 9)), done(5 + (index % 8)), done(2 + (index % 5))];
      return [household, ...row, done(1 + (index % 6)), school, doctor, yesNo(index % 4 !== 0)];
    }),
  };
}
