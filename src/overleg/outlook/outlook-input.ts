/** Turns the tables as of a day into the input of the outlook, which projects the coming weeks. */
import { firstDayOf, lastDayOf, nextHalfYear, type HalfYear } from '../../domain/calendar';
import { scoringFor } from '../../domain/match/score';
import type { OutlookInput } from '../../domain/outlook/input';
import { criteriaOf } from '../../workbook/match-settings';
import { rentYearsOf } from '../../workbook/rent-years';
import { corporationTerms, termsOn } from '../corporation-terms';
import type { SerialDay } from '../../domain/units';
import type { Steps } from '../../workbook/steps';
import type { CurrentHalfYear, Situation } from '../situation';
import { householdKinds, homeKinds } from './kinds';
import { knownOn } from './known';
import {
  familiesAhead,
  linkedMix,
  linkingAhead,
  movingHouseholds,
  promisedHouseholds,
  traitsOf,
  waitingHouseholds,
} from './outlook-demand';
import { assumptionsOf, type Assumption } from './assumptions';
import { assumedOf, parametersOf, usualJoins } from './outlook-history';
import {
  corporationsAhead,
  countingHomes,
  kindOfHome,
  locationsAhead,
  corporationNamesOf,
  offeredHomes,
  seenHomes,
} from './outlook-supply';
import type { HouseholdAsOf } from '../../workbook/households-as-of';

/** The input of the projection, and its assumptions. */
export interface OutlookBasis {
  readonly input: OutlookInput;
  readonly assumptions: readonly Assumption[];
}

export function* outlookBasisOf(
  situation: Situation,
  current: CurrentHalfYear,
): Steps<OutlookBasis> {
  const { asOf, periods, tables, settings } = situation;
  const known = yield* knownOn(situation);
  const next = nextHalfYear(current.halfYear);
  const nextQuota =
    periods.find(({ halfYear }) => firstDayOf(halfYear) === firstDayOf(next))?.quota ??
    current.quota;
  const horizon = lastDayOf(next);
  const toHouse = current.adjustedQuota - current.housed;
  const scoring = scoringFor(criteriaOf(settings));
  const assumed = assumedOf(known);
  const parameters = parametersOf(assumed);
  yield;

  const withTerms = (halfYear: HalfYear) => {
    const lastDay = lastDayOf(halfYear);
    const terms = corporationTerms(halfYear, tables.corporations ?? [], tables.division ?? []);
    const day = Math.min(lastDay, Math.max(asOf, firstDayOf(halfYear))) as SerialDay;
    return { halfYear, lastDay, terms: termsOn(terms, day) };
  };
  const halfYears = [current.halfYear, next].map(withTerms);
  const before = periods
    .filter(({ halfYear }) => lastDayOf(halfYear) < asOf)
    .map(({ halfYear }) => withTerms(halfYear));
  const names = corporationNamesOf(halfYears[0]?.terms ?? []);
  const kinds = householdKinds();
  const counts = countingHomes(known);
  yield;
  const waiting = waitingHouseholds(known, kinds);
  const promised = promisedHouseholds(known, kinds, names.indexOf, counts);
  yield;
  const mix = linkedMix(known, kinds);
  yield;
  const movingOn = movingHouseholds(known, kinds, horizon);
  const families = familiesAhead(known, names.indexOf);
  yield;

  const ofHomes = homeKinds(scoring, kinds.kinds);
  const kindOf = kindOfHome(ofHomes, counts, rentYearsOf(settings), asOf);
  const offered = offeredHomes(known, kindOf, names);
  const seen = seenHomes(known, ofHomes, kindOf, names);
  yield;
  const agreedOf = halfYears[0]?.terms.map(({ agreedHomes }) => agreedHomes) ?? [];
  const locations = locationsAhead(known, seen, ofHomes, counts, names, agreedOf);
  const corporations = corporationsAhead(known, seen, locations, names, halfYears, before);

  const peopleOf = (one: HouseholdAsOf) => {
    const { persons } = traitsOf(one, 0);
    return persons + one.familyExpected;
  };
  const isWaiting = ({ state }: HouseholdAsOf) => state === 'waiting';
  const waitingPeople = known.households
    .filter(isWaiting)
    .reduce((sum, one) => sum + one.household.persons, 0);
  const weeksLeft = (current.lastDay - asOf) / 7;
  const later = usualJoins(parameters.familyJoins)?.perWeek ?? { events: 0, exposure: 1 };
  const comes = 1 - Math.exp((-later.events / later.exposure) * weeksLeft);
  const familyPeople = comes * families.reduce((sum, { persons }) => sum + persons, 0);
  const toLink = Math.max(0, toHouse - waitingPeople - familyPeople);
  const quotas = { halfYear: current.halfYear, toLink, quota: current.quota, nextQuota };
  const { linking, pace } = linkingAhead(known, quotas, peopleOf);
  const input = {
    asOf,
    ends: [
      { day: current.lastDay, toHouse },
      { day: horizon, toHouse: toHouse + nextQuota },
    ],
    scoring,
    homes: {
      kinds: ofHomes.kinds,
      corporations: corporations.map(({ ahead }) => ahead),
      offered,
      locations,
    },
    households: {
      kinds: kinds.kinds,
      waiting,
      promised,
      movingOn,
      mix,
      linking,
      families,
    },
    parameters,
  };
  return { input, assumptions: assumptionsOf(assumed, pace, corporations) };
}
