/** Explains Excel's refusals by the code of the error: what happened, why, and what to do. */
export const excelFailures = {
  known: {
    InvalidOperationInCellEditMode:
      'Excel kan nu niets uitvoeren, omdat u in een cel typt. Sluit de cel af met Enter of Esc en probeer het opnieuw.',
    AccessDenied:
      'Excel staat dit niet toe. Dat kan zijn omdat een blad of de werkmap beveiligd is, omdat u de werkmap alleen kunt lezen (alleen-lezen, beveiligde weergave, of uitgecheckt door een ander), of omdat een vertrouwelijkheidslabel het verbiedt of nog niet gekozen is. Klik op Bewerken inschakelen of kies een label als Excel daarom vraagt, of vraag wie de werkmap beheert om toegang of om de beveiliging op te heffen. Probeer het daarna opnieuw.',
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
    InvalidReference:
      'De cellen waar dit over ging, zijn intussen verwijderd door een ander. Er is niets gewijzigd. Probeer het opnieuw; de werkmap wordt dan opnieuw gelezen.',
    SettingsRefused:
      'Excel bewaart in deze werkmap geen instellingen, zodat niet te zien is of een ander tegelijk schrijft. Er is niets gewijzigd. Bewaar de werkmap als .xlsx op een plaats waar u mag schrijven, open haar opnieuw en probeer het nog eens.',
    ItemAlreadyExists:
      'Een ander maakte op hetzelfde moment hetzelfde tabblad. Probeer het opnieuw; het tabblad wordt dan ververst.',
  } as Readonly<Record<string, string>>,
  other: (code: string) =>
    `Excel kon dit niet uitvoeren en noemt als reden ${code}. Probeer het opnieuw; blijft het misgaan, geef deze reden dan door aan uw beheerder.`,
};
