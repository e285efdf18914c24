/** Reports ids that occur twice, and ids that refer to nothing. */
import { halfYearLabel } from '../../domain/calendar';
import { groupById } from '../by-id';
import { idKey } from '../cell';
import { holdsFrom } from '../division-parts';
import { finding, type Finding, type Findings } from '../finding';
import { corporationOfPace } from '../setting-types';
import { headerOf } from '../table';
import { addressOf, fixOf, placeOf, type TableReading } from '../table-reading';
import type { Role } from '../tables';
import { holdsOnlyTheRest } from '../waiting-list';
import { rowsOf, type CheckContext } from './context';

/** The column of each table in which an id may occur only once. */
const UNIQUE: readonly (readonly [Role, string])[] = [
  ['corporations', 'corporation'],
  ['households', 'household'],
  ['homes', 'home'],
  ['locations', 'location'],
  ['agreements', 'number'],
];

/** The columns whose ids refer to another table. */
export const REFERENCES: readonly (readonly [Role, string, Role, string])[] = [
  ['division', 'corporation', 'corporations', 'corporation'],
  ['homes', 'corporation', 'corporations', 'corporation'],
  ['homes', 'household', 'households', 'household'],
  ['placements', 'household', 'households', 'household'],
  ['placements', 'home', 'homes', 'home'],
  ['placements', 'corporation', 'corporations', 'corporation'],
  ['declined', 'household', 'households', 'household'],
  ['declined', 'home', 'homes', 'home'],
  ['signals', 'location', 'locations', 'location'],
  ['guidance', 'household', 'households', 'household'],
];

export function* checkIds(context: CheckContext): Findings {
  const readings: Readonly<Record<Role, TableReading | null>> = context.tables;
  for (const [role, field] of UNIQUE) yield repeatedIds(readings[role], field);
  yield repeatedDivision(context);
  const housed = housedElsewhere(context);
  const occupied = occupiedElsewhere(context);
  for (const [from, field, to, toField] of REFERENCES) {
    const others = to === 'households' ? housed : to === 'homes' ? occupied : new Set<string>();
    yield unknownIds(readings[from], field, readings[to], toField, others);
  }
  yield stillWaiting(context, housed);
  yield stillVacant(context, occupied);
  yield pacesOfUnknown(context);
}

/** Reports settings for the homes per week of an unknown corporation. */
function pacesOfUnknown({ tables: { settings, corporations } }: CheckContext): readonly Finding[] {
  if (settings === null || corporations === null || corporations.rows.length === 0) return [];
  const known = new Set(corporations.rows.map(({ corporation }) => idKey(corporation ?? '')));
  const { definition } = corporations;
  const data = { column: headerOf(definition, 'corporation'), table: definition.name };
  return settings.rows.flatMap((row) => {
    const named = row.name === null ? null : corporationOfPace(row.name);
    if (named === null || known.has(named)) return [];
    return [
      finding('id-unknown', placeOf(settings, row, 'name'), { ...data, count: 1, near: null }),
    ];
  });
}

function repeatedIds(reading: TableReading | null, field: string): readonly Finding[] {
  if (reading === null) return [];
  const firsts = new Map<string, string>();
  const column = headerOf(reading.definition, field);
  return reading.rows.flatMap((row) => {
    const id = row[field];
    const address = addressOf(reading, row, field);
    if (typeof id !== 'string' || address === null) return [];
    const first = firsts.get(idKey(id));
    if (first !== undefined)
      return [finding('id-twice', placeOf(reading, row, field), { column, first })];
    firsts.set(idKey(id), address);
    return [];
  });
}

function repeatedDivision({ tables: { division } }: CheckContext): readonly Finding[] {
  const firsts = new Map<string, string>();
  return rowsOf(division).flatMap((row) => {
    if (division === null || row.period === null || row.corporation === null) return [];
    const key = `${halfYearLabel(row.period)} ${holdsFrom(row)} ${idKey(row.corporation)}`;
    const first = firsts.get(key);
    const place = placeOf(division, row, 'corporation');
    if (first !== undefined) return [finding('division-twice', place, { first })];
    firsts.set(key, place.address ?? '');
    return [];
  });
}

/**
 * Returns the households in Plaatsingen (by `idKey`), if Kandidaten lists only households that
 * still wait. Otherwise returns an empty set.
 */
function housedElsewhere({
  tables: { households, placements },
  placementsOf,
}: CheckContext): ReadonlySet<string> {
  const placed = rowsOf(placements).map(({ household }) => household);
  const listed = rowsOf(households).map(({ household }) => household);
  return holdsOnlyTheRest(listed, placed) ? new Set(placementsOf.keys()) : new Set();
}

function stillWaiting(
  { tables: { placements }, households }: CheckContext,
  housed: ReadonlySet<string>,
): readonly Finding[] {
  if (placements === null || housed.size === 0) return [];
  const absent = placements.rows.filter(
    ({ household }) => household !== null && !households.has(idKey(household)),
  );
  const [first] = absent;
  if (first === undefined) return [];
  const place = placeOf(placements, first, 'household');
  return [finding('households-still-waiting', place, { count: absent.length })];
}

/**
 * Returns the homes in Plaatsingen (by `idKey`), if Woningen lists only vacant homes. Otherwise
 * returns an empty set.
 */
function occupiedElsewhere({ tables: { homes, placements } }: CheckContext): ReadonlySet<string> {
  const placed = rowsOf(placements).map(({ home }) => home);
  const listed = rowsOf(homes).map(({ home }) => home);
  return holdsOnlyTheRest(listed, placed)
    ? new Set(placed.flatMap((home) => (home === null ? [] : idKey(home))))
    : new Set();
}

function stillVacant(
  { tables: { placements }, homes }: CheckContext,
  occupied: ReadonlySet<string>,
): readonly Finding[] {
  if (placements === null || occupied.size === 0) return [];
  const absent = placements.rows.filter(({ home }) => home !== null && !homes.has(idKey(home)));
  const [first] = absent;
  if (first === undefined) return [];
  const place = placeOf(placements, first, 'home');
  return [finding('homes-still-vacant', place, { count: absent.length })];
}

function unknownIds(
  from: TableReading | null,
  field: string,
  to: TableReading | null,
  toField: string,
  others: ReadonlySet<string>,
): readonly Finding[] {
  if (from === null || to === null || to.rows.length === 0) return [];
  const known = new Map<string, string>();
  for (const { [toField]: id } of to.rows) {
    if (typeof id === 'string' && !known.has(idKey(id))) known.set(idKey(id), id);
  }
  const data = { column: headerOf(from.definition, field), table: to.definition.name };
  const unknown = groupById(
    from.rows.filter(({ [field]: id }) => typeof id === 'string' && !known.has(idKey(id))),
    field,
  );
  const isCompared = NAMED.has(toField) && Math.max(unknown.size, to.rows.length) <= MOST_NAMES;
  const namesNobody = [...unknown].flatMap(([key, rows]) => {
    const [first] = rows;
    if (first === undefined || others.has(key)) return [];
    const near = isCompared ? nearName(key, to, toField) : null;
    const place = placeOf(from, first, field);
    return [finding('id-unknown', place, { ...data, count: rows.length, near })];
  });
  const spelledOtherwise = from.rows.flatMap((row) => {
    const id = row[field];
    const meant = typeof id === 'string' ? known.get(idKey(id)) : undefined;
    if (meant === undefined || meant === id) return [];
    const place = placeOf(from, row, field);
    return [finding('id-spelled-otherwise', place, data, fixOf(from, row, field, meant, null))];
  });
  return [...namesNobody, ...spelledOtherwise];
}

/** The columns whose ids are names, perhaps of several words. */
const NAMED: ReadonlySet<string> = new Set(['corporation', 'location']);

/** With more names than this, names are not compared, because that would take too long. */
const MOST_NAMES = 100;

/**
 * Returns the cell with a name like an unknown name: one of the two contains all words of the
 * other. Returns null if no name, or more than one, is like it.
 */
function nearName(key: string, to: TableReading, toField: string): string | null {
  const asked = wordsOf(key);
  const near = to.rows.filter(({ [toField]: name }) => {
    if (typeof name !== 'string') return false;
    const words = wordsOf(idKey(name));
    return isWithin(asked, words) || isWithin(words, asked);
  });
  const [only] = near;
  if (only === undefined || near.length > 1) return null;
  const { sheet, address } = placeOf(to, only, toField);
  return `${sheet}, ${address ?? ''}`;
}

function wordsOf(key: string): ReadonlySet<string> {
  return new Set(key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && [...some].every((word) => all.has(word));
}
