/** From the tables as of a day to what the outlook is reckoned from. */
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
import { parametersOf } from './outlook-history';
import {
  corporationsAhead,
  countingHomes,
  kindOfHome,
  locationsAhead,
  namesOf,
  offeredHomes,
  seenHomes,
} from './outlook-supply';
import type { HouseholdAsOf } from '../../workbook/households-as-of';

export function* outlookInputOf(
  situation: Situation,
  current: CurrentHalfYear,
): Steps<OutlookInput> {
  const { asOf, periods, tables, settings } = situation;
  const known = yield* knownOn(situation);
  const next = nextHalfYear(current.halfYear);
  const nextQuota =
    periods.find(({ halfYear }) => firstDayOf(halfYear) === firstDayOf(next))?.quota ??
    current.quota;
  const horizon = lastDayOf(next);
  const toHouse = current.adjustedQuota - current.housed;
  const scoring = scoringFor(criteriaOf(settings));
  const parameters = parametersOf(known);
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
  const names = namesOf(halfYears[0]?.terms ?? []);
  const kinds = householdKinds();
  const counts = countingHomes(known);
  const waiting = waitingHouseholds(known, kinds);
  const promised = promisedHouseholds(known, kinds, names.indexOf, counts);
  const mix = linkedMix(known, kinds);
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
  const later = parameters.familyJoins[1]?.perWeek ?? { events: 0, exposure: 1 };
  const comes = 1 - Math.exp((-later.events / later.exposure) * weeksLeft);
  const familyPeople = comes * families.reduce((sum, { persons }) => sum + persons, 0);
  const toLink = Math.max(0, toHouse - waitingPeople - familyPeople);
  return {
    asOf,
    ends: [
      { day: current.lastDay, toHouse },
      { day: horizon, toHouse: toHouse + nextQuota },
    ],
    scoring,
    homes: { kinds: ofHomes.kinds, corporations, offered, locations },
    households: {
      kinds: kinds.kinds,
      waiting,
      promised,
      movingOn,
      mix,
      linking: linkingAhead(
        known,
        { halfYear: current.halfYear, toLink, quota: current.quota, nextQuota },
        peopleOf,
      ),
      families,
    },
    parameters,
  };
}
