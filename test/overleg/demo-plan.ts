/** Plans of the demo workbook's tabs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SerialDay } from '../../src/domain/units';
import type { Language } from '../../src/i18n/language';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { planTab } from '../../src/overleg/plan-tab';
import type { Line, SheetPlan } from '../../src/overleg/sheet-plan';
import type { WorkbookGrid } from '../../src/workbook/grid';
import type { Understanding } from '../../src/workbook/understand';
import { gridOfFile } from '../workbooks/grid-of';
import { reportOf, understand } from '../in-one-piece';

export const KINDS = ['ambtelijk', 'bestuurlijk'] as const satisfies readonly MeetingKind[];
export const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[];
export const MAKING = { madeAt: 42_700.5, version: '1.0.0' };
export const VERSIONS = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

let demo: WorkbookGrid;

beforeAll(async () => {
  const name = 'demo.xlsx';
  demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
});

/** The demo's records and findings, made once per day. */
const understood = new Map<SerialDay, Understanding>();

export function demoPlan(asOf: SerialDay, kind: MeetingKind, language: Language): SheetPlan {
  const known = understood.get(asOf) ?? understand(demo, asOf);
  understood.set(asOf, known);
  return planTab(reportOf(demo, known, { date: asOf, kind, asOf }), MAKING, language);
}

export function keysOf(lines: readonly Line[]): string[] {
  return lines.map(({ key }) => key);
}

export const keysBefore = (plan: SheetPlan, key: string): string[] =>
  keysOf(plan.lines).slice(0, keysOf(plan.lines).indexOf(key));
