import type { RecordOf } from '../table';
import { agreements } from './agreements';
import { bottlenecks } from './bottlenecks';
import { coaPositions } from './coa-positions';
import { corporations } from './corporations';
import { corrections } from './corrections';
import { declined } from './declined';
import { division } from './division';
import { guidance } from './guidance';
import { guidanceTotals } from './guidance-totals';
import { homes } from './homes';
import { households } from './households';
import { locations } from './locations';
import { meetings } from './meetings';
import { placements } from './placements';
import { quotas } from './quotas';
import { scenarios } from './scenarios';
import { settingRows } from './settings';
import { signals } from './signals';

/**
 * Every table of the partners' workbook, in the order in which tables are shown. A role is the
 * program's name of a table, such as `placements`.
 */
export const TABLES = {
  quotas,
  corporations,
  division,
  households,
  homes,
  placements,
  corrections,
  declined,
  coaPositions,
  locations,
  signals,
  guidance,
  guidanceTotals,
  bottlenecks,
  agreements,
  meetings,
  scenarios,
  settings: settingRows,
} as const;

export type Role = keyof typeof TABLES;
export type Tables = typeof TABLES;
export type RecordOfRole<R extends Role> = RecordOf<Tables[R]>;

export const ROLES = Object.keys(TABLES) as readonly Role[];
