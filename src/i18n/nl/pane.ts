import type { FixOutcome } from '../../excel/apply-fixes';
import type { Severity } from '../../workbook/finding';

const severities = { fout: 'Fouten', waarschuwing: 'Waarschuwingen', info: 'Ter informatie' };

export const pane = {
  places: {
    workbook: 'Werkmap',
    check: 'Controle',
    meeting: 'Overleg',
    proposals: 'Voorstellen',
    help: 'Help',
  },
  placesLabel: 'Onderdelen',
  notInExcel:
    'Dit venster werkt in Excel. Open een werkmap en kies op het tabblad Start de knop Taakstelling.',
  reading: 'De werkmap wordt gelezen…',
  stop: 'Stop',
  check: {
    lead: 'Wat in de tabellen niet te lezen is of elkaar tegenspreekt. Kies een bevinding om naar de cel te gaan.',
    start: 'Controleer',
    again: 'Controleer opnieuw',
    nothing: 'Er valt niets op. De tabellen zijn te lezen en spreken elkaar niet tegen.',
    counts: (count: number) => (count === 1 ? '1 keer' : `${count} keer`),
    filter: 'Toon',
    all: (count: number) => `Alles (${count})`,
    some: (severity: Severity, count: number) => `${severities[severity]} (${count})`,
    wholeWorkbook: 'Werkmap',
    goTo: (sheet: string, address: string | null) =>
      address === null ? sheet : `${sheet}, ${address}`,
    fix: 'Herstel',
    fixAll: (count: number) => `Herstel alle ${count}`,
    fixed: ({ applied, leftAlone }: FixOutcome) =>
      `${applied === 1 ? '1 cel is' : `${applied} cellen zijn`} hersteld.${
        leftAlone === 0 ? '' : ` ${leftAlone} overgeslagen, omdat de inhoud intussen veranderd is.`
      }`,
  },
  severity: severities,
  meeting: {
    lead: 'Maakt in deze werkmap het tabblad voor het overleg. Wat u daar zelf intypte, blijft staan.',
    date: 'Datum van het overleg',
    dateHint: 'Leeg: het eerstvolgende uit Overleggen, anders vandaag.',
    kind: 'Soort overleg',
    anyKind: 'Zoals in Overleggen, anders bestuurlijk',
    kinds: { ambtelijk: 'Ambtelijk', bestuurlijk: 'Bestuurlijk' },
    asOf: 'Stand per',
    asOfHint: 'Leeg: de dag van het overleg, of vandaag als die eerder is.',
    make: 'Maak overlegtab',
    busy: 'Het tabblad wordt gemaakt…',
    made: (tab: string) => `Het tabblad ${tab} staat klaar.`,
    open: 'Open het tabblad',
    content: 'Wat erop komt',
    blocks: {
      standing: 'Stand van de taakstelling',
      course: 'Verloop van achterstand en voorsprong',
      corporations: 'Per corporatie',
      waiting: 'Wacht op huisvesting',
      lettings: 'Gezinnen en alleenstaanden',
      locations: 'Aanvullende huisvesting',
      signals: 'Signalen van weerstand',
      guidance: 'Begeleiding',
      bottlenecks: 'Knelpunten',
      agreements: 'Afspraken',
    },
    needs: (tables: readonly string[]) => `vraagt de tabel ${tables.join(' of ')}`,
    sees: 'Wie deze werkmap opent, ziet al haar bladen, ook de gegevens per kandidaat. Geef bestuurders en het huurdersplatform daarom het tabblad als los bestand.',
    saveApart: 'Bewaar als bestand',
    openedApart:
      'Het tabblad is als nieuwe werkmap geopend, zonder de andere bladen. Bewaar die onder een eigen naam.',
    opening: 'Het bestand wordt gemaakt…',
  },
  language: { label: 'Taal', nl: 'Nederlands', en: 'English' },
  help: {
    functions: 'Functies',
    examples: 'Voorbeelden',
    errors: 'Fouten',
    data: 'Uw gegevens',
    dataText:
      'Taakstelling rekent in deze werkmap en stuurt niets daaruit naar buiten. Instellingen staan in de werkmap zelf, zodat iedereen die haar opent dezelfde heeft.',
    version: (version: string) => `Versie ${version}`,
  },
  /** What Excel refuses, by its own error code: what happened, why, what to do now. */
  excelFailures: {
    InvalidOperationInCellEditMode:
      'Excel kan nu niets uitvoeren, omdat u in een cel typt. Sluit de cel af met Enter of Esc en probeer het opnieuw.',
    AccessDenied:
      'Er kon niets worden geschreven, omdat een blad of de werkmap beveiligd is. Vraag wie de beveiliging instelde om haar op te heffen, en probeer het opnieuw.',
    InvalidOrTimedOutSession:
      'Excel heeft de verbinding met de werkmap verloren, bijvoorbeeld na lange stilstand. Laad Excel opnieuw en open dit venster weer.',
    WriteNotSupportedWhenModalDialogOpen:
      'Excel kan nu niets uitvoeren, omdat er een dialoogvenster open staat. Sluit dat venster en probeer het opnieuw.',
    ActivityLimitReached: 'Excel is te druk met ander werk. Wacht even en probeer het opnieuw.',
    RequestPayloadSizeLimitExceeded:
      'Het tabblad is te groot om in één keer te schrijven. Verklein de tabellen met plaatsingen en woningen, bijvoorbeeld door afgesloten jaren te bewaren in een andere werkmap.',
    ResponsePayloadSizeLimitExceeded:
      'De werkmap is te groot om in één keer te lezen. Verklein de tabellen, bijvoorbeeld door afgesloten jaren te bewaren in een andere werkmap.',
    ItemNotFound:
      'Iets waarmee dit venster werkte, bestaat niet meer: een ander heeft een blad of tabel verwijderd of hernoemd. Probeer het opnieuw; de werkmap wordt dan opnieuw gelezen.',
    ItemAlreadyExists:
      'Een ander maakte op hetzelfde moment hetzelfde tabblad. Probeer het opnieuw; het tabblad wordt dan ververst.',
  },
  cellsProtected: (sheets: readonly string[]) =>
    `Er is niets hersteld, omdat ${sheets.length === 1 ? 'het blad' : 'de bladen'} ${sheets.join(', ')} beveiligd ${sheets.length === 1 ? 'is' : 'zijn'}. Vraag wie de beveiliging instelde om haar op te heffen, en probeer het opnieuw.`,
  remedies: {
    again: 'Probeer opnieuw',
    toWorkbook: 'Naar Werkmap',
    toCheck: 'Naar Controle',
  },
  notLoaded:
    'Een deel van Taakstelling kon niet worden opgehaald, omdat de verbinding met de server wegviel. Controleer de verbinding en probeer het opnieuw.',
  otherExcelFailure: (code: string) =>
    `Excel kon dit niet uitvoeren en noemt als reden ${code}. Probeer het opnieuw; blijft het misgaan, geef deze reden dan door aan uw beheerder.`,
  ownFailure:
    'Dit ging mis door een fout in Taakstelling zelf. Wat u in de werkmap typte, is niet aangeraakt. Geef aan uw beheerder door wat u deed toen dit gebeurde.',
};
