/** Lists what an Excel may refuse, and makes a workbook in which each refusal could do harm. */
import type { CellValue, Workbook } from '../../packages/excel-stand-in/host';
import { REFUSALS, type Switches } from '../../packages/excel-stand-in/host/switches';
import { HOME, HOMES, HOUSEHOLDS, LINKED } from '../excel/proposal-stage';
import { addFilledTable, partnersWorkbook } from './partners-workbook';

export const ACTION_NAMES = ['check', 'make', 'fix', 'accept'] as const;

export type ActionName = (typeof ACTION_NAMES)[number];

export const SWITCHES: Readonly<Record<string, Partial<Switches>>> = {
  ...Object.fromEntries(Object.entries(REFUSALS).map(([name, refusals]) => [name, { refusals }])),
  'writing over hidden rows': { hiddenRowsDivertWrites: true },
  'any change': { viewOnly: true },
};

/**
 * The refusals that may stop an action, by their names in `SWITCHES`. `code` is the code of the
 * sentence that says why.
 */
const MAY_STOP: Readonly<
  Record<string, { readonly code: string; readonly actions: readonly ActionName[] }>
> = {
  // A setting protects a tab or a promised home against other clients.
  settings: { code: 'SettingsRefused', actions: ['make', 'accept'] },
  reading: { code: 'AccessDenied', actions: ACTION_NAMES },
  'any change': { code: 'AccessDenied', actions: ['make', 'fix', 'accept'] },
};

/**
 * Returns the code of the sentence that says why the action stopped, or null if it must succeed.
 */
export function codeWhereStopped(refused: string, action: ActionName): string | null {
  const stop = MAY_STOP[refused];
  return stop?.actions.includes(action) ? stop.code : null;
}

const PART = { title: { text: '', visible: false }, majorGridlines: false };

/** A chart of a newer kind, whose series Excel does not report. */
const WATERFALL = {
  id: 'waterval',
  name: 'Waterval',
  type: 'Waterfall',
  title: { text: '', visible: false },
  legend: { visible: false, position: 'Bottom' },
  categoryAxis: PART,
  valueAxis: PART,
  series: [],
  left: 400,
  top: 10,
  width: 200,
  height: 100,
} as const satisfies Workbook['sheets'][number]['charts'][number];

/** The values that the fixes give the cells A3, A4 and A5. A filter hides row 3. */
export const FIXED = ['K-12', 'K-13', 'K-14'];

export const spaced = (id: string): string => ` ${id}`;

const CANDIDATES: readonly (readonly CellValue[])[] = [
  HOUSEHOLDS,
  ['K-11', 2, LINKED, 'gekoppeld'],
  ...FIXED.map((id) => [spaced(id), 2, LINKED + 3, 'gekoppeld']),
];

/**
 * Makes a workbook with filtered tables, cells to fix and a home to propose. It also has a
 * waterfall chart of the partners.
 */
export function refusingWorkbook(): Workbook {
  const workbook = partnersWorkbook();
  addFilledTable(workbook, 'Kandidaten', CANDIDATES);
  addFilledTable(workbook, 'Woningen', [HOMES, HOME]);
  const [, corporations] = workbook.sheets;
  corporations?.charts.push(WATERFALL);
  for (const { rows, name } of workbook.sheets)
    if (name !== 'Taakstelling') rows.set(2, { hidden: true });
  return workbook;
}
