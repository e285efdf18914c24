/** Explains why a file cannot be opened or saved, and what a saved file lacks. */
export const unreadable = {
  notAWorkbook: (file: string) =>
    `${file} is geen Excel-werkmap (.xlsx of .xlsm). Open het in Excel en sla het op als .xlsx.`,
  encrypted: (file: string) =>
    `${file} is met een wachtwoord beveiligd. Haal de beveiliging eraf in Excel en sla een kopie op.`,
  damaged: (file: string) =>
    `${file} is beschadigd en kon niet worden gelezen. Open het in Excel, laat het herstellen en sla het op.`,
  tooLarge: (file: string) =>
    `${file} is uitgepakt te groot om te lezen. Verwijder in Excel wat niet nodig is (lege opgemaakte rijen, oude bladen) en sla een kopie op.`,
  noWorksheet: (file: string) =>
    `${file} heeft geen werkblad, alleen grafiekbladen of macrobladen. Kies de werkmap met de tabellen.`,
  tooManyFormats: (file: string) =>
    `${file} heeft al zoveel celopmaken als Excel toelaat (65.490), dus er kan geen tabblad bij. Verwijder in Excel opmaak die niet nodig is en sla een kopie op.`,
  commentsChanged: (file: string) =>
    `In ${file} zijn opmerkingen toegevoegd, gewijzigd of verplaatst. Dat kan hier niet worden opgeslagen: doe het in Excel.`,
  drawingChanged: (file: string) =>
    `In ${file} is een grafiek of vorm zo gewijzigd dat dat hier niet kan worden opgeslagen: doe het in Excel.`,
  passwordDropped:
    'De werkmap was versleuteld met Excels eigen standaardwachtwoord, dat niets beschermt. Het opgeslagen bestand is niet versleuteld.',
};
