import { isoDay, parseIsoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import type { Severity } from '../workbook/finding';
import type { WorkbookGrid } from '../workbook/grid';
import type { QuotaRow } from '../workbook/tables/quotas';
import type { Records, Understanding } from '../workbook/understand';
import { corporationsFigures } from './blocks/corporations-figures';
import { courseFigures } from './blocks/course-figures';
import { AS_OF_KEY } from './blocks/head-lines';
import type { HeadFigures } from './blocks/head-lines';
import type { PreviousMeeting } from './blocks/standing-figures';
import { standingFigures } from './blocks/standing-figures';
import { BACKLOG_KEY } from './blocks/standing-lines';
import type { ChosenMeeting } from './choose-meeting';
import { previousMeeting } from './choose-meeting';
import type { Report } from './report';
import type { CountedPlacement, Meeting } from './situation';
import { situationAt } from './situation';
import { readTabFigure } from './tab-before';
import { parseTabName, tabName } from './tab-name';

/** All figures of a meeting's tab from the workbook's records. Throws what `ledgerOf` throws. */
export function reportOf(
  grid: WorkbookGrid,
  understanding: Understanding,
  meeting: ChosenMeeting,
): Report {
  const { records } = understanding;
  const { quotas, settings } = records;
  const situation = situationAt({
    asOf: meeting.asOf,
    periods: quotas.map(({ period, quota }) => ({ halfYear: period, quota })),
    opening: openingOf(quotas),
    placements: countedPlacements(records),
  });
  const corporations = corporationsFigures(
    situation,
    records.corporations.map(({ corporation, homes }) => ({
      name: corporation,
      weight: homes,
    })),
    new Set(settings.closedDays),
  );
  return {
    tab: tabName(isoDay(meeting.date), meeting.kind),
    head: {
      meeting: meeting.date,
      kind: meeting.kind,
      asOf: meeting.asOf,
      findings: countFindings(understanding),
    },
    current: situation.current,
    standing: standingFigures(
      situation,
      corporations,
      previousOf(grid, records.meetings, meeting),
      settings.slightlyBehindFrom,
    ),
    course: courseFigures(situation),
    corporations,
  };
}

function countFindings({ findings }: Understanding): HeadFigures['findings'] {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { faults: count('fout'), warnings: count('waarschuwing') };
}

/** The backlog just before the first period stands on the earliest period's row. */
function openingOf(quotas: readonly QuotaRow[]): number {
  const order = ({ period }: QuotaRow) => period.year * 2 + period.half;
  const earliest = [...quotas].sort((a, b) => order(a) - order(b))[0];
  return earliest?.opening ?? 0;
}

/** A placement's corporation is its own column's, else its home's, else none. */
function countedPlacements(records: Records): CountedPlacement[] {
  const names = new Map(
    records.corporations.map(({ corporation }) => [idKey(corporation), corporation]),
  );
  const homes = new Map(records.homes.map(({ home, corporation }) => [idKey(home), corporation]));
  return records.placements
    .filter(({ counts }) => counts)
    .map(({ date, persons, corporation, home }) => {
      const named = corporation ?? (home === null ? null : homes.get(idKey(home)));
      return { on: date, persons, corporation: (named && names.get(idKey(named))) ?? null };
    });
}

/** The previous meeting of the same kind, with what its tab said where there is one. */
function previousOf(
  grid: WorkbookGrid,
  listed: readonly Meeting[],
  meeting: ChosenMeeting,
): PreviousMeeting | null {
  const previous = previousMeeting(meeting, [...listed, ...meetingsWithTab(grid)]);
  if (!previous) return null;
  const name = tabName(isoDay(previous.date), previous.kind);
  const tab = grid.sheets.find(({ sheet }) => sheet === name);
  const written = (tab && readTabFigure(tab, AS_OF_KEY)) ?? null;
  const shift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  return {
    meeting: previous.date,
    asOf: written === null ? previous.date : ((written + shift) as SerialDay),
    reported: (tab && readTabFigure(tab, BACKLOG_KEY)) ?? null,
  };
}

function meetingsWithTab(grid: WorkbookGrid): Meeting[] {
  return grid.sheets.flatMap(({ sheet }) => {
    const tab = parseTabName(sheet);
    const date = tab && parseIsoDay(tab.isoDate);
    return tab && date !== null ? [{ date, kind: tab.kind }] : [];
  });
}
