import { common } from './common';

/** The first page: three sentences, and what has to be decided. */
export const firstPage = {
  summary: {
    heading: 'In het kort',
    about: (people: string) => `ongeveer ${people}`,
    unknown: (halfYear: string) =>
      `Hoe wij ervoor staan is niet bekend: ${halfYear} ontbreekt in de tabel Taakstelling.`,
    fewer: (day: string, people: string) =>
      `Op ${day} waren er ${people} ${personsOf(people)} minder gehuisvest dan de bedoeling was`,
    more: (day: string, people: string) =>
      `Op ${day} waren er ${people} ${personsOf(people)} meer gehuisvest dan de bedoeling was`,
    even: (day: string) =>
      `Op ${day} waren er precies zoveel personen gehuisvest als de bedoeling was`,
    aboutEven: (day: string) =>
      `Op ${day} waren er ongeveer zoveel personen gehuisvest als de bedoeling was`,
    alone: (state: string, previous: string) => `${state}; ${previous}.`,
    noPrevious: 'een eerder overleg van deze soort is er niet',
    previousUnknown: (day: string) =>
      `hoe het op ${day} stond, bij het vorige overleg, is niet bekend`,
    better: (people: string) => `${people} beter dan`,
    worse: (people: string) => `${people} slechter dan`,
    same: 'evenveel als',
    compared: (state: string, change: string, day: string, then: string) =>
      `${state}. Dat is ${change} bij het vorige overleg, toen er op ${day} ${then} was.`,
    backlog: (people: string) => `een achterstand van ${people}`,
    lead: (people: string) => `een voorsprong van ${people}`,
    none: 'geen achterstand',
    nearlyNone: 'bijna geen achterstand of voorsprong',
    nobodyToHouse: (halfYear: string) =>
      `In ${halfYear} hoeft niemand te worden gehuisvest om de taakstelling te halen.`,
    met: (halfYear: string, housed: string, quota: string) =>
      `De taakstelling van ${halfYear} is gehaald: er zijn ${housed} personen gehuisvest, en ${quota} was de opgave.`,
    ended: (halfYear: string, people: string) =>
      `De taakstelling van ${halfYear} is niet gehaald: het halfjaar is om, en ${people} ${personsOf(people)} ${personsOf(people) === 'persoon' ? 'schuift' : 'schuiven'} door naar het volgende.`,
    byPace: 'in dit tempo',
    byProjection: 'volgens de vooruitblik',
    /** Both ends may be the same text, such as `bijna geen achterstand of voorsprong`. */
    range: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
    backlogRange: (least: string, most: string) =>
      `een achterstand van ${least} tot ${most} personen`,
    leadRange: (least: string, most: string) => `een voorsprong van ${least} tot ${most} personen`,
    likely: (halfYear: string, by: string, day: string, range: string) =>
      `Wij halen de taakstelling van ${halfYear} waarschijnlijk: ${by} is er op ${day} ${range} te verwachten.`,
    unlikely: (halfYear: string, by: string, day: string, range: string) =>
      `Wij halen de taakstelling van ${halfYear} waarschijnlijk niet: ${by} is er op ${day} ${range} te verwachten.`,
    /** Used if the quota is met in fewer than one of twenty simulated courses. */
    certain: (halfYear: string, by: string, day: string, range: string) =>
      `Wij halen de taakstelling van ${halfYear} vrijwel zeker niet: ${by} is er op ${day} ${range} te verwachten.`,
    open: (halfYear: string, by: string, day: string, range: string) =>
      `Of wij de taakstelling van ${halfYear} halen, is nog open: ${by} is er op ${day} ${range} te verwachten.`,
    /** Adds to one of the sentences above. */
    afterHalfYears: (sentence: string, halfYears: number, isAtLeast: boolean) =>
      `${sentence.slice(0, -1)}, na ${isAtLeast ? 'minstens ' : ''}${halfYears} halfjaren achterstand.`,
    outcomeUnknown: (halfYear: string) =>
      `Of wij de taakstelling van ${halfYear} halen is nog niet te zeggen: er zijn te weinig weken met cijfers om op af te gaan.`,
    outcomeNoHalfYear: (halfYear: string) =>
      `Of wij de taakstelling halen is niet te zeggen: ${halfYear} ontbreekt in de tabel Taakstelling.`,
    obstaclesNoHalfYear: (halfYear: string) =>
      `Wat er in de weg staat is niet te zeggen: ${halfYear} ontbreekt in de tabel Taakstelling.`,
    nothingLeft: 'Voor dit halfjaar staat er niets meer in de weg.',
    nothingKnown:
      'Wat er in de weg staat is niet te zeggen: daarvoor zijn de tabellen Woningen, Kandidaten of Verdeling nodig.',
    nothingSeen: 'Uit de werkmap blijkt niet dat er iets in de weg staat.',
    obstacles: (parts: readonly string[]) => `In de weg staat: ${parts.join('; ')}.`,
    obstaclesAhead: (parts: readonly string[]) =>
      `Wat nog in de weg kan staan: ${parts.join('; ')}.`,
    binds: {
      homesForOne: 'later dit halfjaar naar verwachting te weinig woningen voor alleenstaanden',
      homesForFamilies: 'later dit halfjaar naar verwachting te weinig woningen voor gezinnen',
      homesForLarge: 'later dit halfjaar naar verwachting te weinig woningen voor grote gezinnen',
      linking: 'later dit halfjaar naar verwachting te weinig koppelingen',
    },
    forWhom: {
      homesForOne: 'alleenstaanden',
      homesForFamilies: 'gezinnen',
      homesForLarge: 'grote gezinnen',
    },
    shortNow: (whom: readonly string[]) =>
      `nu al te weinig woningen voor ${common.enumeration(whom, 'en')}`,
    linkedTooFew: (people: string) =>
      `COA koppelde ${people} ${personsOf(people)} te weinig op tijd`,
    /** Leaves out homes at locations that are still to be delivered. */
    homesLate: (short: number, toGo: number, names: readonly string[]) =>
      `${short} van de ${toGo} nog aan te bieden woningen ${
        short === 1 ? 'had' : 'hadden'
      } er naar rato al moeten zijn (${names.join(', ')})`,
    homesLateOf: (name: string, short: number) => `${name} ${short}`,
    homesWithoutCandidate: (homes: string) =>
      homes === '1'
        ? '1 aangeboden woning zonder kandidaat of voorstel'
        : `${homes} aangeboden woningen zonder kandidaat of voorstel`,
    toLink: (people: string) => `COA moet nog ${people} ${personsOf(people)} koppelen`,
  },
  decisions: {
    heading: 'Te besluiten',
    headingOfMore: (points: readonly string[]) =>
      `Te besluiten: de vijf dringendste van ${points.length} punten`,
    owner: 'Wie',
    due: 'Uiterlijk',
    what: 'Wat',
    nothing:
      'Uit de werkmap volgt geen punt om te besluiten. Hoe wij ervoor staan, staat bij In het kort.',
    agreementLate: (agreement: string) => `te laat: ${agreement}`,
    numberedLate: (number: string, agreement: string) =>
      `te laat: afspraak ${number}, ${agreement}`,
    agreementsLate: (count: number) =>
      count === 1
        ? '1 afspraak is te laat: uitvoeren, of een nieuwe termijn'
        : `${count} afspraken zijn te laat: uitvoeren, of een nieuwe termijn`,
    homesShort: (toGo: number, agreed: number, short: number) =>
      `${short} ${short === 1 ? 'woning' : 'woningen'} achter op de afspraak; nog ${toGo} van ${agreed} aanbieden`,
    homesShortTogether: (short: number, names: readonly string[]) =>
      `${short} woningen achter: ${names.join(', ')}`,
    homesShortBy: (name: string, short: number) => `${name} ${short}`,
    homesShortByOthers: (short: number) => `overige ${short}`,
    overTerm: (households: number) =>
      households === 1
        ? '1 huishouden is over de termijn: een woning of een verhuisdag'
        : `${households} huishoudens zijn over de termijn: woning of verhuisdag`,
    waitingLong: (households: string, days: number) =>
      `${households} huishoudens zonder woning wachten langer dan ${days} dagen`,
    refusals: (homes: string) => `${homes} woningen zijn dit halfjaar geweigerd: waarom?`,
    manyRefusals: 'er zijn dit halfjaar veel woningen geweigerd: waarom?',
    location: (name: string, step: string) => `${name}: ${step}`,
    delivery: (name: string) => `${name}: oplevering bevestigen, kandidaten vragen`,
    signalLate: (place: string | null) =>
      `signaal van weerstand, te laat: contact opnemen${place === null ? '' : ` (${place})`}`,
    homesForOneUnassigned: (homes: string) =>
      `${homes} woningen voor één persoon: kandidaten vragen`,
    homesUnassigned: (homes: string) => `${homes} woningen zonder voorstel: kandidaten vragen`,
    movingOnLate: (households: number) =>
      households === 1
        ? '1 huishouden te lang tijdelijk, zonder volgende woning'
        : `${households} huishoudens te lang tijdelijk, zonder volgende woning`,
    movingOnLatePublic: (households: string) =>
      `${households} huishoudens zijn over hun tijdelijke termijn`,
    keptTooLong: (homes: number) =>
      homes === 1
        ? '1 woning bewaard voor wie al weg moest: verhuizen of vrijgeven'
        : `${homes} woningen bewaard voor wie al weg moest: verhuizen?`,
    movingOn: (homes: string) => `${homes} woningen nodig voor wie binnen een jaar weg moet`,
    locationLate: (name: string, step: string) => `${name}: ${step}, te laat`,
    coaNever: 'aansluiten bij het ambtelijk overleg; was er nog niet',
    coaAbsent: (day: string) => `aansluiten bij het ambtelijk overleg; laatst ${day}`,
  },
};

/** @param people such as `1` or `ongeveer 1` */
function personsOf(people: string): string {
  return /(^| )1$/.test(people) ? 'persoon' : 'personen';
}
