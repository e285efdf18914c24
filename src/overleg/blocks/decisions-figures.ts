import { addDays } from '../../domain/calendar';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import type { Ask } from '../block';
import { idKey } from '../../workbook/cell';
import { contactDueOn } from '../../workbook/contact-term';
import { maximumPersonsOf, type Home } from '../../workbook/tables/homes';
import { deliveredBy } from '../../workbook/tables/locations';
import type { Party } from '../parties';
import type { Projecting } from '../outlook/projected';
import type { Situation } from '../situation';
import type { TypedText } from '../typed-text';
import { agreements, type AgreementFigures } from './agreements';
import { coaPresence } from './coa-presence';
import { corporations } from './corporations';
import { locationsFigures, type LocationFigures } from './locations-figures';
import { signals } from './signals';
import { temporary } from './temporary';
import type { TemporaryFigures } from './temporary-figures';
import { waiting } from './waiting';
import type { WaitingFigures } from './waiting-figures';

/** The decisions and tasks of a meeting, by the reason for them. */
export interface DecisionsFigures {
  /** The day of the meeting. It is the deadline if nothing else gives one. */
  readonly meeting: SerialDay;
  readonly asOf: SerialDay;
  /** Overdue agreements: grouped by the text under owner, and grouped by party. */
  readonly lateByOwner: readonly LateAgreements[];
  readonly lateByParty: readonly LateAgreements[];
  readonly homes: readonly HomesShort[];
  /** The homes that all corporations still have to offer, without locations to be delivered. */
  readonly homesToGo: number;
  /** Homes on offer without a candidate and without a proposal. Null if they are few. */
  readonly unproposed: number | null;
  /** Whether each of these homes is for one person. */
  readonly areForOne: boolean;
  /** Signs of resistance without contact in time. */
  readonly signals: readonly SignalLate[];
  /** Households that live in temporary homes. Null without a table of homes. */
  readonly temporary: TemporaryFigures | null;
  readonly locations: readonly LocationStep[];
  /** Households that wait. Null without a table of households. */
  readonly waiting: WaitingFigures | null;
  readonly refusals: number;
  /** When COA should have been at a meeting, and was there last. Null if not overdue or unknown. */
  readonly coa: { readonly due: SerialDay; readonly lastOn: SerialDay | null } | null;
}

interface LateAgreements {
  readonly party: Party;
  /** As it was typed. */
  readonly owner: string;
  readonly count: number;
  /** The earliest of their deadlines. */
  readonly due: SerialDay;
  /** The text and the number of the first agreement, as they were typed. */
  readonly first: string;
  readonly number: string;
  readonly typed: TypedText;
}

/**
 * A corporation that should have offered more homes by now, if it spread them over the half-year.
 * Homes at a location that is still to be delivered do not count.
 */
interface HomesShort {
  readonly name: string;
  readonly toGo: number;
  readonly agreed: number;
  readonly short: number;
  readonly due: SerialDay;
}

interface SignalLate {
  readonly party: Party;
  readonly location: string | null;
  /** The last day for contact. */
  readonly due: SerialDay;
}

/**
 * From this many homes without a candidate or proposal on, the meeting asks COA. Where the quota is
 * two hundred a year, COA links about five people a week. They fill fewer than ten homes in three
 * weeks.
 */
const MANY_UNPROPOSED = 10;

interface LocationStep {
  readonly name: string;
  readonly step: Exclude<LocationFigures['next']['step'], 'none'>;
  readonly due: SerialDay;
  readonly isLate: boolean;
}

/** A step at a location is listed if its day is at most this many days away. */
const DAYS_AHEAD = 31;

export function decisionsFigures(situation: Projecting, ask: Ask): DecisionsFigures {
  const late = (ask(agreements)?.open ?? []).filter(({ isLate }) => isLate);
  const presence = ask(coaPresence).presence;
  return {
    meeting: situation.meeting,
    asOf: situation.asOf,
    lateByOwner: grouped(late, ({ owner }) => idKey(owner)),
    lateByParty: grouped(late, ({ party }) => party),
    homes: homesShort(situation, ask),
    homesToGo: homesToGo(situation, ask),
    unproposed: manyUnproposed(situation),
    areForOne: areUnproposedForOne(situation),
    signals: signalsLate(situation, ask),
    temporary: ask(temporary),
    locations: locationSteps(situation),
    waiting: ask(waiting),
    refusals: refusedHomes(situation),
    coa: presence?.isLate ? { due: presence.dueBy, lastOn: presence.lastOn } : null,
  };
}

/** Groups agreements. The longest overdue must come first in the list. */
function grouped(
  late: readonly AgreementFigures[],
  keyOf: (one: AgreementFigures) => string,
): LateAgreements[] {
  const groups = new Map<string, LateAgreements>();
  for (const one of late) {
    if (one.due === null) continue;
    const { party, owner, due, typed, number, agreement: first } = one;
    const known = groups.get(keyOf(one));
    groups.set(
      keyOf(one),
      known
        ? { ...known, count: known.count + 1 }
        : { party, owner, count: 1, due, first, number, typed },
    );
  }
  return [...groups.values()];
}

function homesShort(situation: Situation, ask: Ask): HomesShort[] {
  const { current, asOf } = situation;
  const division = ask(corporations);
  if (!current || !division) return [];
  const undelivered = homesUndelivered(situation, current.lastDay);
  const days = current.lastDay - current.firstDay + 1;
  const elapsed = (asOf - current.firstDay + 1) / days;
  return division.lines
    .flatMap(({ name, homes }): HomesShort[] => {
      if (name === null || !homes || homes.agreed === null || homes.toGo === 0) return [];
      const toSpread = homes.agreed - (undelivered.get(idKey(name)) ?? 0);
      const short = Math.floor(toSpread * elapsed) - homes.offered;
      const { toGo, agreed } = homes;
      return short > 0 ? [{ name, toGo, agreed, short, due: current.lastDay }] : [];
    })
    .sort((a, b) => b.short - a.short);
}

function homesToGo(situation: Situation, ask: Ask): number {
  const { current } = situation;
  const toGo = ask(corporations)?.total.homes?.toGo ?? 0;
  if (!current) return toGo;
  return Math.max(0, toGo - sum([...homesUndelivered(situation, current.lastDay).values()]));
}

function manyUnproposed({ homes, households, proposed }: Projecting) {
  if (!households) return null;
  const all = sum((homes ?? []).map(({ unassigned }) => unassigned));
  const unproposed = all - (proposed?.pairs.length ?? 0);
  return unproposed >= MANY_UNPROPOSED ? unproposed : null;
}

function areUnproposedForOne({ homes, proposed }: Projecting): boolean {
  const isForMore = (home: Home) => maximumPersonsOf(home) !== 1;
  const free = (homes ?? []).filter(({ home }) => isForMore(home));
  const filled = (proposed?.pairs ?? []).filter(({ home }) => isForMore(home));
  return sum(free.map(({ unassigned }) => unassigned)) === filled.length;
}

/** One for each party and location: the one that has waited longest. */
function signalsLate({ settings, closedDays }: Situation, ask: Ask): SignalLate[] {
  const late = (ask(signals)?.open ?? []).filter(({ contact }) => contact === 'late');
  const first = new Map<string, SignalLate>();
  for (const { party, location, date } of late) {
    const key = `${party} ${location ?? ''}`;
    const due = contactDueOn(date, settings.contactWorkdays, closedDays);
    if (!first.has(key)) first.set(key, { party, location, due });
  }
  return [...first.values()];
}

/** Homes that each corporation still has to offer up to the last day, at undelivered locations. */
function homesUndelivered(
  { homes, tables, asOf }: Situation,
  lastDay: SerialDay,
): ReadonlyMap<string, number> {
  const places = (tables.locations ?? []).filter((one) => deliveredBy(asOf, one) === null);
  const undelivered = new Set(places.map(({ location }) => idKey(location)));
  const counts = new Map<string, number>();
  for (const { home, offeredOn, isWithdrawn } of homes ?? []) {
    const isThere = home.complex !== null && undelivered.has(idKey(home.complex));
    if (!isThere || isWithdrawn || offeredOn <= asOf || offeredOn > lastDay) continue;
    const key = idKey(home.corporation);
    counts.set(key, (counts.get(key) ?? 0) + home.units);
  }
  return counts;
}

function locationSteps(situation: Situation): LocationStep[] {
  const { asOf } = situation;
  const ahead = addDays(asOf, DAYS_AHEAD);
  return (locationsFigures(situation)?.lines ?? [])
    .flatMap(({ name, plannedOn, next }): LocationStep[] => {
      switch (next.step) {
        case 'none':
          return [];
        case 'applyForPermit':
        case 'awaitPermit':
          return [{ name, step: next.step, due: plannedOn, isLate: plannedOn < asOf }];
        case 'soundingBoard':
        case 'letter':
        case 'deliver':
          return [{ name, step: next.step, due: next.due, isLate: next.isLate }];
      }
    })
    .filter(({ due }) => due <= ahead);
}

/** Homes offered in this half-year that now have the status of refused. */
function refusedHomes({ homes, current, asOf }: Situation): number {
  const refused = (homes ?? []).filter(
    ({ home, offeredOn }) =>
      home.status === 'geweigerd' &&
      current !== null &&
      offeredOn >= current.firstDay &&
      offeredOn <= asOf,
  );
  return sum(refused.map(({ home }) => home.units));
}
