/**
 * Reports tables that contradict each other, such as two households in one home. A stay is a
 * household in a home of its own, until it left.
 */
import type { SerialDay } from '../../domain/units';
import { groupById } from '../by-id';
import { idKey } from '../cell';
import { homesAsOf, isLetToSomebodyElse } from '../homes-as-of';
import { complexLimits } from '../match-settings';
import { homesLivedIn } from '../propose-homes';
import { complexOfMaximum } from '../setting-types';
import { finding, type Finding, type Findings } from '../finding';
import { addressOf, isHiddenRow, placeOf } from '../table-reading';
import { find, type CheckContext, type PlacedStay, type Row } from './context';
import { checkDivision } from './division';
import { openingAgainstCoa } from './opening';
import { quotaUnlikely } from './quota-unlikely';

export function* checkSums(context: CheckContext): Findings {
  yield personsDiffer(context);
  yield homesPlacedTwice(context);
  yield complexesOverfull(context);
  yield householdsPlacedTwice(context);
  yield correctionsTwice(context);
  yield letButLeft(context);
  yield statusAgainstPlacement(context);
  yield shareAboveCapacity(context);
  yield maximumContradictsLocation(context);
  yield openingAgainstCoa(context);
  yield quotaUnlikely(context);
  yield* checkDivision(context);
}

/**
 * Reports placements with another number of people than their household. Family members who joined
 * later may be included in the number of the household, or not.
 */
function personsDiffer({
  tables: { placements },
  households,
  placementsOf,
}: CheckContext): readonly Finding[] {
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

/**
 * Finds homes of one unit that have two households at once. A household lives in a home until it
 * left or was unlinked. Rows that do not count are skipped, because their placement may have fallen
 * through.
 */
function homesPlacedTwice(context: CheckContext): readonly Finding[] {
  const { placements } = context.tables;
  if (placements === null) return [];
  return [...context.staysIn].flatMap(([id, all]) => {
    if ((context.homes.get(id)?.units ?? 1) !== 1) return [];
    const open: PlacedStay[] = [];
    const sure = all.filter(({ placement }) => placement.counts !== false);
    return sure.sort(byFrom).flatMap((stay) => {
      const other = latestBeside(stay, open, context);
      open.push(stay);
      if (other === null) return [];
      const first = addressOf(placements, other.placement, 'home') ?? '';
      return [finding('home-placed-twice', placeOf(placements, stay.placement, 'home'), { first })];
    });
  });
}

/**
 * Returns the latest stay of another household that had not ended when this stay began, or null.
 * Removes ended stays from `open`.
 */
function latestBeside(
  stay: PlacedStay,
  open: PlacedStay[],
  context: CheckContext,
): PlacedStay | null {
  for (let at = open.length - 1; at >= 0; at--) {
    const other = open[at]!;
    if (hasLeft(other, stay.from, context)) open.splice(at, 1);
    else if (!isSameHousehold(other.placement, stay.placement)) return other;
  }
  return null;
}

function hasLeft(stay: PlacedStay, by: SerialDay, context: CheckContext): boolean {
  const left = leftOn(stay, context);
  return left !== null && left <= by;
}

function leftOn({ until, placement }: PlacedStay, { households }: CheckContext): SerialDay | null {
  return until ?? find(households, placement.household)?.unlinkedOn ?? null;
}

/** Returns true for two placements of one household. Another check reports these. */
function isSameHousehold(a: Row<'placements'>, b: Row<'placements'>): boolean {
  return a.household !== null && b.household !== null && idKey(a.household) === idKey(b.household);
}

function byFrom(a: PlacedStay, b: PlacedStay): number {
  return a.from - b.from || a.placement.row - b.placement.row;
}

/** Finds homes and locations with more households at once than units. */
function complexesOverfull(context: CheckContext): readonly Finding[] {
  const { tables, homes, locations, stays } = context;
  const { placements } = tables;
  if (placements === null) return [];
  const countHome = occupancy(stays, ({ placement }) => placement.home);
  const countComplex = occupancy(
    stays,
    ({ placement }) => find(homes, placement.home)?.complex ?? null,
  );
  return [...stays].sort(byFrom).flatMap((stay) => {
    const home = find(homes, stay.placement.home);
    if (home === undefined) return [];
    const capacity = find(locations, home.complex)?.capacity ?? null;
    const inHome = countHome(stay);
    const inComplex = countComplex(stay);
    const place = placeOf(placements, stay.placement, 'home');
    if (home.units > 1 && inHome > home.units) {
      return [finding('complex-overfull', place, { placed: inHome, units: home.units })];
    }
    if (capacity !== null && inComplex > capacity) {
      return [finding('complex-overfull', place, { placed: inComplex, units: capacity })];
    }
    return [];
  });
}

/**
 * Returns a function that counts the households in a home or location when a stay begins. The new
 * household is included. The function must be called in the order in which the stays begin.
 */
function occupancy(
  stays: readonly PlacedStay[],
  placeOfStay: (stay: PlacedStay) => string | null,
): (stay: PlacedStay) => number {
  const all = stays.map(({ until, ...stay }) => ({
    until,
    id: placeOfStay({ until, ...stay }),
  }));
  const leaves = new Map(
    [...groupById(all, 'id')].map(([id, own]) => [
      id,
      own.flatMap(({ until }) => until ?? []).sort((a, b) => a - b),
    ]),
  );
  const living = new Map<string, { count: number; left: number }>();
  return (stay) => {
    const id = placeOfStay(stay);
    if (id === null) return 0;
    const now = living.get(idKey(id)) ?? { count: 0, left: 0 };
    living.set(idKey(id), now);
    const ends = leaves.get(idKey(id)) ?? [];
    for (; (ends[now.left] ?? Infinity) <= stay.from; now.left++) now.count--;
    return ++now.count;
  };
}

/**
 * Finds households that are placed twice. A household has moved on if it left the first home, or if
 * that home was temporary. Moving on is another finding.
 */
function householdsPlacedTwice({
  tables: { placements },
  stays,
}: CheckContext): readonly Finding[] {
  if (placements === null) return [];
  const findings: Finding[] = [];
  const repeats: Row<'placements'>[] = [];
  const ofHousehold = groupById(
    stays.map((stay) => ({ ...stay, household: stay.placement.household })),
    'household',
  );
  for (const all of ofHousehold.values()) {
    let counted: PlacedStay | undefined;
    for (const stay of [...all].sort(byFrom)) {
      const { placement: row, movedFrom } = stay;
      const before = counted;
      if (stay.counts) counted = stay;
      if (movedFrom !== null) {
        findings.push(...movedOn(placements, stay, movedFrom));
        continue;
      }
      if (before === undefined || !stay.counts) continue;
      const place = placeOf(placements, row, 'household');
      if (before.from === stay.from) {
        repeats.push(row);
        continue;
      }
      const isHidden = [before.placement, row].some((one) => isHiddenRow(placements, one));
      const first = addressOf(placements, before.placement, 'household') ?? '';
      findings.push(finding('household-placed-twice', place, { first, isHidden }));
    }
  }
  return [...findings, ...repeatedOnADay(placements, repeats)];
}

/** Finds corrections with the same day, number and reason. Both may be right. */
function correctionsTwice({ tables: { corrections } }: CheckContext): readonly Finding[] {
  if (corrections === null) return [];
  const firsts = new Map<string, Row<'corrections'>>();
  return corrections.rows.flatMap((row) => {
    const { date, persons, reason } = row;
    if (date === null || persons === null || reason === null) return [];
    const key = `${date} ${persons} ${idKey(reason)}`;
    const before = firsts.get(key);
    if (before === undefined) {
      firsts.set(key, row);
      return [];
    }
    const first = addressOf(corrections, before, 'persons') ?? '';
    return [finding('correction-twice', placeOf(corrections, row, 'persons'), { first })];
  });
}

function movedOn(
  placements: NonNullable<CheckContext['tables']['placements']>,
  { placement, from, counts }: PlacedStay,
  before: Row<'placements'>,
): readonly Finding[] {
  const first = addressOf(placements, before, 'household') ?? '';
  const told = finding('household-moved-on', placeOf(placements, placement, 'household'), {
    first,
    counts,
  });
  if (before.leftOn === null || before.leftOn <= from) return [told];
  const data = { left: before.leftOn, next: from };
  return [told, finding('stays-overlap', placeOf(placements, before, 'leftOn'), data)];
}

/** Finds homes whose status says that they are let, although their household left. */
function letButLeft({ tables: { homes }, staysIn, asOf }: CheckContext): readonly Finding[] {
  if (homes === null) return [];
  return homes.rows.flatMap((row) => {
    const isLet = isLetToSomebodyElse(asOf, row, find(staysIn, row.home) ?? []);
    return isLet ? [finding('let-but-left', placeOf(homes, row, 'status'), {})] : [];
  });
}

/** Makes one finding for all rows that repeat a household and day. */
function repeatedOnADay(
  placements: NonNullable<CheckContext['tables']['placements']>,
  repeats: readonly Row<'placements'>[],
): readonly Finding[] {
  const [first] = [...repeats].sort((a, b) => a.row - b.row);
  if (first === undefined) return [];
  const isHidden = repeats.some((row) => isHiddenRow(placements, row));
  const place = placeOf(placements, first, 'household');
  return [finding('household-twice-on-a-day', place, { count: repeats.length, isHidden })];
}

/**
 * Finds households whose status contradicts their placements. Placements after the reference date
 * do not contradict a status of waiting.
 */
function statusAgainstPlacement(context: CheckContext): readonly Finding[] {
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

function shareAboveCapacity({ tables: { locations } }: CheckContext): readonly Finding[] {
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

/**
 * Finds maximums in Instellingen that are higher than the agreed number in Locaties, or lower than
 * the number of occupied homes.
 */
function maximumContradictsLocation({ tables, settings, asOf }: CheckContext): readonly Finding[] {
  if (tables.settings === null || tables.locations === null) return [];
  const placements = tables.placements?.records ?? [];
  const homes = homesAsOf(
    asOf,
    tables.homes?.records ?? [],
    tables.households?.records ?? [],
    placements,
  );
  const limits = complexLimits(
    settings,
    tables.locations.records,
    homesLivedIn(asOf, homes, placements),
  );
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
