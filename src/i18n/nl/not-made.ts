/** Explains why there is no tab: what happened, why, and what to do. */
export const notMade = {
  tablesMissing: (tables: readonly string[]) =>
    `De werkmap heeft geen tabel ${tables.join(' en geen tabel ')}. Zonder die tabel${
      tables.length > 1 ? 'len' : ''
    } is er geen stand te berekenen; voeg ${tables.length > 1 ? 'ze' : 'hem'} toe, met de kolommen uit de handleiding.`,
  tablesOpen: (tables: readonly string[]) =>
    `Over ${tables.length === 1 ? 'de tabel' : 'de tabellen'} ${tables.join(' en ')} staat bij Werkmap nog een vraag open. Zolang die open staat, zou de stand geraden zijn; beantwoord haar en maak het tabblad opnieuw.`,
  rowsUnreadable: (table: string) =>
    `Van de tabel ${table} is minder dan de helft van de rijen te lezen, zodat de stand niet zou kloppen. Bij Controle staat wat er in die rijen niet te lezen is; staan er formules zonder uitkomst, laat Excel de werkmap dan opnieuw berekenen en bewaar haar.`,
  columnsMissing: (table: string, columns: readonly string[]) =>
    `In de tabel ${table} ontbreekt de kolom ${columns.join(' en de kolom ')}, of is niet zeker welke kolom dat is. Zonder die kolom telt geen rij mee en zou de stand niet kloppen. Kies de kolom bij Werkmap, of geef haar die kop, en maak het tabblad opnieuw.`,
  dayImpossible: (day: string) =>
    `De dag ${day} (jaar-maand-dag) kent Excel niet, zodat er niet mee te rekenen is. Vul een dag vanaf 1900 in, met het jaar in vier cijfers.`,
  quotaMissing:
    'De tabel Taakstelling heeft geen leesbare rij. Vul per halfjaar een rij in met de gepubliceerde taakstelling.',
  nothingToPlan: (day: string) =>
    `Er is geen planning per week te maken voor het halfjaar van ${day}: dat halfjaar ontbreekt in de tabel Taakstelling, of er hoeft niemand te worden gehuisvest. Vul een rij in, of kies een andere dag bij Stand per.`,
  periodTwice: (period: string) =>
    `In de tabel Taakstelling staat ${period} twee keer. Laat één rij staan: twee taakstellingen voor één halfjaar worden nooit opgeteld.`,
  quotaTooLarge:
    'In de tabel Taakstelling staat een aantal waarmee niet te plannen is: het telt miljoenen personen. Verbeter de cel.',
  structureProtected:
    'De structuur van de werkmap is beveiligd, zodat er geen blad bij kan. Vraag wie dat instelde om de beveiliging eraf te halen (Controleren, Werkmap beveiligen) en maak het tabblad opnieuw.',
  tabProtected: (tab: string) =>
    `Het blad "${tab}" is beveiligd, zodat er niets in kan worden gezet. Haal de beveiliging eraf (Controleren, Beveiliging blad opheffen) en maak het tabblad opnieuw.`,
  tabHoldsTable: (tab: string) =>
    `Op het blad "${tab}" staat een Excel-tabel tussen de kolommen A en K, waar het tabblad moet komen. Verplaats die tabel naar een ander blad en maak het tabblad opnieuw.`,
  tabColumnsMoved: (tab: string) =>
    `Op het blad "${tab}" zijn kolommen ingevoegd of verwijderd, zodat niet meer te zien is welke tekst bij welke regel hoort. Maak dat ongedaan, of geef het blad een andere naam; dan komt er een nieuw tabblad.`,
  tabRowsHidden: (tab: string) =>
    `Op het blad "${tab}" zijn rijen verborgen, met een filter of met de hand. Sommige versies van Excel zetten dan cellen op de verkeerde plaats. Wis het filter of maak de rijen zichtbaar, en maak het tabblad opnieuw; wat u typte, blijft bewaard.`,
  tabTypedOn: (tab: string) =>
    `Op het blad "${tab}" wordt steeds getypt, zodat het niet in één keer bij te werken is. Er gaat niets verloren. Wacht tot het typen klaar is en maak het tabblad opnieuw.`,
  tabOfOtherKind: (tab: string, rows: readonly number[]) =>
    `Op het blad "${tab}" staan regels van het andere soort overleg (${rowsText(rows)}), zoals na het kopiëren van een tabblad. Teksten van het ambtelijke en het bestuurlijke overleg komen nooit op elkaars tabblad. Geef het blad een andere naam, dan komt er een nieuw tabblad; of verwijder die rijen, en maak het tabblad opnieuw.`,
};

function rowsText([first, ...others]: readonly number[]): string {
  const last = others.at(-1);
  return last === undefined ? `rij ${first}` : `rij ${first} tot en met ${last}`;
}
