/**
 * Describes the workbook around a block, for proposals. A region is a block of cells that may be a
 * table.
 */
import type { SheetGrid, WorkbookGrid } from '../../grid';
import type { RecognisedRegion, Recognition } from '../../recognise';
import type { Region } from '../../regions';
import type { Role } from '../../tables';
import type { Draft, GuideReason } from '../draft';
import { momentOf } from '../moment';
import { resolveGuide } from '../resolve';
import type { ReadingGuide } from '../schema';

export interface Surroundings {
  readonly workbook: WorkbookGrid;
  readonly recognition: Recognition;
  /** The sheets that are read. Tabs of meetings are left out. */
  readonly sheets: readonly SheetGrid[];
  /** The blocks that have no known header. */
  readonly blocks: readonly Region[];
  /** The tables that already read a region, because of a stored guide or the region's headers. */
  readonly rolesOf: ReadonlyMap<Region, readonly Role[]>;
  readonly stored: ReadonlyMap<Role, ReadingGuide>;
  readonly years: readonly number[];
  readonly corporations: ReadonlySet<string>;
  readonly isTaken: (grid: SheetGrid, row: number, column: number) => boolean;
}

function allRegions({ recognition, blocks }: Surroundings): readonly Region[] {
  return [...recognition.regions.map(({ region }) => region), ...blocks];
}

/** Finds a guide's sources in the workbook, and adds the data for questions. */
export function draftOf(
  guide: ReadingGuide,
  around: Surroundings,
  reasons: readonly GuideReason[] = [],
  likelihood = 0,
  doubts = 0,
): Draft {
  return {
    role: guide.role,
    guide,
    resolved: resolveGuide(guide, around.workbook, allRegions(around)),
    reasons,
    likelihood,
    doubts,
    workbookYears: around.years,
    knownCorporations: around.corporations,
    isTaken: around.isTaken,
  };
}

/**
 * Returns the years in the names of sheets, in the first rows of each sheet, and in Taakstelling.
 * The latest year comes first.
 */
export function yearsOf(
  sheets: readonly SheetGrid[],
  recognised: readonly RecognisedRegion[],
): readonly number[] {
  const years = new Set<number>();
  const add = (text: string): void => {
    const { year } = momentOf(text);
    if (year !== null) years.add(year);
  };
  for (const { sheet, values } of sheets) {
    add(sheet);
    for (const cells of values.slice(0, ROWS_WITH_TITLES)) {
      for (const cell of cells) if (typeof cell === 'string' && cell.length <= 80) add(cell);
    }
  }
  for (const { role, region } of recognised) {
    if (role !== 'quotas') continue;
    for (const row of region.rows) {
      for (const cell of region.grid.values[row] ?? []) if (typeof cell === 'string') add(cell);
    }
  }
  return [...years].sort((a, b) => b - a);
}

const ROWS_WITH_TITLES = 12;
