/** What the partners agreed and the law asks, against what happened up to the reference date. */
import {
  addDays,
  civilOf,
  firstDayOf,
  halfYearLabel,
  isoWeekday,
  lastDayOf,
  serialOf,
} from '../../domain/calendar';
import { rentLimit } from '../../domain/rent';
import { RENT_LIMITS } from '../../domain/rent-limits';
import type { Cents, People, SerialDay } from '../../domain/units';
import { idKey } from '../cell';
import { finding, type Finding } from '../finding';
import { placeOf } from '../table-reading';
import { GUIDANCE_STEPS } from '../tables/guidance';
import {
  isRegular,
  isSelfContained,
  isWithdrawnByCorporation,
  maximumPersonsOf,
} from '../tables/homes';
import { homesForPermitHolders } from '../tables/locations';
import { find, rowsOf, type Context, type Row } from './context';
import { emptyAlternatives } from './empty-alternatives';

export function checkAgreements(context: Context): readonly Finding[] {
  const lettings = lettingsOf(context);
  return [
    ...familiesInAlternative(context, lettings),
    ...singlesInRegular(context, lettings),
    ...homesTooSmall(context, lettings),
    ...rentsAboveLimit(context, lettings),
    ...rentSharesTooLow(context, lettings),
    ...termsPassed(context),
    ...signsWithoutContact(context),
    ...agreementsOverdue(context),
    ...guidanceOverdue(context),
    ...deliveriesUnprepared(context),
    ...homesNotOffered(context),
    ...coaAbsent(context),
    ...mixAboveAgreed(context),
  ];
}

/** A household that moved into a home of its own by the reference date. */
interface Letting {
  readonly row: Row<'placements'>;
  readonly date: SerialDay;
  readonly persons: People;
  readonly home: Row<'homes'>;
  readonly household: Row<'households'> | undefined;
  /** People with the family still to follow. */
  readonly inTime: number;
}

function lettingsOf({ tables, homes, households, asOf }: Context): readonly Letting[] {
  return rowsOf(tables.placements).flatMap((row) => {
    const home = find(homes, row.home);
    const { date, persons } = row;
    if (row.isFamilyJoining || home === undefined || persons === null) return [];
    if (date === null || date > asOf) return [];
    const household = find(households, row.household);
    return [
      { row, date, persons, home, household, inTime: persons + (household?.familyToFollow ?? 0) },
    ];
  });
}

function familiesInAlternative(context: Context, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  if (placements === null) return [];
  return lettings
    .filter(({ inTime, home }) => inTime >= 2 && home.kind !== null && !isRegular(home.kind))
    .map(({ row }) => finding('family-in-alternative', placeOf(placements, row, 'home'), {}));
}

function singlesInRegular(context: Context, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  if (placements === null) return [];
  const singles = lettings.filter(
    ({ inTime, home }) => inTime === 1 && home.kind !== null && isRegular(home.kind),
  );
  const isEmptyFor = emptyAlternatives(context);
  return singles
    .filter(({ date, household }) =>
      isEmptyFor(date, household?.stairFree ?? false, household?.young ?? false),
    )
    .map(({ row }) => finding('single-in-regular', placeOf(placements, row, 'home'), {}));
}

function homesTooSmall(context: Context, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  if (placements === null) return [];
  return lettings.flatMap(({ row, home, inTime }) => {
    const maximum = maximumPersonsOf(home)?.persons ?? null;
    if (maximum === null || inTime <= maximum) return [];
    const data = { persons: inTime, maximum };
    return [finding('home-too-small', placeOf(placements, row, 'home'), data)];
  });
}

const FIRST_DAY_OF_RENT_FIT = serialOf(2016, 1, 1);

/** The rent and its limit of a letting that passend toewijzen concerns; null for another. */
function rentOf({ date, persons, home, household }: Letting): {
  readonly rent: Cents;
  readonly limit: Cents;
} | null {
  const rent = home.agreedRent ?? home.bareRent;
  if (rent === null || !isSelfContained(home) || date < FIRST_DAY_OF_RENT_FIT) return null;
  if (!RENT_LIMITS.has(civilOf(date).year)) return null;
  return { rent, limit: rentLimit(date, persons, household?.young ?? false) };
}

function rentsAboveLimit(context: Context, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  if (placements === null) return [];
  return lettings.flatMap((letting) => {
    const rent = rentOf(letting);
    if (rent === null || rent.rent <= rent.limit) return [];
    return [finding('rent-above-limit', placeOf(placements, letting.row, 'home'), rent)];
  });
}

const LEAST_FITTING_SHARE = 0.95;

/** Per corporation the lettings of the reference date's calendar year, as the law counts them. */
function rentSharesTooLow(context: Context, lettings: readonly Letting[]): readonly Finding[] {
  const { corporations } = context.tables;
  if (corporations === null) return [];
  const { year } = civilOf(context.asOf);
  const counts = new Map<string, { fitting: number; lettings: number }>();
  for (const letting of lettings) {
    const rent = civilOf(letting.date).year === year ? rentOf(letting) : null;
    const corporation = letting.home.corporation;
    if (rent === null || corporation === null) continue;
    const count = counts.get(idKey(corporation)) ?? { fitting: 0, lettings: 0 };
    count.lettings += 1;
    if (rent.rent <= rent.limit) count.fitting += 1;
    counts.set(idKey(corporation), count);
  }
  return corporations.rows.flatMap((row) => {
    const count = find(counts, row.corporation);
    if (count === undefined || count.fitting >= count.lettings * LEAST_FITTING_SHARE) return [];
    return [
      finding('rent-share-too-low', placeOf(corporations, row, 'corporation'), { year, ...count }),
    ];
  });
}

/** Households that wait on the reference date, by the dates alone. */
function termsPassed(context: Context): readonly Finding[] {
  const { tables, households, placementsOf, settings, asOf } = context;
  const reading = tables.households;
  if (reading === null) return [];
  return [...households].flatMap(([id, row]) => {
    if (row.linkedOn === null || !isWaiting(row, placementsOf.get(id) ?? [], asOf)) return [];
    const days = asOf - row.linkedOn;
    const place = placeOf(reading, row, 'linkedOn');
    const isAccepted =
      (row.acceptedOn !== null && row.acceptedOn <= asOf) || row.status === 'geaccepteerd';
    const findings: Finding[] = [];
    if (days > settings.homeTerm && !isAccepted) {
      findings.push(finding('home-term-passed', place, { days, term: settings.homeTerm }));
    }
    if (days > settings.movingTerm) {
      findings.push(finding('moving-term-passed', place, { days, term: settings.movingTerm }));
    }
    return findings;
  });
}

function isWaiting(
  { linkedOn, unlinkedOn, status }: Row<'households'>,
  placed: readonly Row<'placements'>[],
  asOf: SerialDay,
): boolean {
  if (linkedOn === null || linkedOn > asOf) return false;
  if (unlinkedOn === null ? status === 'ontkoppeld' : unlinkedOn <= asOf) return false;
  if (status === 'gehuisvest' && placed.length === 0) return false;
  return !placed.some(({ date }) => date !== null && date <= asOf);
}

function signsWithoutContact({ tables: { signals }, settings, asOf }: Context): readonly Finding[] {
  if (signals === null) return [];
  const closed = new Set(settings.closedDays);
  const workdays = settings.contactWorkdays;
  return signals.rows.flatMap((row) => {
    if (row.date === null || (row.closedOn !== null && row.closedOn <= asOf)) return [];
    const due = afterWorkdays(row.date, workdays, closed);
    const contacted = row.contactedOn !== null && row.contactedOn <= asOf ? row.contactedOn : asOf;
    const field = signals.columns.contactedOn === null ? 'date' : 'contactedOn';
    return contacted > due
      ? [finding('sign-without-contact', placeOf(signals, row, field), { due, workdays })]
      : [];
  });
}

/** The day so many Mondays to Fridays later; closed days do not count. */
function afterWorkdays(
  start: SerialDay,
  workdays: number,
  closed: ReadonlySet<SerialDay>,
): SerialDay {
  let day = start;
  // No term in use comes near a year; a mistyped one must not keep the workbook busy.
  let left = Math.min(workdays, 366);
  while (left > 0) {
    day = addDays(day, 1);
    if (isoWeekday(day) <= 5 && !closed.has(day)) left -= 1;
  }
  return day;
}

function agreementsOverdue({ tables: { agreements }, asOf }: Context): readonly Finding[] {
  if (agreements === null) return [];
  return agreements.rows.flatMap((row) => {
    const { due, date, doneOn, status } = row;
    if (due === null || due >= asOf || (date !== null && date > asOf)) return [];
    const isDone = doneOn === null ? status === 'gereed' : doneOn <= asOf;
    if (isDone || status === 'vervallen') return [];
    return [finding('agreement-overdue', placeOf(agreements, row, 'due'), { due })];
  });
}

/** Steps count from the day the household moved in. */
function guidanceOverdue({ tables, placementsOf, settings, asOf }: Context): readonly Finding[] {
  const { guidance } = tables;
  if (guidance === null) return [];
  const steps = GUIDANCE_STEPS.filter((step) => guidance.columns[step] !== null);
  const term = settings.stepDays;
  return guidance.rows.flatMap((row) => {
    const moved = (find(placementsOf, row.household) ?? []).find(
      ({ isFamilyJoining }) => !isFamilyJoining,
    );
    if (moved === undefined || moved.date === null) return [];
    const days = asOf - moved.date;
    if (days <= term) return [];
    return steps
      .filter((step) => row[step] === null || (row[step] !== 'n.v.t.' && row[step] > asOf))
      .map((step) => {
        const column = guidance.definition.columns[step].header;
        return finding('guidance-overdue', placeOf(guidance, row, step), { column, days, term });
      });
  });
}

/** Sounding board and letter, for locations that are still to be delivered. */
function deliveriesUnprepared({
  tables: { locations },
  settings,
  asOf,
}: Context): readonly Finding[] {
  if (locations === null) return [];
  return locations.rows.flatMap((row) => {
    const { plannedOn: planned, deliveredOn } = row;
    if (planned === null || (deliveredOn !== null && deliveredOn <= asOf)) return [];
    const due = addDays(planned, -settings.daysBeforeDelivery);
    if (asOf <= due) return [];
    const isDone = (day: SerialDay | null): boolean => day !== null && day <= asOf;
    const data = { due, planned };
    const findings: Finding[] = [];
    if (locations.columns.soundingBoardOn !== null && !isDone(row.soundingBoardOn)) {
      findings.push(
        finding('sounding-board-missing', placeOf(locations, row, 'soundingBoardOn'), data),
      );
    }
    if (locations.columns.letterOn !== null && !isDone(row.letterOn)) {
      findings.push(finding('letter-missing', placeOf(locations, row, 'letterOn'), data));
    }
    return findings;
  });
}

/** Per corporation, for half-years that are over on the reference date. */
function homesNotOffered({ tables, asOf }: Context): readonly Finding[] {
  const { division, homes } = tables;
  if (division === null || homes === null) return [];
  const offered = new Map<string, { day: SerialDay; units: number }[]>();
  for (const home of homes.rows) {
    const day = home.offeredOn ?? home.availableFrom;
    if (day === null || home.corporation === null || isWithdrawnByCorporation(home)) continue;
    const key = idKey(home.corporation);
    const offers = offered.get(key) ?? [];
    offers.push({ day, units: home.units });
    offered.set(key, offers);
  }
  return division.rows.flatMap((row) => {
    const { period, homes: agreed } = row;
    if (period === null || agreed === null || lastDayOf(period) > asOf) return [];
    const [first, last] = [firstDayOf(period), lastDayOf(period)];
    const units = (find(offered, row.corporation) ?? [])
      .filter(({ day }) => day >= first && day <= last)
      .reduce((sum, offer) => sum + offer.units, 0);
    if (units >= agreed) return [];
    const data = { period: halfYearLabel(period), agreed, offered: units };
    return [finding('homes-not-offered', placeOf(division, row, 'homes'), data)];
  });
}

const WEEKS_WITHOUT_COA = 8;

/** From the officials' meeting at which COA was last, or the first one, to the latest. */
function coaAbsent({ tables: { meetings }, asOf }: Context): readonly Finding[] {
  if (meetings === null || meetings.columns.coaPresent === null) return [];
  const held = meetings.records
    .filter(({ kind, date }) => kind === 'ambtelijk' && date <= asOf)
    .sort((a, b) => a.date - b.date);
  const latest = held.at(-1);
  const since = held.findLast(({ coaPresent }) => coaPresent === true) ?? held[0];
  if (latest === undefined || since === undefined || latest.coaPresent === true) return [];
  const days = latest.date - since.date;
  if (days <= WEEKS_WITHOUT_COA * 7) return [];
  return [finding('coa-absent', placeOf(meetings, latest, 'coaPresent'), { days })];
}

function mixAboveAgreed({ tables: { locations } }: Context): readonly Finding[] {
  if (locations === null) return [];
  return locations.rows.flatMap((row) => {
    const occupied = row.occupiedByPermitHolders;
    const agreed = homesForPermitHolders(row);
    if (occupied === null || agreed === null || occupied <= agreed) return [];
    const place = placeOf(locations, row, 'occupiedByPermitHolders');
    return [finding('mix-above-agreed', place, { occupied, agreed })];
  });
}
