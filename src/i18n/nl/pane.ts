export const pane = {
  places: { check: 'Controle', meeting: 'Overleg' },
  notInExcel:
    'Dit venster werkt in Excel. Open een werkmap en kies op het tabblad Start de knop Taakstelling.',
  check: {
    title: 'Controle',
    lead: 'Kijkt de tabellen van de werkmap na: ontbrekende kolommen, cellen die niet te lezen zijn en gegevens die elkaar tegenspreken.',
    start: 'Controleer',
    again: 'Controleer opnieuw',
    busy: 'De werkmap wordt gelezen en gecontroleerd…',
    nothing: 'Er valt niets op. De tabellen zijn te lezen en spreken elkaar niet tegen.',
    counts: (count: number) => (count === 1 ? '1 bevinding' : `${count} bevindingen`),
    wholeWorkbook: 'Werkmap',
    goTo: (sheet: string, address: string) => `Ga naar ${sheet}, ${address}`,
  },
  severity: { fout: 'Fouten', waarschuwing: 'Waarschuwingen', info: 'Ter informatie' },
  meeting: {
    title: 'Overleg',
    lead: 'Maakt in deze werkmap het tabblad voor het eerstvolgende overleg. Wat u daar zelf intypte, blijft staan.',
    make: 'Maak overlegtab',
    busy: 'Het tabblad wordt gemaakt…',
    made: (tab: string) => `Het tabblad ${tab} staat klaar.`,
    open: 'Open het tabblad',
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
  otherExcelFailure: (code: string) =>
    `Excel kon dit niet uitvoeren en noemt als reden ${code}. Probeer het opnieuw; blijft het misgaan, geef deze reden dan door aan uw beheerder.`,
  ownFailure:
    'Dit ging mis door een fout in Taakstelling zelf. Wat u in de werkmap typte, is niet aangeraakt. Geef aan uw beheerder door wat u deed toen dit gebeurde.',
};
