/** What the checks across tables look rows up in. It is made once for all checks. */
import type { SerialDay } from '../../domain/units';
import { firstById, groupById } from '../by-id';
import { idKey } from '../cell';
import type { Settings } from '../settings';
import type { RowOf, TableDefinition } from '../table';
import type { TableReading, TableReadings } from '../table-reading';
import type { Role, Tables } from '../tables';

export type Row<R extends Role> = RowOf<Tables[R]>;

export interface Context {
  readonly tables: TableReadings;
  readonly settings: Settings;
  readonly asOf: SerialDay;
  /** By id in the form in which ids are compared. Where rows have the same id, the first one. */
  readonly households: ReadonlyMap<string, Row<'households'>>;
  readonly homes: ReadonlyMap<string, Row<'homes'>>;
  readonly locations: ReadonlyMap<string, Row<'locations'>>;
  /** First and later placements of a household, in the table's order. */
  readonly placementsOf: ReadonlyMap<string, readonly Row<'placements'>[]>;
  /** Placements in a home, in the table's order. */
  readonly placementsIn: ReadonlyMap<string, readonly Row<'placements'>[]>;
}

export function contextOf(tables: TableReadings, settings: Settings, asOf: SerialDay): Context {
  const placements = rowsOf(tables.placements);
  return {
    tables,
    settings,
    asOf,
    households: firstById(rowsOf(tables.households), 'household'),
    homes: firstById(rowsOf(tables.homes), 'home'),
    locations: firstById(rowsOf(tables.locations), 'location'),
    placementsOf: groupById(placements, 'household'),
    placementsIn: groupById(placements, 'home'),
  };
}

export function rowsOf<D extends TableDefinition>(
  reading: TableReading<D> | null,
): readonly RowOf<D>[] {
  return reading?.rows ?? [];
}

/** What an id stands for; undefined where it is blank or stands for nothing. */
export function find<Value>(map: ReadonlyMap<string, Value>, id: string | null): Value | undefined {
  return id === null ? undefined : map.get(idKey(id));
}
