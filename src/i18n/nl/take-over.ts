/**
 * The words for adding decisions to the table Afspraken. The pane fetches them with the code that
 * does it.
 */
export const takeOver = {
  heading: 'Te besluiten',
  lead: 'Wat het overleg afspreekt, zet u met één klik in Afspraken.',
  by: (owner: string, day: string) => `${owner}, uiterlijk ${day}`,
  take: 'Zet in Afspraken',
  takeOne: (what: string) => `Zet in Afspraken: ${what}`,
  busy: 'De afspraak wordt in Afspraken gezet…',
  done: (sheet: string, cell: string) => `De afspraak staat in ${sheet}, ${cell}.`,
  see: 'Ga ernaartoe',
  allTaken: 'Alle punten staan in Afspraken.',
  noTable: 'Er is nog geen tabel Afspraken om dit in te zetten.',
  insert: 'Voeg de tabel Afspraken toe',
  missing:
    'Er is niets geschreven, omdat er geen tabel Afspraken meer is. Voeg die toe en probeer het opnieuw.',
  loose: (table: string) =>
    `Er is niets geschreven, omdat ${table} geen Excel-tabel is, zodat er geen rij bij kan. Selecteer de cellen en kies Invoegen, Tabel, of typ de afspraak zelf.`,
  taken: (cell: string) => `Er is niets geschreven: deze afspraak staat al in ${cell}.`,
};
