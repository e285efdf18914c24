/** Tables that contradict each other: people, homes and shares that do not add up. */
import { idKey } from '../cell';
import { homesAsOf } from '../homes-as-of';
import { complexLimits } from '../match-settings';
import { homesLivedIn } from '../propose-homes';
import { complexOfMaximum } from '../settings';
import { finding, type Finding, type Findings } from '../finding';
import { addressOf, isHiddenRow, placeOf } from '../table-reading';
import { find, type Context, type Row } from './context';
import { checkDivision } from './division';

export function* checkSums(context: Context): Findings {
  yield personsDiffer(context);
  yield homesPlacedTwice(context);
  yield complexesOverfull(context);
  yield householdsPlacedTwice(context);
  yield statusAgainstPlacement(context);
  yield shareAboveCapacity(context);
  yield maximumContradictsLocation(context);
  yield* checkDivision(context);
}

/**
 * A placement's people are the household as it is listed, with or without family that joined later.
 */
function personsDiffer({
  tables: { placements },
  households,
  placementsOf,
}: Context): readonly Finding[] {
  if (placements === null) return [];
  return placements.rows.flatMap((row) => {
    const household = find(households, row.household)?.persons ?? null;
    const { persons: placed } = row;
    if (row.isFamilyJoining || household === null || placed === null || placed === household)
      return [];
    const joined = (find(placementsOf, row.household) ?? [])
      .filter(({ isFamilyJoining }) => isFamilyJoining)
      .reduce((sum, { persons }) => sum + (persons ?? 0), 0);
    if (placed + joined === household) return [];
    return [finding('persons-differ', placeOf(placements, row, 'persons'), { placed, household })];
  });
}

/** A household lives in a home from its placement until it was unlinked. */
function homesPlacedTwice({
  tables: { placements },
  placementsIn,
  homes,
  households,
}: Context): readonly Finding[] {
  if (placements === null) return [];
  return [...placementsIn].flatMap(([id, all]) => {
    if ((homes.get(id)?.units ?? 1) !== 1) return [];
    const first = all.filter(({ isFamilyJoining }) => !isFamilyJoining).sort(byDate);
    return first.flatMap((row, index) => {
      const before = first[index - 1];
      if (before === undefined) return [];
      if (isSameHousehold(before, row)) return [];
      const left = find(households, before.household)?.unlinkedOn ?? null;
      if (left !== null && row.date !== null && left <= row.date) return [];
      const address = addressOf(placements, before, 'home') ?? '';
      return [finding('home-placed-twice', placeOf(placements, row, 'home'), { first: address })];
    });
  });
}

/** That a household stands in the table twice is told by itself. */
function isSameHousehold(a: Row<'placements'>, b: Row<'placements'>): boolean {
  return a.household !== null && b.household !== null && idKey(a.household) === idKey(b.household);
}

function byDate(a: Row<'placements'>, b: Row<'placements'>): number {
  return (a.date ?? 0) - (b.date ?? 0) || a.row - b.row;
}

/** Finds more households than units, in a row with several units or in a whole location. */
function complexesOverfull({
  tables: { placements },
  homes,
  locations,
}: Context): readonly Finding[] {
  if (placements === null) return [];
  const placed = new Map<string, number>();
  const countIn = (key: string): number => {
    const count = (placed.get(key) ?? 0) + 1;
    placed.set(key, count);
    return count;
  };
  const first = placements.rows.filter(({ isFamilyJoining }) => !isFamilyJoining);
  return [...first].sort(byDate).flatMap((row) => {
    const home = find(homes, row.home);
    if (row.home === null || home === undefined) return [];
    const capacity = find(locations, home.complex)?.capacity ?? null;
    const inHome = countIn(`home ${idKey(row.home)}`);
    const inComplex = home.complex === null ? 0 : countIn(`complex ${idKey(home.complex)}`);
    const place = placeOf(placements, row, 'home');
    if (home.units > 1 && inHome > home.units) {
      return [finding('complex-overfull', place, { placed: inHome, units: home.units })];
    }
    if (capacity !== null && inComplex > capacity) {
      return [finding('complex-overfull', place, { placed: inComplex, units: capacity })];
    }
    return [];
  });
}

function householdsPlacedTwice({
  tables: { placements },
  placementsOf,
}: Context): readonly Finding[] {
  if (placements === null) return [];
  const findings: Finding[] = [];
  const repeats: Row<'placements'>[] = [];
  for (const all of placementsOf.values()) {
    const placed = all.filter(({ isFamilyJoining }) => !isFamilyJoining).sort(byDate);
    const [first] = placed;
    if (first === undefined) continue;
    placed.slice(1).forEach((row, index) => {
      if (row.date !== null && row.date === placed[index]?.date) {
        repeats.push(row);
        return;
      }
      const isHidden = [first, row].some((one) => isHiddenRow(placements, one));
      const data = { first: addressOf(placements, first, 'household') ?? '', isHidden };
      findings.push(finding('household-placed-twice', placeOf(placements, row, 'household'), data));
    });
  }
  return [...findings, ...repeatedOnADay(placements, repeats)];
}

/** The same household on the same day again is a row per person as often as a row too many. */
function repeatedOnADay(
  placements: NonNullable<Context['tables']['placements']>,
  repeats: readonly Row<'placements'>[],
): readonly Finding[] {
  const [first] = [...repeats].sort((a, b) => a.row - b.row);
  if (first === undefined) return [];
  const isHidden = repeats.some((row) => isHiddenRow(placements, row));
  const place = placeOf(placements, first, 'household');
  return [finding('household-twice-on-a-day', place, { count: repeats.length, isHidden })];
}

/** A status only knows today, so a placement after the reference date agrees with it too. */
function statusAgainstPlacement(context: Context): readonly Finding[] {
  const { tables, households, placementsOf, asOf } = context;
  if (tables.households === null || tables.placements === null) return [];
  const reading = tables.households;
  return [...households].flatMap(([id, row]) => {
    const placed = placementsOf.get(id) ?? [];
    const place = placeOf(reading, row, 'status');
    if (row.status === 'gehuisvest' && placed.length === 0) {
      return [finding('housed-without-placement', place, {})];
    }
    const isWaiting =
      row.status !== null && row.status !== 'gehuisvest' && row.status !== 'ontkoppeld';
    const isPlaced = placed.some(
      ({ date, isFamilyJoining }) => !isFamilyJoining && date !== null && date <= asOf,
    );
    return isWaiting && isPlaced ? [finding('placed-but-not-housed', place, {})] : [];
  });
}

function shareAboveCapacity({ tables: { locations } }: Context): readonly Finding[] {
  if (locations === null) return [];
  return locations.rows.flatMap((row) => {
    const { forPermitHolders: share, capacity } = row;
    if (share === null) return [];
    const isAbove =
      share.unit === 'part' ? share.part > 1 : capacity !== null && share.homes > capacity;
    const place = placeOf(locations, row, 'forPermitHolders');
    return isAbove ? [finding('share-above-capacity', place, {})] : [];
  });
}

/** A maximum that is larger than what Locaties agrees, or smaller than what is lived in already. */
function maximumContradictsLocation({ tables, settings, asOf }: Context): readonly Finding[] {
  if (tables.settings === null || tables.locations === null) return [];
  const placements = tables.placements?.records ?? [];
  const homes = homesAsOf(
    asOf,
    tables.homes?.records ?? [],
    tables.households?.records ?? [],
    placements,
  );
  const limits = complexLimits(settings, tables.locations.records, homesLivedIn(homes, placements));
  const { settings: reading } = tables;
  return reading.rows.flatMap((row) => {
    const complex = row.name === null ? null : complexOfMaximum(row.name);
    const limit = complex === null ? undefined : limits.get(complex);
    if (!limit || limit.maximum === null || limit.agreed === null) return [];
    const { maximum, agreed, lived } = limit;
    if (maximum <= agreed && maximum >= lived) return [];
    const data = { maximum, agreed, lived };
    return [finding('maximum-contradicts-location', placeOf(reading, row, 'value'), data)];
  });
}
