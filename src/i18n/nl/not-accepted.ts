/** Explains why a decision was not written. */
export const notAccepted = {
  columnMissing: (table: string, column: string) =>
    `Er is niets geschreven, omdat de tabel ${table} geen kolom ${column} heeft om het besluit in te zetten. Voeg die kolom toe en probeer het opnieuw.`,
  severalUnits: (units: number) =>
    `Er is niets geschreven, omdat deze rij in Woningen voor ${units} eenheden staat en de woningen geen Excel-tabel zijn, zodat er geen rij bij kan. Geef de eenheid zelf een eigen rij en verlaag Eenheden in de andere.`,
  changed: (table: string) =>
    `Er is niets geschreven, omdat de rij in ${table} intussen veranderd is. Lees opnieuw en bekijk het nieuwe voorstel.`,
  formula: (sheet: string, address: string) =>
    `Er is niets geschreven, omdat in ${sheet}, ${address} een formule staat, die verloren zou gaan. Zet het besluit zelf in de werkmap of vervang de formule.`,
  protected: (sheet: string) =>
    `Er is niets geschreven, omdat het blad ${sheet} beveiligd is. Vraag wie de beveiliging instelde om haar op te heffen, en probeer het opnieuw.`,
  noRowBelow: (table: string) =>
    `Er is niets geschreven, omdat ${table} geen Excel-tabel is met een vrije rij eronder. Zet een totaalrij uit of maak de rij eronder leeg, en probeer het opnieuw.`,
};
