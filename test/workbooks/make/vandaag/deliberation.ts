/** What the partners discussed in 2025 and 2026. */
import { addDays } from '../../../../src/domain/calendar';
import { date, type Table } from '../demo/columns';
import { secondWeekday } from '../demo/working-days';
import type { Scalar } from '../table-sheet';
import { on } from './partners';

const text = (header: string, width: number) => ({ header, width });

/**
 * Administrators meet on the second Wednesday of the month, officials on the Thursday a week later. COA
 * attends every second meeting of officials.
 */
export function meetingsTable(): Table {
  const months = Array.from({ length: 24 }, (_, i) => on(2025, 1 + i, 1));
  return {
    name: 'Overleggen',
    columns: [date('Datum'), text('Soort', 14), text('COA aanwezig', 15)],
    rows: months.flatMap((first, index): Scalar[][] => {
      const administrators = secondWeekday(first, 3);
      return [
        [administrators, 'bestuurlijk', null],
        [addDays(administrators, 8), 'ambtelijk', index % 2 === 1 ? 'ja' : 'nee'],
      ];
    }),
  };
}

/** One agreement is overdue on purpose: to find small homes for single people. */
export function agreementsTable(): Table {
  const rows: Scalar[][] = [
    [
      'Wachterhof inrichten als doorstroomlocatie',
      'Brugstede',
      on(2025, 1, 8),
      on(2025, 2, 3),
      on(2025, 1, 30),
    ],
    [
      'Herziene taakstelling 2025-I verdelen',
      'gemeente',
      on(2025, 3, 12),
      on(2025, 4, 9),
      on(2025, 4, 2),
    ],
    [
      'Units Havenkade voor wie doorstroomt uit Wachterhof',
      'Diezehof',
      on(2025, 5, 14),
      on(2025, 7, 9),
      on(2025, 7, 1),
    ],
    [
      'Lijst van wie binnen een jaar weg moet, elk overleg bijwerken',
      'gemeente',
      on(2025, 10, 8),
      on(2025, 12, 10),
      on(2025, 11, 26),
    ],
    [
      'Aanvullende units na sloop Oude Drukkerij zoeken',
      'taskforce',
      on(2026, 2, 11),
      on(2026, 9, 9),
      on(2026, 9, 8),
    ],
    [
      'Kleine woningen voor alleenstaanden vrijmaken',
      'alle corporaties',
      on(2026, 6, 10),
      on(2026, 11, 11),
      null,
    ],
    [
      'Diezehof neemt vier personen over van Lindewaarde',
      'gemeente',
      on(2026, 9, 9),
      on(2026, 10, 1),
      on(2026, 9, 24),
    ],
    [
      'Vergunning Zevensprong: zienswijzen beantwoorden',
      'gemeente',
      on(2026, 10, 14),
      on(2027, 1, 13),
      null,
    ],
  ];
  return {
    name: 'Afspraken',
    columns: [
      text('Nr', 7),
      date('Datum'),
      text('Overleg', 13),
      text('Afspraak', 56),
      text('Eigenaar', 18),
      date('Uiterlijk'),
      date('Gereed op'),
      text('Status', 11),
    ],
    rows: rows.map(([agreed, owner, made, due, done], index) => [
      String(index + 1),
      made ?? null,
      'bestuurlijk',
      agreed ?? null,
      owner ?? null,
      due ?? null,
      done ?? null,
      done === null ? 'open' : 'gereed',
    ]),
  };
}

export function bottlenecksTable(): Table {
  return {
    name: 'Knelpunten',
    columns: [date('Datum'), text('Knelpunt', 56), text('Eigenaar', 18), date('Opgelost op')],
    rows: [
      [
        on(2025, 4, 22),
        'Sleuteloverdracht en inrichting Wachterhof lopen uiteen',
        'Brugstede',
        on(2025, 6, 17),
      ],
      [on(2026, 1, 20), 'Geen woning voor gezinnen van zeven en meer', 'alle corporaties', null],
      [
        on(2026, 5, 19),
        'Te weinig kleine woningen voor wie uit Wachterhof moet',
        'alle corporaties',
        null,
      ],
      [on(2026, 8, 18), 'Leges verblijfsvergunning komen laat', 'gemeente', on(2026, 10, 6)],
    ],
  };
}

/** The last sign still waits for contact, on purpose. */
export function signsTable(): Table {
  return {
    name: 'Signalen',
    columns: [
      date('Datum'),
      text('Locatie', 16),
      text('Signaal', 46),
      text('Wie neemt contact op', 20),
      date('Contact gehad op', 16),
      date('Afgerond op'),
    ],
    rows: [
      [
        on(2025, 2, 18),
        'Wachterhof',
        'Vragen over toezicht in de avond',
        'welzijnswerk',
        on(2025, 2, 21),
        on(2025, 3, 11),
      ],
      [
        on(2025, 6, 3),
        'Havenkade',
        'Zorgen over parkeren',
        'corporatie',
        on(2025, 6, 6),
        on(2025, 7, 1),
      ],
      [
        on(2026, 3, 24),
        'Oude Drukkerij',
        'Vragen over de sloop',
        'gemeente',
        on(2026, 3, 26),
        on(2026, 4, 14),
      ],
      [on(2026, 9, 8), 'Meander', 'Zorgen over bouwverkeer', 'gemeente', on(2026, 9, 10), null],
      [
        on(2026, 11, 12),
        'Zevensprong',
        'Brief van bewoners over de hoogte',
        'gemeente',
        null,
        null,
      ],
    ],
  };
}

/** What the partners wanted to know in November 2026. */
export function scenariosTable(): Table {
  return {
    name: 'Scenarios',
    columns: [
      text('Scenario', 22),
      text('Gebeurtenis', 20),
      text('Waarop', 16),
      text('Waarde', 10),
      date('Vanaf'),
    ],
    rows: [
      ['Meander later', 'locatie later', 'Meander', 13, null],
      ['Meander later', 'taakstelling', '2027-I', 150, null],
      ['Lindewaarde valt uit', 'corporatie valt uit', 'Lindewaarde', null, on(2026, 12, 7)],
    ],
  };
}
