/** Words of the status tab. Days come in as texts in the same language. */
export const tab = {
  months: [
    ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
    ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  ],
  kinds: { ambtelijk: 'ambtelijk overleg', bestuurlijk: 'bestuurlijk overleg' },
  bands: { onSchedule: 'op schema', slightlyBehind: 'enigszins achter', behind: 'achter' },
  /** Number format of a backlog, US notation. */
  backlogFormat: '"achterstand "#,##0;"voorsprong "#,##0;"op nul"',
  backlog: (people: number) =>
    people > 0 ? `achterstand ${people}` : people < 0 ? `voorsprong ${-people}` : 'op nul',
  percent: (part: number) => `${(100 * part).toFixed(1).replace('.', ',')}%`,
  none: '–',
  head: {
    title: (kind: string, day: string) => `Huisvesting vergunninghouders – ${kind} van ${day}`,
    meeting: 'Overleg',
    asOf: 'Stand per',
    halfYear: 'Halfjaar',
    findings: 'Bevindingen',
    findingCounts: (faults: number, warnings: number) =>
      `${faults === 1 ? '1 fout' : `${faults} fouten`} en ${
        warnings === 1 ? '1 waarschuwing' : `${warnings} waarschuwingen`
      } open in de werkmap`,
    madeOn: 'Gemaakt op',
    madeWith: (moment: string, version: string) => `${moment}, met Taakstelling ${version}`,
    periodMissing: (halfYear: string) =>
      `${halfYear} ontbreekt in de tabel Taakstelling: vul daar een rij in`,
  },
  standing: {
    heading: 'Stand van de taakstelling',
    quota: 'Taakstelling (netto)',
    asPublished: (halfYear: string) => `${halfYear}, zoals gepubliceerd`,
    carriedIn: 'Meegenomen uit eerdere halfjaren',
    carriedInOn: (day: string) => `stand bij het begin van ${day}`,
    adjustedQuota: 'Gecorrigeerde taakstelling',
    adjustedQuotaIs: 'netto, met achterstand erbij of voorsprong eraf',
    housed: 'Gehuisvest in dit halfjaar',
    housedUpTo: (day: string) => `personen die meetellen, t/m ${day}`,
    toHouse: 'Nog te huisvesten',
    toHouseBefore: (day: string) => `uiterlijk ${day}`,
    backlog: 'Achterstand of voorsprong nu',
    byTheDay: 'volgens de dagnorm: het halfjaar gelijk over de dagen verdeeld',
    previousReported: 'Vorig overleg, zoals gemeld',
    previousOn: (day: string) => `op het tabblad van ${day}`,
    previousRecomputed: 'Vorig overleg, herrekend',
    previousAsOf: (day: string) => `stand per ${day}, met de gegevens van nu`,
    previousDifference: 'Verschil in personen',
    previousDifferenceIs: 'later ingevoerd of gewijzigd',
    noPrevious: 'geen eerder overleg van deze soort',
    noPreviousTab: 'van dat overleg is er geen tabblad',
    progress: 'Voortgang',
    progressNorm: (day: string, norm: string) => `t/m ${day}; de norm is dan ${norm}`,
    band: 'Oordeel',
    bandBoundary: (part: string, boundary: string) =>
      `"achter" begint onder ${part} van de norm, nu ${boundary}`,
    nothingToHouse: 'er is niets te huisvesten',
    noMonthEnded: 'nog geen maand van dit halfjaar voorbij',
    forecast: 'Bij gelijkblijvend tempo',
    forecastOn: (day: string, low: string, high: string) =>
      `op ${day}; 80%-marge: ${low} tot ${high}`,
    noForecast: 'te weinig weken om op af te gaan (minstens 8)',
  },
  bridge: {
    heading: 'Van weekplanning naar dagnorm',
    behindSchedule: 'Op het schema per week',
    behindScheduleIs: 'gepland min gehuisvest t/m de laatste hele week (zie Per corporatie)',
    notYetDue: 'Nog niet verschuldigd van de beginstand',
    notYetDueIs: 'het schema spreidt de beginstand over het halfjaar',
    weekBoundary: 'Weekgrens',
    weekBoundaryIs: 'dagen en plaatsingen na die week, en hele personen',
    backlog: 'Volgens de dagnorm',
  },
  course: {
    heading: 'Verloop van achterstand en voorsprong',
    chartTitle: 'Achterstand (boven nul) en voorsprong (onder nul) per week, volgens de dagnorm',
    weeks: 'week',
    people: 'personen',
    sofar: 'stand',
    forecast: 'bij gelijkblijvend tempo',
  },
  corporations: {
    heading: 'Per corporatie',
    upTo: (day: string) =>
      `Gepland en gehuisvest t/m ${day}, de laatste hele week. Beginstand gezamenlijk gedragen, naar verdeelsleutel.`,
    noWeekYet:
      'Nog geen week van dit halfjaar voorbij. Beginstand gezamenlijk gedragen, naar verdeelsleutel.',
    corporation: 'Corporatie',
    difference: 'Achter of voor',
    share: 'Aandeel',
    planned: 'Gepland',
    housed: 'Gehuisvest',
    housedSince: 'Sindsdien',
    other: 'Overig / geen corporatie',
    total: 'Totaal',
    nextWeeks: 'Gepland voor de komende weken',
    weekFrom: (day: string) => `vanaf ${day}`,
    shiftedOn: (people: number) =>
      `Geen week meer in dit halfjaar: ${people} ${people === 1 ? 'persoon schuift' : 'personen schuiven'} door.`,
    missing:
      'De tabel Corporaties ontbreekt; met een rij per corporatie en haar woningen verschijnt hier de verdeling.',
    chartTitle: 'Gepland en gehuisvest per corporatie',
  },
  notes: {
    heading: 'Toelichting',
    use: 'Kolom J is voor uw toelichting; zij blijft bij haar regel als het tabblad opnieuw wordt gemaakt.',
    note: 'Toelichting',
  },
  chartData: {
    heading: 'Cijfers bij de grafiek (wordt niet afgedrukt)',
    week: 'Week',
  },
  print: {
    asOf: (day: string) => `stand per ${day}`,
    /** Excel's codes for the page and the number of pages. */
    page: 'blad &P van &N',
  },
};
