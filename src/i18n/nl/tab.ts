import { assumptions } from './assumptions';
import { common } from './common';
import { firstPage } from './first-page';
import { tabBlocks } from './tab-blocks';
import { tabHeadings } from './tab-headings';
import { weekPlan } from './week-plan';
import { whatIf } from './what-if';

/** The words of the status tab. The caller passes days as texts in the same language. */
export const tab = {
  months: common.months,
  shortMonths: common.shortMonths,
  day: common.day,
  kinds: { ambtelijk: 'ambtelijk overleg', bestuurlijk: 'bestuurlijk overleg' },
  bands: { onSchedule: 'op schema', slightlyBehind: 'enigszins achter', behind: 'achter' },
  /** The number format of a day in US notation. 413 stands for Dutch as used in the Netherlands. */
  dateFormat: '[$-413]d mmm yyyy',
  /** The number format of a backlog in US notation. */
  backlogFormat: '"achterstand "#,##0;"voorsprong "#,##0;"op nul"',
  /** The number format of a figure that is rounded or approximate. */
  aboutFormat: '"±"#,##0;"± -"#,##0',
  aboutPercentFormat: '"±"0%',
  aboutBacklogFormat: '"achterstand ±"#,##0;"voorsprong ±"#,##0;"rond nul"',
  number: (figure: number) => `${figure}`,
  about: (figure: number) => `±${figure}`,
  aboutBacklog: (people: number) =>
    people > 0 ? `achterstand ±${people}` : people < 0 ? `voorsprong ±${-people}` : 'rond nul',
  aboutPercent: (part: number) => `±${Math.round(100 * part)}%`,
  backlog: (people: number) =>
    people > 0 ? `achterstand ${people}` : people < 0 ? `voorsprong ${-people}` : 'op nul',
  percent: (part: number) => `${common.fixed(100 * part, 1)}%`,
  /** A percentage that the partners chose, with at most one decimal. */
  setPercent: (part: number) => `${common.number(Number((100 * part).toFixed(1)))}%`,
  decimal: (number: number, decimals: number) => common.fixed(number, decimals),
  none: '–',
  head: {
    title: (kind: string, day: string) => `Huisvesting vergunninghouders – ${kind}, ${day}`,
    meeting: 'Overleg',
    asOf: 'Stand per',
    halfYear: 'Halfjaar',
    findings: 'Bevindingen',
    faultCounts: (faults: number, warnings: number) =>
      `${faults === 1 ? '1 fout' : `${faults} fouten`}: rijen tellen niet mee of verkeerd; en ${
        warnings === 1 ? '1 waarschuwing' : `${warnings} waarschuwingen`
      }`,
    warningCount: (warnings: number) =>
      `0 fouten en ${
        warnings === 1 ? '1 waarschuwing' : `${warnings} waarschuwingen`
      } open in de werkmap`,
    doubtful: 'Te controleren',
    doubtfulIs: (placements: number, people: number) =>
      `${placements === 1 ? '1 plaatsing' : `${placements} plaatsingen`} (${common.persons(people)}) ${
        placements === 1 ? 'ging' : 'gingen'
      } misschien niet door, maar ${placements === 1 ? 'telt' : 'tellen'} mee`,
    notRead: 'Niet meegeteld',
    notReadIs: (parts: readonly string[]) => parts.join('; '),
    blocksNotRead: (count: number, sheets: readonly string[]) =>
      `${count === 1 ? '1 lijst of blok' : `${count} lijsten of blokken`}${
        sheets.length === 0 ? '' : ` (${common.enumeration(sheets, 'en')})`
      }`,
    columnsNotRead: (count: number) => (count === 1 ? '1 kolom' : `${count} kolommen`),
    /**
     * The administrators' tab does not give the number, because a row may be a single household.
     */
    rowsNotRead: (
      reason: 'withoutDay' | 'repeated' | 'fellThrough' | 'byLook' | 'notYet' | 'later',
      count: number | null,
    ) => {
      const rows = count === null ? 'rijen' : common.rows(count);
      switch (reason) {
        case 'withoutDay':
          return `${rows} zonder datum`;
        case 'repeated':
          return `${rows} dubbel`;
        case 'fellThrough':
          return `${rows} niet doorgegaan`;
        case 'byLook':
          return `${rows} om hun kleur`;
        case 'notYet':
          return `${rows} nog niet verhuisd`;
        case 'later':
          return `${rows} na de peildatum`;
      }
    },
    openingAssumed: 'geen beginstand gevonden: 0 aangenomen',
    madeOn: 'Gemaakt op',
    madeWith: (moment: string, version: string) => `${moment}, met Taakstelling ${version}`,
    periodMissing: (halfYear: string) =>
      `${halfYear} ontbreekt in de tabel Taakstelling: vul daar een rij in`,
  },
  standing: {
    heading: tabHeadings.standing,
    details: 'Hoe de stand is berekend',
    quota: 'Taakstelling (netto)',
    asPublished: (halfYear: string) => `${halfYear}, zoals gepubliceerd`,
    asRevised: (halfYear: string, day: string, original: number) =>
      `${halfYear}, herzien op ${day}; eerst ${original}`,
    carriedIn: 'Beginstand van het halfjaar',
    carriedInOn: (day: string) => `achterstand of voorsprong op ${day}`,
    adjustedQuota: 'Gecorrigeerde taakstelling',
    adjustedQuotaIs: 'netto, met achterstand erbij of voorsprong eraf',
    housed: 'Gehuisvest in dit halfjaar',
    housedUpTo: (day: string) => `personen die meetellen, t/m ${day}`,
    corrections: 'Waarvan correcties',
    correctionsAre: 'personen erbij of (–) eraf, volgens de tabel Correcties',
    noCorrections: 'geen correcties van dit halfjaar',
    toHouse: 'Nog te huisvesten',
    toHouseBefore: (day: string) => `uiterlijk ${day}`,
    backlog: 'Achterstand of voorsprong nu',
    byTheDay: 'volgens de dagnorm: het halfjaar gelijk over de dagen verdeeld',
    openingBefore: (day: string) =>
      `de beginstand: ${day} ligt voor het eerste halfjaar van Taakstelling`,
    previousReported: 'Vorig overleg, zoals gemeld',
    previousOn: (day: string) => `op het tabblad van ${day}`,
    previousRecomputed: 'Vorig overleg, herberekend',
    previousAsOf: (day: string) => `stand per ${day}, met de gegevens van nu`,
    previousUnknown: (day: string) =>
      `op ${day} is de stand niet bekend: in Taakstelling ontbreekt een halfjaar`,
    previousDifference: 'Verschil in personen',
    /** The number format in US notation of the change in a backlog, in people. */
    previousDifferenceFormat: '#,##0" ongunstiger";#,##0" gunstiger";"geen"',
    previousDifferenceIs: 'dan toen gemeld; de regels hieronder zeggen waardoor',
    byRevision: 'Waarvan door herziening',
    byRevisionIs: 'van de taakstelling, nadat het tabblad gemaakt was',
    byCorrections: 'Waarvan door correcties',
    byCorrectionsIs: 'later ingevoerd of gewijzigd in de tabel Correcties',
    otherwise: 'Waarvan door plaatsingen',
    /** Also names the `others` that may have changed. */
    otherwiseIs: (others: readonly string[]) =>
      `${common.enumeration(['later ingevoerd of gewijzigd', ...others], 'of')}`,
    correctionsEntered: 'correcties',
    startChanged: 'de beginstand',
    previousSame: 'het herberekende cijfer is gelijk aan het gemelde',
    noPrevious: 'geen eerder overleg van deze soort',
    noPreviousTab: 'van dat overleg is er geen tabblad',
    progress: 'Voortgang',
    progressNorm: (day: string, norm: string) => `t/m ${day}; de maandnorm is dan ${norm}`,
    band: 'Oordeel',
    bandBoundary: (part: string, boundary: string) =>
      `"achter" is minder dan ${boundary}: ${part} van de maandnorm`,
    bandNear: 'op de grens',
    bandBetween: (worst: string, best: string, boundary: string) =>
      `${worst} of ${best}: de grens van "achter" is ${boundary}`,
    nothingToHouse: 'er is niets te huisvesten',
    noMonthEnded: 'nog geen maand van dit halfjaar voorbij',
  },
  bridge: {
    heading: 'Van weekplanning naar dagnorm',
    behindSchedule: 'Volgens de weekplanning',
    behindScheduleIs: `t/m de laatste hele week; zie ${tabHeadings.corporations}`,
    notYetDue: 'Beginstand, nog te verdelen',
    notYetDueIs: 'het deel van de beginstand dat later is ingepland',
    weekBoundary: 'Weekgrens',
    weekBoundaryIs: 'dagen en plaatsingen na die week, en hele personen',
    backlog: 'Volgens de dagnorm',
  },
  homesNeeded: {
    heading: 'Van personen naar woningen',
    householdsMissing: 'de tabel Kandidaten ontbreekt',
    householdsUnknown: 'plaatsingen zijn aantallen zonder huishouden',
    waiting: 'Gekoppeld en wachtend',
    waitingIs: `personen; zie ${tabHeadings.waiting}`,
    toLink: 'Nog te koppelen door COA',
    toLinkIs: 'nog te huisvesten min wie wacht en wie dit halfjaar nareist',
    /** Where too few join in the half-year to be taken off. */
    toLinkWithoutJoining: 'nog te huisvesten min wie wacht',
    toLinkWithoutFamily: 'nog te huisvesten min wie wacht; nareizigers niet bekend',
    family: 'Nareizigers in bewoonde woning',
    familyNotListed: 'in de tabel Kandidaten staat alleen wie nog wacht',
    nobody: '0',
    familyIs: (inTime: string) =>
      `nog verwacht; ${inTime} dit halfjaar, in het tempo van 12 maanden`,
    homes: 'Woningen nog nodig',
    homesAre: (toHouse: string, family: string | null, size: string) =>
      `${family === null ? toHouse : `(${toHouse} − ${family} nareizigers)`} ÷ ${size} per huishouden in 12 maanden`,
    homesAbout: 'schatting uit vijftallen; precies in het ambtelijk overleg',
    nobodyToHouse: 'geen: de taakstelling van dit halfjaar is gehaald',
    familySuffices: (toHouse: string, family: string) =>
      `geen: er worden ${family} nareizigers verwacht, en nog te huisvesten ${toHouse}`,
    tooFewMoves: 'minder dan tien plaatsingen in de laatste 12 maanden',
    noHouseholdSize: 'geen plaatsingen in de laatste 12 maanden',
    agreed: 'Toegezegd, nog niet verhuurd',
    agreedIs: (agreed: number) => `woningen, van ${agreed} toegezegd voor dit halfjaar`,
    noneAgreed: 'in de tabel Verdeling staan geen woningen voor dit halfjaar',
    saved: 'Geen extra woning nodig',
    /** Only the officials' tab has `inAll`. */
    savedIs: (inAll: number | null) =>
      `gezinnen dit halfjaar herenigd in hun woning${
        inAll === null ? '' : `; alle jaren samen ${inAll}`
      }`,
  },
  coa: {
    heading: 'Volgens het COA',
    none: 'geen stand van COA op of voor deze dag in de tabel COA-stand',
    coa: 'Gehuisvest volgens COA',
    coaOn: (stated: string, upTo: string) =>
      stated === upTo ? `COA-stand van ${stated}` : `COA-stand van ${stated}: telt t/m ${upTo}`,
    ours: 'Onze telling op die dag',
    oursSince: (day: string, upTo: string) => `personen die meetellen, ${day} t/m ${upTo}`,
    corrections: 'Waarvan correcties',
    correctionsAre: 'in onze telling, volgens de tabel Correcties',
    noCorrections: 'geen correcties in die tijd',
    difference: 'Verschil',
    differenceIs: 'onze telling min die van COA',
    differenceHidden: 'weggelaten; precies in het ambtelijk overleg',
    notReported: 'Waarvan nog niet afgemeld',
    notReportedIs: 'verhuisd, op die dag nog niet afgemeld bij COA',
    otherwise: 'Ander verschil',
    otherwiseIs: 'na te gaan met COA',
    otherwiseRounded: 'niet meer dan het afronden',
    backlog: 'Stand volgens COA',
    noBacklog: 'het COA noemt bij deze stand geen voor- of achterstand',
    linked: 'Op tijd gekoppeld',
    linkedBy: (day: string, needed: number, tooFew: number) =>
      `op ${day}, van ${needed} personen${tooFew === 0 ? '' : `; ${tooFew} te weinig`}`,
    linkedSofar: (needed: number, referenceDay: string) =>
      `tot nu toe van ${needed} personen; peildag ${referenceDay}`,
    linkedUnknown: (people: number) =>
      `personen die later verhuisden en niet in Kandidaten staan: ${people}`,
    linkedNotShown: 'staat op het tabblad van het ambtelijk overleg',
    byLinking: 'Achterstand daardoor',
    /** How many people were linked in time and still wait. */
    byLinkingIs: (stillWaiting: number) =>
      `hoogstens; van wie op tijd gekoppeld was, ${stillWaiting === 1 ? 'wacht' : 'wachten'} nog ${stillWaiting}`,
    oursIs: (backlog: string, day: string) => `onze stand op ${day}, dagnorm: ${backlog}`,
    oursUnknown: (day: string) =>
      `onze stand op ${day} is niet bekend: in Taakstelling ontbreekt een halfjaar`,
  },
  whatIf,
  outlook: {
    heading: 'Vooruitblik',
    headingOn: (day: string) => `Vooruitblik op ${day}`,
    pace: 'Bij gelijkblijvend tempo',
    paceRange: (percent: number, low: string, high: string) =>
      `${percent}%-marge: ${low} tot ${high}`,
    noPace: 'te weinig weken om op af te gaan (minstens 8)',
    /**
     * For administrators, whose figures are rounded to fives. The first of these figures above 0
     * can be a week or more after the first people.
     */
    noPaceRounded: 'nog te kort om op dit tabblad te berekenen',
    /** The line keeps the key of the figure that it replaced, so that notes next to it stay. */
    supply: 'Verwacht',
    /** The range from the 10th to the 90th percentile. */
    range: (low: string, high: string) => `8 van de 10 keer: ${low} tot ${high}`,
    chance: 'Kans op geen achterstand',
    inTen: (chance: number) => `${chance} van de 10`,
    binds: {
      homesForOne: 'wat knelt: te weinig woningen voor alleenstaanden',
      homesForFamilies: 'wat knelt: te weinig woningen voor gezinnen',
      homesForLarge: 'wat knelt: te weinig woningen voor grote gezinnen',
      linking: 'wat knelt: te weinig koppelingen; er blijven woningen over',
      nothing: 'woningen en koppelingen passen bij elkaar',
    },
    next: 'Eind volgend halfjaar',
    nextUnknown: 'de taakstelling van dat halfjaar is nog niet bekend',
    short: 'Achterstand in woningen',
    left: 'Voorsprong in woningen',
    homesOn: (day: string) =>
      `Per corporatie, verwacht op ${day}: haar personen omgerekend naar woningen van gemiddelde grootte.`,
    tablesMissing: 'daarvoor zijn de tabellen Kandidaten en Woningen nodig',
    householdsMissing: 'daarvoor is de tabel Kandidaten nodig',
    homesMissing: 'daarvoor is de tabel Woningen nodig',
    lastDay: 'het halfjaar is om: er komt niets meer bij',
    rounded:
      '±: afgerond op vijftallen, of daaruit berekend, zodat uit de cijfers niemand te herkennen is.',
  },
  course: {
    heading: tabHeadings.course,
    chartTitle: 'Per week, volgens de dagnorm: boven nul is achterstand',
    expected: 'verwacht',
    low: 'laagste van 8 op 10',
    high: 'hoogste van 8 op 10',
    weeks: (first: string, last: string) => `week, van ${first} tot en met ${last}`,
    people: 'personen',
    sofar: 'stand',
    forecast: 'bij gelijkblijvend tempo',
  },
  corporations: {
    heading: tabHeadings.corporations,
    upTo: (day: string) =>
      `Volgens de weekplanning: gepland en gehuisvest tot en met ${day}, de laatste hele week.`,
    noWeekYet: 'Nog geen week van dit halfjaar voorbij.',
    roundedParts: (carried: string) => `${carried} ±: op vijftallen, of daaruit berekend.`,
    carriedTogether: 'Beginstand gezamenlijk gedragen, naar verdeelsleutel.',
    carriedByEach: 'Elke corporatie draagt haar eigen beginstand (Verdeling).',
    agreedOtherwise: (day: string, names: readonly string[]) =>
      `Vanaf ${day} geldt een andere afspraak met ${common.enumeration(names, 'en')}; wat voor die dag gepland was, blijft staan.`,
    noHalfYear: (halfYear: string) =>
      `Geen verdeling: ${halfYear} ontbreekt in de tabel Taakstelling.`,
    corporation: 'Corporatie',
    difference: 'Achter of voor',
    share: 'Aandeel',
    planned: 'Gepland',
    housed: 'Gehuisvest',
    housedSince: 'Personen sindsdien',
    other: 'Overig / geen corporatie',
    corrections: 'Correcties',
    total: 'Totaal',
    nextWeeks: 'Gepland voor de komende weken',
    homesAndWeeks: 'Verhuurd van wat is aangeboden, en personen gepland voor de komende weken',
    weeksTogether:
      'Wat elke corporatie de komende weken plant, hangt af van wie zij huisvestte: zie het ambtelijk overleg.',
    homesMissing:
      'De tabel Woningen ontbreekt; daarmee staan hier de aangeboden en verhuurde woningen.',
    homesToGo: 'Nog aan te bieden',
    homesAgreed: 'Woningen toegezegd',
    homesOffered: 'Waarvan aangeboden',
    homesLet: 'Aangeboden en verhuurd',
    weekFrom: (day: string) => `vanaf ${day}`,
    noWeekLeft: 'Geen week meer in dit halfjaar.',
    shiftedOn: (people: string) =>
      `Geen week meer: ${people} ${people === '1' ? 'persoon schuift' : 'personen schuiven'} door.`,
    missing: 'De tabel Corporaties ontbreekt; daarmee staat hier de verdeling per corporatie.',
    chartTitle: 'Gepland en gehuisvest per corporatie',
  },
  notes: {
    heading: 'Toelichting',
    use: 'Kolom J is voor uw toelichting; die blijft bij haar regel als het tabblad opnieuw wordt gemaakt.',
    note: 'Toelichting',
  },
  chartData: {
    heading: 'Cijfers bij de grafiek (wordt niet afgedrukt)',
    roundedHeading: 'Cijfers bij de grafiek, afgerond (wordt niet afgedrukt)',
    week: 'Week',
    weekNumber: 'Nummer',
  },
  print: {
    asOf: (day: string) => `stand per ${day}`,
    /** Contains Excel's codes for the page number and the number of pages. */
    page: 'blad &P van &N',
  },
  weekPlan,
  ...firstPage,
  assumptions,
  ...tabBlocks,
};
