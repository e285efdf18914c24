/** Prepares the tables for checks that compare rows of several tables. */
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
  /** The first row of each id, by `idKey`. The same holds for `homes` and `locations`. */
  readonly households: ReadonlyMap<string, Row<'households'>>;
  readonly homes: ReadonlyMap<string, Row<'homes'>>;
  readonly locations: ReadonlyMap<string, Row<'locations'>>;
  /** All placements of a household, by `idKey`, in the order of Plaatsingen. */
  readonly placementsOf: ReadonlyMap<string, readonly Row<'placements'>[]>;
  /** Where each household lived and until when, in the order of Plaatsingen. */
  readonly stays: readonly PlacedStay[];
  /** The same stays, by `idKey` of the home. */
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

/** Returns the value for an id. Returns undefined if the id is null or unknown. */
export function find<Value>(map: ReadonlyMap<string, Value>, id: string | null): Value | undefined {
  return id === null ? undefined : map.get(idKey(id));
}
