import { tabHeadings } from './tab-headings';

const weeks = (count: number): string => (count === 1 ? '1 week' : `${count} weken`);

/** The words of the block *Wat als*. */
export const whatIf = {
  heading: tabHeadings.whatIf,
  note: "Wat de tabel Scenario's noemt, doorgerekend als de vooruitblik. Het is geen verwachting.",
  end: 'Verwacht eind dit halfjaar',
  next: 'Verwacht eind volgend halfjaar',
  difference: 'Verschil met de vooruitblik',
  noDifference: 'zonder dit scenario is de taakstelling van dat halfjaar niet bekend',
  directions: {
    more: 'personen meer achterstand, of minder voorsprong',
    fewer: 'personen minder achterstand, of meer voorsprong',
    same: 'geen verschil',
  },
  shortDirections: {
    more: 'personen meer achterstand',
    fewer: 'personen minder achterstand',
    same: 'geen verschil',
  },
  withQuota: (direction: string, people: number) =>
    `${direction}; taakstelling alleen: ${Math.abs(people)} ${people > 0 ? 'meer' : 'minder'}`,
  changesNothingAtAll: 'Verandert hier niets: zelfde vooruitblik, zelfde plan.',
  homesShort: 'Achterstand in woningen',
  /**
   * Explains the difference with the outlook, which rounds per corporation and leaves out leads.
   */
  homesShortIs: 'alle corporaties samen, voorsprong eraf, één keer afgerond',
  plan: 'Nieuw plan, personen',
  notWhole:
    'Niet doorgerekend: een rij van dit scenario is niet te lezen. De controle zegt welke cel.',
  notProjected: 'Niet doorgerekend: er is geen vooruitblik. Bij Vooruitblik staat waarom.',
  unnamed: (number: number) => `Scenario ${number}`,
  more: (count: number) =>
    count === 1
      ? 'En nog 1 scenario, dat niet is doorgerekend.'
      : `En nog ${count} scenario's, die niet zijn doorgerekend.`,
  nameless: (rows: number) =>
    rows === 1
      ? "1 rij van Scenario's telt niet mee: er staat geen scenario bij."
      : `${rows} rijen van Scenario's tellen niet mee: er staat geen scenario bij.`,
  changesNothing: (text: string) => `${text} (verandert hier niets)`,
  events: {
    quota: (halfYear: string, people: number) =>
      `De taakstelling van ${halfYear} wordt ${people} personen.`,
    locationLater: (location: string, count: number) =>
      `${location} wordt ${weeks(count)} later opgeleverd.`,
    locationDropped: (location: string) => `${location} vervalt.`,
    moreHomes: (corporation: string, homes: number, persons: number | null, day: string | null) =>
      `${homes} ${homes === 1 ? 'woning' : 'woningen'} erbij van ${corporation}${persons === null ? '' : `, voor hoogstens ${persons} ${persons === 1 ? 'persoon' : 'personen'}`}${day === null ? '' : `, op ${day}`}.`,
    corporationOut: (corporation: string, day: string, count: number | null) =>
      `${corporation} valt uit vanaf ${day}${count === null ? '' : `, ${weeks(count)}`}.`,
    linking: (people: number) =>
      `Het COA koppelt ${String(people).replace('.', ',')} personen per week.`,
    tempo: (percent: number) =>
      `Corporaties bieden ${String(percent).replace('.', ',')}% aan van wat wordt verwacht.`,
  },
};
