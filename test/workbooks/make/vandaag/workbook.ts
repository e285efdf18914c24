/** The workbook of 2025 and 2026 as a file: the partners of the demo, ten years later. */
import { writeXlsx } from 'hucre';
import type { WriteSheet } from 'hucre';
import type { Table } from '../demo/columns';
import { tableSheet } from '../demo/workbook';
import { FONT } from '../table-sheet';
import {
  agreementsTable,
  bottlenecksTable,
  meetingsTable,
  scenariosTable,
  signsTable,
} from './deliberation';
import { inventHistory } from './history';
import {
  coaTable,
  corporationsTable,
  correctionsTable,
  divisionTable,
  guidanceTable,
  homesTable,
  householdsTable,
  locationsTable,
  placementsTable,
  quotaTable,
  settingsTable,
} from './tables';

/** The file has the same bytes on every run. */
export async function workbookOfToday(): Promise<Uint8Array> {
  const history = inventHistory();
  const onSheet = (name: string, title: string, subtitle: string, ...tables: Table[]): WriteSheet =>
    tableSheet({ name, title, subtitle }, tables);
  const sheets = [
    onSheet(
      'Taakstelling',
      'Taakstelling en verdeling',
      'Gemeente Diezemonde en haar corporaties bestaan niet: alle gegevens zijn verzonnen',
      quotaTable(),
      corporationsTable(),
      divisionTable(history),
    ),
    onSheet('Kandidaten', 'Kandidaten', 'Gekoppelde huishoudens', householdsTable(history)),
    onSheet('Woningen', 'Woningen', 'Aanbod van de corporaties', homesTable(history)),
    onSheet('Plaatsingen', 'Plaatsingen', 'Verhuizingen op datum', placementsTable(history)),
    onSheet('Correcties', 'Correcties', 'Wat COA in de telling herstelde', correctionsTable()),
    onSheet('COA-stand', 'Stand volgens COA', 'Op de eerste van de maand', coaTable(history)),
    onSheet('Locaties', 'Locaties', 'Aanvullende huisvesting', locationsTable()),
    onSheet('Signalen', 'Signalen van weerstand', 'Contact binnen vijf werkdagen', signsTable()),
    onSheet(
      'Begeleiding',
      'Begeleiding',
      'Datum waarop een stap gereed was',
      guidanceTable(history),
    ),
    onSheet('Knelpunten', 'Knelpunten', 'Wat de plaatsing ophoudt', bottlenecksTable()),
    onSheet('Afspraken', 'Afspraken', 'Uit het bestuurlijk overleg', agreementsTable()),
    onSheet('Overleggen', 'Overleggen', 'COA sluit elke acht weken aan', meetingsTable()),
    onSheet("Scenario's", "Scenario's", 'Wat als het anders loopt', scenariosTable()),
    onSheet('Instellingen', 'Instellingen', 'Termijnen en gesloten dagen', settingsTable()),
  ];
  return writeXlsx({ sheets, properties: PROPERTIES, defaultFont: FONT });
}

const MADE_ON = new Date(Date.UTC(2026, 10, 25, 12));

const PROPERTIES = {
  title: 'Huisvesting vergunninghouders 2025–2026, gemeente Diezemonde (verzonnen)',
  creator: 'Taakstelling',
  created: MADE_ON,
  modified: MADE_ON,
};
