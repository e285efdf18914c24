/** The data that checks across tables use to look up rows. It is made once for all checks. */
import type { SerialDay } from '../../domain/units';
import { firstById, groupById } from '../by-id';
import { idKey } from '../cell';
import type { Settings } from '../settings';
import { staysByHome, staysOf, type Stay } from '../stays';
import type { RowOf, TableDefinition } from '../table';
import type { TableReading, TableReadings } from '../table-reading';
import type { Role, Tables } from '../tables';

export type Row<R extends Role> = RowOf<Tables[R]>;

export type PlacedStay = Stay<Row<'placements'>>;

export interface CheckContext {
  readonly tables: TableReadings;
  readonly settings: Settings;
  readonly asOf: SerialDay;
  /**
   * By id in the form in which ids are compared. If rows have the same id, the first one is used.
   */
  readonly households: ReadonlyMap<string, Row<'households'>>;
  readonly homes: ReadonlyMap<string, Row<'homes'>>;
  readonly locations: ReadonlyMap<string, Row<'locations'>>;
  /** First and later placements of a household, in the table's order. */
  readonly placementsOf: ReadonlyMap<string, readonly Row<'placements'>[]>;
  /** Where each household lived and until when, in the table's order. */
  readonly stays: readonly PlacedStay[];
  /** The same stays, by home. */
  readonly staysIn: ReadonlyMap<string, readonly PlacedStay[]>;
}

export function contextOf(
  tables: TableReadings,
  settings: Settings,
  asOf: SerialDay,
): CheckContext {
  const placements = rowsOf(tables.placements);
  const stays = staysOf(placements, rowsOf(tables.homes));
  return {
    tables,
    settings,
    asOf,
    households: firstById(rowsOf(tables.households), 'household'),
    homes: firstById(rowsOf(tables.homes), 'home'),
    locations: firstById(rowsOf(tables.locations), 'location'),
    placementsOf: groupById(placements, 'household'),
    stays,
    staysIn: staysByHome(stays),
  };
}

export function rowsOf<D extends TableDefinition>(
  reading: TableReading<D> | null,
): readonly RowOf<D>[] {
  return reading?.rows ?? [];
}

/** The row with an id. Undefined if the id is blank or no row has it. */
export function find<Value>(map: ReadonlyMap<string, Value>, id: string | null): Value | undefined {
  return id === null ? undefined : map.get(idKey(id));
}
