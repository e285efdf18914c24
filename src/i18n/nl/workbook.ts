import type { Reason } from '../../workbook/recognise';

/** The texts of the pane that list which of the partners' tables the workbook contains. */
export const workbook = {
  lead: 'Welke tabellen van het overleg in deze werkmap staan, en waar.',
  readAgain: 'Lees opnieuw',
  firstRun: [
    'Taakstelling leest de tabellen van uw overleg, controleert ze en maakt er het tabblad voor het overleg van.',
    'In deze werkmap staan die tabellen nog niet. Bekijk eerst hoe het werkt met voorbeeldgegevens, of begin hieronder een nieuwe planning.',
  ],
  sample: 'Voorbeeld',
  sampleMeans: 'Een werkmap met verzonnen gegevens, om te zien hoe alles werkt.',
  openSample: 'Open de voorbeeldwerkmap',
  openingSample: 'De voorbeeldwerkmap wordt geopend…',
  sampleOpened:
    'De voorbeeldwerkmap is in een eigen venster geopend. De gegevens erin zijn verzonnen.',
  recognised: 'Herkend',
  asked: 'Niet zeker',
  askedMeans:
    'Wat hier open staat, wordt pas gebruikt als u gekozen hebt. Uw keuze geldt voor iedereen die deze werkmap opent.',
  allAnswered: 'Er zijn geen vragen meer. Kijk nu bij Controle of er fouten zijn.',
  toChecks: 'Naar Controle',
  unused: (count: number) =>
    count === 1 ? '1 ander blok met gegevens' : `${count} andere blokken met gegevens`,
  absent: 'Niet aanwezig',
  absentMeans:
    'Alleen Taakstelling en Plaatsingen zijn nodig; elke andere tabel vult een eigen deel van het overlegtabblad.',
  rows: (count: string) => (count === '1' ? '1 rij' : `${count} rijen`),
  confirmed: 'bevestigd',
  isTable: 'Dit is de tabel',
  choose: 'Kies…',
  noTable: 'Geen tabel van het overleg',
  likely: 'Lijkt op',
  otherTables: 'Andere tabellen',
  totals: (table: string) => `${table} (totalen)`,
  because: (table: string, reasons: readonly string[]) =>
    `Lijkt op ${table}: ${reasons.join('; ')}.`,
  reason: (reason: Reason): string => {
    switch (reason.kind) {
      case 'table-name':
        return 'de Excel-tabel heet zo';
      case 'title':
        return 'de titel erboven luidt zo';
      case 'sheet-name':
        return 'het blad heet zo';
      case 'headers':
        return `${reason.matched} van ${reason.of} kolomkoppen ${reason.matched === 1 ? 'past' : 'passen'}`;
      case 'lacks':
        return `zonder ${reason.columns.join(', ')}`;
    }
  },
  said: 'Zo gekozen door een van de partners.',
  beside: {
    inUse: (table: string, places: string, rows: string, canJoin: boolean) =>
      `${table} wordt nu gelezen van ${places} (${rows}). Geldt alleen deze lijst, dan tellen die rijen niet meer mee.${
        canJoin
          ? ''
          : ' Samen lezen kan hier niet: geef de kolommen van deze lijst dezelfde koppen als daar.'
      }`,
    ask: 'Wat geldt?',
    together: 'Deze lijst en die rijen samen',
    instead: 'Alleen deze lijst',
  },
  alsoThis: (table: string) => `Lijkt ook op ${table}, maar die tabel is elders gevonden.`,
  columns: 'Kolommen',
  needed: (header: string) => `${header} (nodig)`,
  noColumn: 'Geen kolom',
  proposed: (header: string) => `${header} (voorstel)`,
  whichColumn: (headers: readonly string[]) =>
    headers.length === 1
      ? `Is ${headers[0] ?? ''} deze kolom? Kies haar, of kies een andere.`
      : `Meer kolommen passen: ${headers.join(', ')}. Kies welke de juiste is.`,
  whichField: (header: string, fields: readonly string[]) =>
    `De kolom ${header} kan ${fields.join(' of ')} zijn. Kies haar daar waar ze hoort.`,
  containsBacklog: (header: string) =>
    `De kolom ${header} bevat volgens de kop ook de achterstand, die dan dubbel zou tellen. Kies de kolom met de netto taakstelling.`,
  sign: (header: string) => `Een getal boven nul in ${header} betekent`,
  behind: 'achterstand',
  ahead: 'voorsprong',
  keep: 'Bewaar keuze',
  answerFirst: 'Kies eerst bij elke vraag een antwoord.',
  confirm: 'Bevestig',
  forget: 'Vergeet keuze',
  goTo: 'Ga erheen',
  keeping: 'De keuze wordt in de werkmap bewaard…',
  dropped: (table: string | null) =>
    table === null
      ? 'Een eerdere keuze in deze werkmap is niet meer te lezen en wordt niet gebruikt.'
      : `Een eerdere keuze over ${table} past niet meer bij de werkmap en wordt niet gebruikt.`,
  insertMissing: 'Voeg ontbrekende tabellen in',
  newPlanning: 'Nieuwe planning',
  insertMeans:
    'Elke tabel komt op een nieuw blad, met één voorbeeldrij om te overschrijven. Wat er al staat, blijft ongemoeid.',
  inserting: 'De tabellen worden ingevoegd…',
  inserted: (sheets: readonly string[]) =>
    sheets.length === 0
      ? 'Er is niets ingevoegd: de gekozen tabellen staan intussen al in de werkmap.'
      : `Ingevoegd: ${sheets.join(', ')}. Overschrijf in elke tabel de voorbeeldrij.`,
  structureProtected:
    'Er is niets ingevoegd, omdat de structuur van deze werkmap beveiligd is: er kan geen blad bij. Vraag wie de beveiliging instelde om haar op te heffen (Controleren, Werkmap beveiligen), en probeer het opnieuw.',
};
