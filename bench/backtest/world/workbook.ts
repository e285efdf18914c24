/**
 * The workbook of an invented municipality as it was on a day. It contains nothing that happened
 * later.
 */
import { addDays, firstDayOf } from '../../../src/domain/calendar';
import type { Cents, People, SerialDay } from '../../../src/domain/units';
import type { TableRows } from '../../../src/overleg/situation';
import type { RecordOfRole, Role } from '../../../src/workbook/tables';
import { ROLES } from '../../../src/workbook/tables';
import { backlogIn } from './standing';
import {
  quotaKnownOn,
  type Acceptance,
  type Home,
  type Household,
  type Location,
  type World,
} from './world';

type Row<R extends Role> = RecordOfRole<R>;

const NO_TABLES = Object.fromEntries(ROLES.map((role) => [role, null])) as TableRows;
/** The workbook also has the placements of the 90 days before its first half-year. */
const BEFORE = 90;

export function tablesOn(world: World, day: SerialDay): TableRows {
  const { traits } = world;
  const households = householdsOn(world, day);
  const places = households.flatMap((household) => placementsOf(household, day));
  return {
    ...NO_TABLES,
    quotas: quotasOn(world, day),
    corporations: traits.corporations.map(({ name, stock }) => ({
      row: 0,
      corporation: name,
      homes: stock,
    })),
    division: divisionOn(world, day),
    households: households.map((one) => householdRow(world, one, day)),
    homes: homesOn(world, households, day),
    placements: places.sort((a, b) => a.date - b.date),
    locations: traits.locations === 0 ? null : locationsOn(world, day),
  };
}

export function openingOf(world: World): number {
  return Math.round(backlogIn(world, world.traits.workbookFrom));
}

function quotasOn(world: World, day: SerialDay): Row<'quotas'>[] {
  const from = world.traits.workbookFrom;
  return world.quotas
    .filter(({ halfYear }) => firstDayOf(halfYear) >= from)
    .filter(({ publishedOn, halfYear }) => publishedOn <= day || firstDayOf(halfYear) === from)
    .map((quota, index) => ({
      row: index,
      period: quota.halfYear,
      quota: quotaKnownOn(day, quota) as People,
      opening: index === 0 ? openingOf(world) : null,
      original: null,
      revisedOn: null,
    }));
}

/** The agreed homes. Null if nothing was ever agreed. */
function divisionOn({ agreed, traits }: World, day: SerialDay): Row<'division'>[] | null {
  if (agreed.length === 0) return null;
  return agreed
    .filter(
      ({ writtenOn, halfYear }) => writtenOn <= day && firstDayOf(halfYear) >= traits.workbookFrom,
    )
    .map(({ halfYear, corporation, homes }) => ({
      row: 0,
      period: halfYear,
      corporation: corporation.name,
      weight: null,
      persons: null,
      homes,
      opening: null,
      from: null,
      allLettings: null,
    }));
}

/**
 * The households in the workbook. Leaves out households that were unlinked, or housed for good,
 * over 90 days before its first half-year.
 */
function householdsOn({ households, traits }: World, day: SerialDay): Household[] {
  const oldest = addDays(traits.workbookFrom, -BEFORE);
  return households.filter(({ linkedOn, unlinkedOn, stays, familyComesOn }) => {
    if (linkedOn > day || (unlinkedOn !== null && unlinkedOn < oldest)) return false;
    const [first] = stays;
    if (!first || first.from >= oldest) return true;
    const endsLater = first.home.until !== null && first.home.until >= oldest;
    return endsLater || (familyComesOn !== null && familyComesOn >= oldest);
  });
}

function writtenStays({ stays }: Household, day: SerialDay) {
  return stays.filter(({ writtenOn }) => writtenOn <= day);
}

function familyHasCome({ familyCameOn }: Household, day: SerialDay): boolean {
  return familyCameOn !== null && familyCameOn <= day;
}

function placementsOf(household: Household, day: SerialDay): Row<'placements'>[] {
  const { id, persons, family, familyCameOn } = household;
  const own = writtenStays(household, day).map(({ home, from, counts }) => ({
    row: 0,
    date: from,
    household: id,
    home: home.id,
    persons: persons as People,
    corporation: home.corporation.name,
    isFamilyJoining: false,
    counts,
    reportedOn: null,
    leftOn: null,
    status: null,
  }));
  const [first] = own;
  if (!first || familyCameOn === null || familyCameOn > day) return own;
  const joined = { ...first, date: familyCameOn, persons: family as People, isFamilyJoining: true };
  return [...own, joined];
}

function householdRow({ traits }: World, household: Household, day: SerialDay): Row<'households'> {
  const { id, persons, family, linkedOn, young, stairFree, unlinkedOn } = household;
  const isUnlinked = unlinkedOn !== null && unlinkedOn <= day;
  const isHoused = writtenStays(household, day).length > 0;
  const acceptedOn = acceptanceOn(household, day)?.on ?? null;
  const status = isUnlinked
    ? 'ontkoppeld'
    : isHoused
      ? 'gehuisvest'
      : acceptedOn !== null
        ? 'geaccepteerd'
        : 'gekoppeld';
  return {
    row: 0,
    household: id,
    persons: persons as People,
    familyToFollow: (familyHasCome(household, day) ? 0 : family) as People,
    linkedOn,
    acceptedOn: traits.writesAccepted ? acceptedOn : null,
    young,
    stairFree,
    wishes: null,
    shelter: null,
    status: traits.writesAccepted || status !== 'geaccepteerd' ? status : 'gekoppeld',
    unlinkedOn: isUnlinked ? unlinkedOn : null,
  };
}

/** The acceptance that holds on a day. Null if there is none. */
function acceptanceOn({ acceptances }: Household, day: SerialDay): Acceptance | null {
  const isHeld = ({ on, fellThroughOn }: Acceptance) =>
    on <= day && (fellThroughOn === null || fellThroughOn > day);
  return acceptances.filter(isHeld).at(-1) ?? null;
}

function homesOn(world: World, households: readonly Household[], day: SerialDay): Row<'homes'>[] {
  const { homes, traits } = world;
  const oldest = addDays(traits.workbookFrom, -BEFORE);
  const known = new Set(households);
  const isListed = ({ offeredOn, letOn, heldBy, closed }: Home) => {
    if (offeredOn > day || (closed !== null && closed.on < oldest)) return false;
    return letOn === null || letOn >= oldest || (heldBy !== null && known.has(heldBy));
  };
  return homes.filter(isListed).map((home) => homeRow(world, home, day));
}

function homeRow({ traits }: World, home: Home, day: SerialDay): Row<'homes'> {
  const { closed, heldBy, letOn } = home;
  const livesThere =
    letOn !== null && heldBy && writtenStays(heldBy, day).some((stay) => stay.home === home);
  const keeper = home.holders.find((one) => acceptanceOn(one, day)?.home === home);
  const kept = traits.writesAccepted && !livesThere ? (keeper?.id ?? null) : null;
  const isClosed = closed !== null && closed.on <= day;
  const status = isClosed
    ? closed.status
    : livesThere
      ? 'verhuurd'
      : kept === null
        ? 'aangeboden'
        : 'gereserveerd';
  return {
    row: 0,
    home: home.id,
    corporation: home.corporation.name,
    complex: home.location?.id ?? null,
    district: null,
    kind: home.kind,
    selfContained: null,
    bedrooms: null,
    maximumPersons: home.maximumPersons,
    bareRent: home.rent as Cents,
    agreedRent: null,
    offeredOn: traits.writesOffered ? home.offeredOn : null,
    availableFrom: home.promisedFrom,
    availableUntil: home.until,
    stairFree: home.stairFree,
    units: 1,
    household: livesThere ? heldBy.id : kept,
    status,
    reason: isClosed ? reasonOf(closed) : null,
  };
}

function reasonOf({ status, hadNoCandidate }: NonNullable<Home['closed']>): string {
  if (status === 'geweigerd') return 'geweigerd door kandidaat';
  return hadNoCandidate ? 'geen kandidaat van COA' : 'ingetrokken door corporatie';
}

function locationsOn({ locations }: World, day: SerialDay): Row<'locations'>[] {
  const isThere = ({ decidedOn, cancelledOn }: Location) =>
    decidedOn <= day && (cancelledOn === null || cancelledOn > day);
  return locations.filter(isThere).map((location) => ({
    row: 0,
    location: location.id,
    kind: location.kind,
    capacity: location.homes * 2,
    forPermitHolders: { unit: 'homes', homes: location.homes },
    occupiedByPermitHolders: null,
    occupiedByOthers: null,
    plannedOn: location.plans.filter(({ since }) => since <= day).at(-1)!.plannedOn,
    deliveredOn:
      location.deliveredOn !== null && location.deliveredOn <= day ? location.deliveredOn : null,
    permit: null,
    soundingBoardOn: null,
    letterOn: null,
  }));
}
