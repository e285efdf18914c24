import type { HardRuleName, SoftRuleName } from '../../domain/match/rules';

const rules: Readonly<Record<HardRuleName | SoftRuleName, string>> = {
  open: 'Vrij',
  ruimte: 'Ruimte',
  huur: 'Huur',
  gelijkvloers: 'Gelijkvloers',
  blijven: 'Geen einddatum bij nareis',
  grootte: 'Grootte',
  soort: 'Soort woning',
  tijd: 'Tijd',
  plaats: 'Plaats',
};

const people = (count: number) => (count === 1 ? '1 persoon' : `${count} personen`);
const households = (count: number) => (count === 1 ? '1 kandidaat' : `${count} kandidaten`);

/** The words of the screen where people decide on proposals. */
export const proposals = {
  lead: 'Een voorstel, geen besluit. Taakstelling plaatst niemand: u beslist per kandidaat.',
  order:
    'Zo veel mogelijk kandidaten krijgen een woning; wie het langst gekoppeld is gaat voor, en daarna telt de hoogste score van allen samen.',
  again: 'Stel opnieuw voor',
  missing: (tables: readonly string[]) =>
    `Voor een voorstel ${tables.length === 1 ? 'is de tabel' : 'zijn de tabellen'} ${tables.join(' en ')} nodig. Voeg ${tables.length === 1 ? 'haar' : 'ze'} toe bij Werkmap.`,
  toWorkbook: 'Naar Werkmap',
  reckoning: 'Woningen worden voorgesteld…',
  notReckoned:
    'Er is geen voorstel te maken: alle gewichten in Instellingen zijn 0, of er zijn te veel woningen. Geef minstens één gewicht een waarde boven 0, of haal verhuurde woningen uit de tabel.',
  nobodyWaits: 'Er is niemand die op een woning wacht en voor wie er nog geen is.',
  housed: (pairs: number, persons: number) =>
    pairs === 0
      ? 'Geen van de wachtende kandidaten past in een vrije woning.'
      : `Dit voorstel geeft ${households(pairs)} (${people(persons)}) een woning.`,
  limitsAssumed: (year: number, used: number) =>
    `De huurgrenzen van ${year} zijn nog niet bekend; gerekend is met die van ${used}.`,
  followers: (count: number) =>
    count === 0 ? '' : `Er ${count === 1 ? 'komt' : 'komen'} nog ${people(count)} na.`,
  proposed: 'Voorgesteld',
  pair: (household: string, home: string) => `${household} naar ${home}`,
  persons: people,
  toFollow: (count: number) => (count === 1 ? 'nog 1 nareiziger' : `nog ${count} nareizigers`),
  linked: (day: string) => `gekoppeld ${day}`,
  score: (score: string) => `score ${score}`,
  scoreOf: (score: string) => `Score ${score} van 100`,
  why: 'Waarom deze woning',
  rules,
  holds: 'voldoet',
  broken: 'voldoet niet',
  points: (points: string, possible: string) => `${points} van ${possible} punten`,
  weighsNothing: 'weegt niet mee',
  accept: 'Accepteer',
  acceptFor: (household: string, home: string) => `Accepteer ${home} voor ${household}`,
  accepting: 'Het besluit wordt in de werkmap gezet…',
  accepted: (household: string, home: string) =>
    `${household} is voorgedragen en ${home} is ervoor gereserveerd.`,
  decline: 'Wijs af',
  declineFor: (household: string, home: string) => `Wijs af: ${home} voor ${household}`,
  declined: 'Afgewezen',
  declinedInTable: 'Haal de rij in Afwijzingen weg om de woning weer voor te stellen.',
  declinedMeans: 'Zolang dit venster open is. Een tabel Afwijzingen bewaart het.',
  declinedKept: (pair: string) => `Afgewezen: ${pair}.`,
  reason: 'Reden (geen persoonsgegevens)',
  toRow: 'Naar de rij',
  undo: 'Toch overwegen',
  undoFor: (household: string, home: string) => `Toch overwegen: ${home} voor ${household}`,
  withoutHome: 'Zonder woning',
  /** The words for choosing another home for a candidate. */
  choose: {
    open: 'Kies zelf een woning',
    openFor: (household: string) => `Kies zelf een woning voor ${household}`,
    label: (household: string) => `Woning voor ${household}`,
    none: 'Er is geen woning waarin nog iemand kan gaan wonen.',
    allowed: (count: number) => `Kan (${count})`,
    notAllowed: (count: number) => `Kan niet (${count})`,
    /** Names each broken hard rule in a word or two. */
    broken: {
      open: 'niet vrij',
      ruimte: 'te klein',
      huur: 'huur',
      gelijkvloers: 'trap',
      blijven: 'tijdelijk',
    } satisfies Readonly<Record<HardRuleName, string>>,
    limit: 'complex vol',
    refused: 'Deze woning kan niet:',
    full: (complex: string) =>
      `Complex ${complex} zit aan de grens van wat er volgens Locaties of Instellingen mag wonen.`,
    allHold: 'Aan alle regels is ten volle voldaan.',
    less: 'Het kan, maar let op:',
    alsoFor: (household: string) =>
      `Deze woning is nu voorgesteld voor ${household}, die dan een ander voorstel krijgt of geen.`,
    accept: (home: string) => `Accepteer ${home}`,
    close: 'Annuleer',
  },
  coaList: {
    title: 'Lijst voor COA',
    means:
      'De kandidaten die voor een woning zijn voorgedragen en haar nog niet hebben geaccepteerd. Er staan nummers in en geen namen.',
    empty: 'Er is nu geen kandidaat die voor een woning is voorgedragen.',
    copy: 'Kopieer de lijst',
    copied: 'De lijst is gekopieerd. Plak haar in een bericht of in een werkmap.',
    selected: 'De lijst is geselecteerd. Druk op Ctrl+C om haar te kopiëren.',
    put: 'Zet op een nieuw blad',
    putting: 'De lijst wordt op een blad gezet…',
    onSheet: (sheet: string) => `De lijst staat op het blad ${sheet}.`,
  },
};
