/**
 * Reads the address of a workbench page. `?addin=<origin of the add-in>` is required. Optional are
 * `&locale=`, `&language=` (of Excel itself), `&workbook=<file beside the page>`, `&sheet=<name of
 * the first sheet to show>` and `&host=<switches of the stand-in host, as JSON>`.
 */
import type { Switches } from '../../packages/excel-stand-in/host/switches';
import type { OpenFile } from '../../packages/excel-stand-in/xlsx';
import { openFile } from './files/open-and-save';

export interface PageAddress {
  /** The origin of the add-in. */
  readonly addIn: string;
  readonly locale: string;
  /** The language of Excel itself. */
  readonly language: string;
  readonly workbook: string;
  /** The sheet to show first. Null if the file decides. */
  readonly sheet: string | null;
  readonly switches: Partial<Switches>;
}

/** @throws Error if the address names no add-in */
export function readAddress(search: string): PageAddress {
  const query = new URLSearchParams(search);
  const addIn = query.get('addin');
  if (addIn === null)
    throw new Error('The address names no add-in: add ?addin=https://localhost:…');
  const locale = query.get('locale') ?? 'nl-NL';
  return {
    addIn,
    locale,
    language: query.get('language') ?? locale,
    workbook: query.get('workbook') ?? 'demo.xlsx',
    sheet: query.get('sheet'),
    switches: JSON.parse(query.get('host') ?? '{}') as Partial<Switches>,
  };
}

/** Opens the workbook that the address names, with the sheet that it names in front. */
export async function openAddressed({ workbook, sheet }: PageAddress): Promise<OpenFile> {
  const file = await openFile(await fetchBytes(workbook), workbook);
  const first = file.workbook.sheets.find(({ name }) => name === sheet);
  if (first) file.workbook.activeSheetId = first.id;
  return file;
}

export async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The page has no ${path} (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
