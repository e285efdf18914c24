/**
 * Reports where the partners did not keep to their agreements or to the law, up to the reference
 * date.
 */
import { civilOf, firstDayOf, halfYearLabel, lastDayOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { firstById } from '../by-id';
import { idKey } from '../cell';
import { coaPresenceAt } from '../coa-presence';
import { contactDueOn } from '../contact-term';
import { halfYearsOf } from '../division-parts';
import { finding, type Finding, type Findings } from '../finding';
import { firstMoves, householdsAsOf } from '../households-as-of';
import {
  FITTING_PART,
  fitCounts,
  isFamily,
  lettingsUpTo,
  rentAndLimit,
  type Letting,
} from '../lettings';
import { rentYearsOf } from '../rent-years';
import { placeOf } from '../table-reading';
import { isOverdue } from '../tables/agreements';
import { GUIDANCE_STEPS, stepState } from '../tables/guidance';
import {
  isRegular,
  isWithdrawnByCorporation,
  maximumPersonsOf,
  offeredOnOf,
} from '../tables/homes';
import {
  deliveredBy,
  homesForPermitHolders,
  isMixAboveAgreed,
  lastDayToInform,
} from '../tables/locations';
import { find, rowsOf, type CheckContext } from './context';
import { emptyAlternatives } from './empty-alternatives';
import { checkRentYears } from './rent-years';
import { checkReservations, declinedAndKept } from './reservations';

export function* checkAgreements(context: CheckContext): Findings {
  const { placements, homes, households } = context.tables;
  const lettings = lettingsUpTo(context.asOf, {
    placements: rowsOf(placements),
    homes: rowsOf(homes),
    households: rowsOf(households),
  });
  yield familiesInAlternative(context, lettings);
  yield singlesInRegular(context, lettings);
  yield homesTooSmall(context, lettings);
  yield* checkReservations(context);
  yield declinedAndKept(context);
  yield rentsAboveLimit(context, lettings);
  yield rentSharesTooLow(context, lettings);
  yield* checkRentYears(context);
  yield termsPassed(context);
  yield signsWithoutContact(context);
  yield agreementsOverdue(context);
  yield guidanceOverdue(context);
  yield deliveriesUnprepared(context);
  yield homesNotOffered(context);
  yield coaAbsent(context);
  yield mixAboveAgreed(context);
}

function familiesInAlternative(
  context: CheckContext,
  lettings: readonly Letting[],
): readonly Finding[] {
  const { placements } = context.tables;
  const { agreement } = context.settings;
  if (placements === null) return [];
  return lettings
    .filter((letting) => isFamily(letting, agreement) && isInRegular(letting) === false)
    .filter(({ date }) => date >= agreement.familiesRegularFrom)
    .map(({ placement }) =>
      finding('family-in-alternative', placeOf(placements, placement, 'home'), {}),
    );
}

/** Returns null if the home or its kind is not known. */
function isInRegular({ home }: Letting): boolean | null {
  const kind = home?.kind ?? null;
  return kind === null ? null : isRegular(kind);
}

/**
 * Finds single people who got a regular home while a suitable alternative home was empty. Singles
 * who share a home are skipped: an alternative home is for one person.
 */
function singlesInRegular(context: CheckContext, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  const { agreement } = context.settings;
  if (placements === null) return [];
  const singles = lettings.filter(
    (letting) =>
      letting.inTime === 1 &&
      !isFamily(letting, agreement) &&
      letting.date >= agreement.singlesAlternativeFrom &&
      isInRegular(letting) === true,
  );
  const isEmptyFor = emptyAlternatives(context);
  return singles
    .filter(({ date, household }) =>
      isEmptyFor(date, household?.stairFree ?? false, household?.young ?? false),
    )
    .map(({ placement }) =>
      finding('single-in-regular', placeOf(placements, placement, 'home'), {}),
    );
}

function homesTooSmall(context: CheckContext, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  if (placements === null) return [];
  return lettings.flatMap(({ placement, home, inTime }) => {
    const maximum = (home && maximumPersonsOf(home)) ?? null;
    if (maximum === null || inTime <= maximum) return [];
    const data = { persons: inTime, maximum };
    return [finding('home-too-small', placeOf(placements, placement, 'home'), data)];
  });
}

function rentsAboveLimit(context: CheckContext, lettings: readonly Letting[]): readonly Finding[] {
  const { placements } = context.tables;
  const years = rentYearsOf(context.settings);
  if (placements === null) return [];
  return lettings.flatMap((letting) => {
    const rent = rentAndLimit(letting, years);
    if (rent === null || rent.rent <= rent.limit) return [];
    return [finding('rent-above-limit', placeOf(placements, letting.placement, 'home'), rent)];
  });
}

/**
 * Finds corporations with too few lettings whose rent fits, in the calendar year of the reference
 * date.
 */
function rentSharesTooLow(context: CheckContext, lettings: readonly Letting[]): readonly Finding[] {
  const { corporations } = context.tables;
  if (corporations === null) return [];
  const { year } = civilOf(context.asOf);
  const counts = fitCounts(year, lettings, rentYearsOf(context.settings));
  return corporations.rows.flatMap((row) => {
    const count = find(counts, row.corporation);
    if (count === undefined || count.fitting / count.lettings >= FITTING_PART) return [];
    const data = { year, fitting: count.fitting, lettings: count.lettings };
    return [finding('rent-share-too-low', placeOf(corporations, row, 'corporation'), data)];
  });
}

/** Finds terms that passed for households that wait on the reference date. */
function termsPassed({ tables, settings, asOf }: CheckContext): readonly Finding[] {
  const reading = tables.households;
  if (reading === null) return [];
  const rows = [...firstById(reading.records, 'household').values()];
  const households = householdsAsOf(asOf, rows, tables.placements?.records ?? []);
  return households.flatMap(({ household, state, hasHome, daysLinked: days }) => {
    if (state !== 'waiting') return [];
    const place = placeOf(reading, household, 'linkedOn');
    const findings: Finding[] = [];
    if (days > settings.homeTerm && !hasHome) {
      findings.push(finding('home-term-passed', place, { days, term: settings.homeTerm }));
    }
    if (days > settings.movingTerm) {
      findings.push(finding('moving-term-passed', place, { days, term: settings.movingTerm }));
    }
    return findings;
  });
}

function signsWithoutContact({
  tables: { signals },
  settings,
  asOf,
}: CheckContext): readonly Finding[] {
  if (signals === null) return [];
  const closed = new Set(settings.closedDays);
  const workdays = settings.contactWorkdays;
  return signals.rows.flatMap((row) => {
    if (row.date === null || (row.closedOn !== null && row.closedOn <= asOf)) return [];
    const due = contactDueOn(row.date, workdays, closed);
    const contacted = row.contactedOn !== null && row.contactedOn <= asOf ? row.contactedOn : asOf;
    const field = signals.columns.contactedOn === null ? 'date' : 'contactedOn';
    return contacted > due
      ? [finding('sign-without-contact', placeOf(signals, row, field), { due, workdays })]
      : [];
  });
}

function agreementsOverdue({ tables: { agreements }, asOf }: CheckContext): readonly Finding[] {
  if (agreements === null) return [];
  return agreements.rows.flatMap((row) =>
    row.due !== null && isOverdue(row, asOf)
      ? [finding('agreement-overdue', placeOf(agreements, row, 'due'), { due: row.due })]
      : [],
  );
}

/** Finds guidance steps that are late. The term begins on the day of the move. */
function guidanceOverdue({ tables, settings, asOf }: CheckContext): readonly Finding[] {
  const { guidance, placements } = tables;
  if (guidance === null) return [];
  const steps = GUIDANCE_STEPS.filter((step) => guidance.columns[step] !== null);
  const movedIn = firstMoves(asOf, placements?.records ?? []);
  const term = settings.stepDays;
  return guidance.rows.flatMap((row) => {
    const movedInOn = find(movedIn, row.household);
    if (movedInOn === undefined) return [];
    const days = asOf - movedInOn;
    return steps
      .filter((step) => stepState(row[step], movedInOn, asOf, term) === 'late')
      .map((step) => {
        const column = guidance.definition.columns[step].header;
        return finding('guidance-overdue', placeOf(guidance, row, step), { column, days, term });
      });
  });
}

/** Finds locations that still have to be delivered, if their sounding board or letter is late. */
function deliveriesUnprepared({
  tables: { locations },
  settings,
  asOf,
}: CheckContext): readonly Finding[] {
  if (locations === null) return [];
  return locations.rows.flatMap((row) => {
    const { plannedOn: planned } = row;
    if (planned === null || deliveredBy(asOf, row) !== null) return [];
    const due = lastDayToInform(planned, settings.daysBeforeDelivery);
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

/** Finds corporations that offered fewer homes than agreed in a half-year that is over. */
function homesNotOffered({ tables, asOf }: CheckContext): readonly Finding[] {
  const { division, homes } = tables;
  if (division === null || homes === null) return [];
  const offered = new Map<string, { day: SerialDay; units: number }[]>();
  for (const home of homes.rows) {
    const day = offeredOnOf(home);
    if (day === null || home.corporation === null || isWithdrawnByCorporation(home)) continue;
    const key = idKey(home.corporation);
    const offers = offered.get(key) ?? [];
    offers.push({ day, units: home.units });
    offered.set(key, offers);
  }
  return halfYearsOf(division.rows).flatMap(({ period, parts }) => {
    const [first, last] = [firstDayOf(period), lastDayOf(period)];
    if (last > asOf) return [];
    return [...(parts.at(-1)?.inForce ?? [])].flatMap(([corporation, { homes: row }]) => {
      const agreed = row?.homes ?? null;
      const units = (offered.get(corporation) ?? [])
        .filter(({ day }) => day >= first && day <= last)
        .reduce((sum, offer) => sum + offer.units, 0);
      if (row === null || agreed === null || units >= agreed) return [];
      const data = { period: halfYearLabel(period), agreed, offered: units };
      return [finding('homes-not-offered', placeOf(division, row, 'homes'), data)];
    });
  });
}

function coaAbsent({ tables: { meetings }, asOf }: CheckContext): readonly Finding[] {
  if (meetings === null) return [];
  const presence = coaPresenceAt(asOf, meetings.records);
  if (presence === null || !presence.isLate) return [];
  const latest = meetings.records
    .filter(({ kind, date }) => kind === 'ambtelijk' && date <= asOf)
    .reduce((a, b) => (b.date > a.date ? b : a));
  const days = presence.daysAway;
  return [finding('coa-absent', placeOf(meetings, latest, 'coaPresent'), { days })];
}

function mixAboveAgreed({ tables: { locations } }: CheckContext): readonly Finding[] {
  if (locations === null) return [];
  return locations.rows.flatMap((row) => {
    const occupied = row.occupiedByPermitHolders;
    const agreed = homesForPermitHolders(row);
    if (occupied === null || agreed === null || !isMixAboveAgreed(row)) return [];
    const place = placeOf(locations, row, 'occupiedByPermitHolders');
    return [finding('mix-above-agreed', place, { occupied, agreed })];
  });
}
