/** The tables of what the partners discuss: signs, guidance, bottlenecks, agreements, meetings. */
import { BOTTLENECKS, SIGNS } from './bottlenecks';
import { date, type Table, YES_NO, yesNo } from './columns';
import { AGREEMENTS, MEETINGS } from './deliberation';
import { STEPS } from './guidance';
import { idOf, type Year } from './year';

export function signsTable(): Table {
  return {
    name: 'Signalen',
    columns: [
      date('Datum'),
      { header: 'Locatie', width: 17 },
      { header: 'Signaal', width: 46 },
      {
        header: 'Wie neemt contact op',
        width: 22,
        choices: ['welzijnswerk', 'corporatie', 'gemeente'],
      },
      date('Contact gehad op', 19),
      date('Afgerond op', 14),
    ],
    rows: SIGNS.map((sign) => [
      sign.seenOn,
      sign.location,
      sign.text,
      sign.contactBy,
      sign.contactedOn,
      sign.closedOn,
    ]),
  };
}

export function guidanceTable({ guidance, householdIds }: Year): Table {
  return {
    name: 'Begeleiding',
    columns: [
      { header: 'Kandidaat', width: 12 },
      ...STEPS.map((step) => date(step)),
      { header: 'Tolk', width: 9, choices: YES_NO },
    ],
    rows: guidance.map(({ household, steps, interpreter }) => [
      idOf(householdIds, household.key),
      ...STEPS.map((step) => steps[step]),
      yesNo(interpreter),
    ]),
  };
}

export function bottlenecksTable(): Table {
  return {
    name: 'Knelpunten',
    columns: [
      date('Datum'),
      { header: 'Knelpunt', width: 62 },
      { header: 'Eigenaar', width: 20 },
      date('Opgelost op', 14),
    ],
    rows: BOTTLENECKS.map((one) => [one.raisedOn, one.text, one.owner, one.solvedOn]),
  };
}

export function agreementsTable(): Table {
  return {
    name: 'Afspraken',
    columns: [
      { header: 'Nr', width: 8 },
      date('Datum'),
      { header: 'Overleg', width: 13, choices: ['ambtelijk', 'bestuurlijk'] },
      { header: 'Afspraak', width: 72 },
      { header: 'Eigenaar', width: 20 },
      date('Uiterlijk'),
      date('Gereed op'),
      { header: 'Status', width: 12, choices: ['open', 'gereed', 'vervallen'] },
    ],
    rows: [...AGREEMENTS]
      .sort((a, b) => a.agreedOn - b.agreedOn)
      .map((one, index) => [
        `A-${String(index + 1).padStart(2, '0')}`,
        one.agreedOn,
        one.kind,
        one.text,
        one.owner,
        one.dueOn,
        one.doneOn,
        one.status,
      ]),
  };
}

export function meetingsTable(): Table {
  return {
    name: 'Overleggen',
    columns: [
      date('Datum'),
      { header: 'Soort', width: 14, choices: ['ambtelijk', 'bestuurlijk'] },
      { header: 'COA aanwezig', width: 16, choices: YES_NO },
    ],
    rows: MEETINGS.map(({ heldOn, kind, coaPresent }) => [heldOn, kind, yesNo(coaPresent)]),
  };
}
