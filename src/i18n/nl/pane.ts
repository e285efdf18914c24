import type { Severity } from '../../workbook/finding';
import { common } from './common';

const severities = { fout: 'Fouten', waarschuwing: 'Waarschuwingen', info: 'Ter informatie' };

/** The parts of the tab that affect only its looks. */
const tabParts = {
  looks: 'kleuren en lettertypen',
  freezing: 'het vastzetten van de kop',
  charts: 'de grafieken',
  page: 'de pagina-instelling',
};

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
  fetching: 'Dit onderdeel wordt opgehaald…',
  check: {
    lead: 'Wat in de tabellen niet te lezen is of elkaar tegenspreekt. Kies een bevinding om naar de cel te gaan.',
    start: 'Controleer',
    again: 'Controleer opnieuw',
    nothing: 'Er valt niets op. De tabellen zijn te lezen en spreken elkaar niet tegen.',
    counts: (count: string) => (count === '1' ? '1 keer' : `${count} keer`),
    filter: 'Toon',
    all: (count: string) => `Alles (${count})`,
    some: (severity: Severity, count: string) => `${severities[severity]} (${count})`,
    wholeWorkbook: 'Werkmap',
    goTo: (sheet: string, address: string | null) =>
      address === null ? sheet : `${sheet}, ${address}`,
    hiddenSheet: 'verborgen blad',
    fix: 'Herstel',
    fixAt: (place: string) => `Herstel ${place}`,
    becomes: 'wordt',
    more: (left: string) => `Toon er meer (nog ${left})`,
    fixAll: (count: string) => `Herstel alle ${count}`,
    seeUnsettled: (address: string) => `Naar ${address}`,
    fixed: ({ applied, leftAlone }: Readonly<Record<'applied' | 'leftAlone', string>>) =>
      `${applied === '1' ? '1 cel is' : `${applied} cellen zijn`} hersteld.${
        leftAlone === '0'
          ? ''
          : ` ${leftAlone} overgeslagen, omdat de inhoud intussen veranderd is.`
      }`,
  },
  severity: severities,
  meeting: {
    lead: 'Maakt in deze werkmap het tabblad voor het overleg. Wat u daar zelf intypte, blijft staan.',
    date: 'Datum van het overleg',
    dateHint: 'Leeg: het eerstvolgende uit Overleggen, anders vandaag.',
    kind: 'Soort overleg',
    anyKind: 'Zoals in Overleggen',
    kindHint: 'Staat het overleg niet in Overleggen: bestuurlijk.',
    kinds: { ambtelijk: 'Ambtelijk', bestuurlijk: 'Bestuurlijk' },
    asOf: 'Stand per',
    asOfHint: 'Leeg: de dag van het overleg, of vandaag als die eerder is.',
    make: 'Maak overlegtab',
    scenariosLoose: (table: string) =>
      `Er is niets geschreven, omdat ${table} geen Excel-tabel is, of er nog een vraag over open staat bij Werkmap, zodat er geen rij bij kan. Selecteer de cellen en kies Invoegen, Tabel, of typ de rij zelf.`,
    makeWeekPlan: 'Maak weekplanning',
    weekPlanBusy: 'De weekplanning wordt gemaakt…',
    weekPlanMade: (sheet: string) =>
      `De weekplanning staat op het nieuwe blad ${sheet}. Een eerdere weekplanning blijft staan.`,
    busy: 'Het tabblad wordt gemaakt…',
    made: (tab: string) => `Het tabblad ${tab} staat klaar.`,
    doubtful: (placements: number, people: number) =>
      `${placements === 1 ? '1 plaatsing' : `${placements} plaatsingen`} (${common.persons(people)}) ${
        placements === 1 ? 'ging' : 'gingen'
      } volgens een opmerking misschien niet door, maar ${placements === 1 ? 'telt' : 'tellen'} mee. Kijk bij Controle na of dat klopt en maak het tabblad dan opnieuw.`,
    madeHidden: (tab: string) =>
      `Het tabblad ${tab} is ververst, maar het is verborgen en blijft dat. Klik met rechts op een bladtab en kies Zichtbaar maken om het te zien.`,
    refused: (parts: readonly (keyof typeof tabParts)[]) =>
      `Excel weigerde een deel van de opmaak: ${common.enumeration(
        parts.map((part) => tabParts[part]),
        'en',
      )}. De cijfers en uw tekst staan er zoals het hoort.`,
    open: 'Open het tabblad',
    content: 'Wat erop komt',
    needs: (tables: readonly string[]) => `vraagt de tabel ${tables.join(' of ')}`,
    sees: 'Wie deze werkmap opent, ziet al haar bladen, ook de gegevens per kandidaat. Geef bestuurders en het huurdersplatform daarom het tabblad als los bestand.',
    saveApart: 'Bewaar als bestand',
    personal: (tab: string, cells: readonly string[]) =>
      `Het tabblad ${tab} is niet als los bestand te bewaren, omdat ${common.enumeration(cells, 'en')} persoonsgegevens ${cells.length === 1 ? 'lijkt' : 'lijken'} te bevatten, zoals een telefoonnummer. Het bestand gaat naar mensen die ze niet mogen zien. Maak ${cells.length === 1 ? 'die cel' : 'die cellen'} leeg en maak het tabblad opnieuw.`,
    seePersonal: (cell: string) => `Ga naar ${cell}`,
    changed: (tab: string) =>
      `Het tabblad ${tab} is intussen opnieuw gemaakt, hernoemd of verwijderd, en staat er dus anders dan hier is gemeld. Maak het tabblad opnieuw en bewaar dat.`,
    openedApart:
      'Het tabblad is als nieuwe werkmap geopend, zonder de andere bladen. Bewaar die onder een eigen naam.',
    opening: 'Het bestand wordt gemaakt…',
  },
  language: { label: 'Taal', nl: 'Nederlands', en: 'English' },
  help: {
    functions: 'Functies',
    examples: 'Voorbeelden',
    copy: 'Kopieer',
    copyExample: (formula: string) => `Kopieer ${formula}`,
    errors: 'Fouten',
    data: 'Uw gegevens',
    dataText:
      'Taakstelling rekent in deze werkmap en stuurt niets daaruit naar buiten. Instellingen staan in de werkmap zelf, zodat iedereen die haar opent dezelfde heeft.',
    version: (version: string) => `Versie ${version}`,
  },
  cellsUnsettled: (cells: readonly { readonly sheet: string; readonly address: string }[]) =>
    `Niet alle cellen zijn geworden wat ze moesten worden, of weer wat ze waren: terwijl dit werd geschreven typte iemand erin, werd het blad beveiligd, kwam het antwoord van Excel niet aan, of staan ze op tekst. Kijk deze cellen na: ${cells.map(({ sheet, address }) => `${sheet}, ${address}`).join('; ')}.`,
  sheetHidden: (sheet: string) =>
    `Het blad ${sheet} is verborgen, zodat Excel het niet kan tonen. Klik met rechts op een bladtab, kies Zichtbaar maken en probeer het opnieuw. Staat het blad daar niet bij, vraag dan wie de werkmap beheert.`,
  beaten:
    'Er is niets gewijzigd, omdat anderen steeds tegelijk in dezelfde werkmap schreven of er rijen invoegden. Wacht even en probeer het opnieuw.',
  settingChanged:
    'Er is niets bewaard, omdat een ander intussen iets anders over deze tabel vastlegde. Lees opnieuw en kijk wat er nu staat.',
  cellsProtected: (sheets: readonly string[]) =>
    `Er is niets hersteld, omdat ${sheets.length === 1 ? 'het blad' : 'de bladen'} ${sheets.join(', ')} beveiligd ${sheets.length === 1 ? 'is' : 'zijn'}. Vraag wie de beveiliging instelde om haar op te heffen, en probeer het opnieuw.`,
  remedies: {
    again: 'Probeer opnieuw',
    toWorkbook: 'Naar Werkmap',
    toCheck: 'Naar Controle',
  },
  notLoaded:
    'Een deel van Taakstelling kon niet worden opgehaald, omdat de verbinding met de server wegviel. Controleer de verbinding en probeer het opnieuw.',
  ownFailure:
    'Dit ging mis door een fout in Taakstelling zelf. Wat u in de werkmap typte, is niet aangeraakt. Geef aan uw beheerder door wat u deed toen dit gebeurde.',
};
