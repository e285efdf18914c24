/** The page shows this text if Excel's browser engine is too old for the pane. */
export const engineTooOld =
  'Dit venster kan hier niet worden getoond, omdat Excel er een verouderde Safari voor gebruikt. Nodig is Safari 16.4 of nieuwer. Werk macOS of Safari bij, of open de werkmap in Excel op het web. Functies in cellen werken wel.';
