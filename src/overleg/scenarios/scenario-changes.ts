/** Turns the events of a scenario into changes of the outlook's input. */
import { ledgerOf, type QuotaPeriod } from '../../domain/backlog';
import { addDays, firstDayOf } from '../../domain/calendar';
import type { OutlookChange } from '../../domain/outlook/changes';
import type { Absence, OutlookInput } from '../../domain/outlook/input';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { ScenarioEvent } from '../../workbook/scenarios';
import { homeFor } from '../outlook/outlook-supply';
import { currentHalfYear, type Situation } from '../situation';

/** Returns the situation with the quotas of the events, or the same situation without any. */
export function situationIn<Known extends Situation>(
  situation: Known,
  events: readonly ScenarioEvent[],
): Known {
  const quotas = events.flatMap((event) =>
    event.kind === 'quota' ? [{ halfYear: event.period, quota: event.people }] : [],
  );
  if (quotas.length === 0) return situation;
  const { placements, opening, asOf } = situation;
  const periods = withQuotas(situation.periods, quotas);
  const ledger = ledgerOf({ periods, placements, opening });
  return { ...situation, periods, ledger, current: currentHalfYear(ledger, asOf) };
}

function withQuotas(
  periods: readonly QuotaPeriod[],
  quotas: readonly QuotaPeriod[],
): readonly QuotaPeriod[] {
  const first = ({ halfYear }: QuotaPeriod) => firstDayOf(halfYear);
  const changed = new Map([...periods, ...quotas].map((one) => [first(one), one]));
  return [...changed.values()].sort((a, b) => first(a) - first(b));
}

/** Returns null if the event changes nothing in the outlook, or if it only changes quotas. */
export function outlookChangeOf(event: ScenarioEvent, input: OutlookInput): OutlookChange | null {
  const { homes, asOf } = input;
  const horizon = input.ends.at(-1)?.day ?? asOf;
  switch (event.kind) {
    case 'quota':
      return null;
    case 'locationLater':
    case 'locationDropped': {
      const location = homes.locations.findIndex(
        ({ name }) => idKey(name) === idKey(event.location),
      );
      if (location < 0) return null;
      if (event.kind === 'locationDropped') return { kind: event.kind, location };
      const isDelivered = homes.locations[location]?.deliveredOn !== null;
      return isDelivered ? null : { kind: event.kind, location, weeks: event.weeks };
    }
    case 'moreHomes': {
      const from = event.from ?? asOf;
      const corporation = corporationAt(event.corporation, input);
      if (corporation < 0 || from > horizon) return null;
      const hasMix = (homes.corporations[corporation]?.mix.length ?? 0) > 0;
      const sizes = event.persons === null ? UNSEEN : [event.persons];
      const isAsBefore = event.persons === null && hasMix;
      const of = sizes.map((persons) => ({ home: homeFor(persons, from), counts: true }));
      return {
        kind: 'moreHomes',
        corporation,
        homes: event.homes,
        of: isAsBefore ? null : of,
        from,
      };
    }
    case 'corporationOut': {
      const corporation = corporationAt(event.corporation, input);
      const absence = absenceOf(event, horizon);
      if (corporation < 0 || absence.from > horizon || absence.until <= asOf) return null;
      return { kind: 'corporationOut', corporation, absence };
    }
    case 'linking':
      return { kind: 'linking', peoplePerWeek: event.peoplePerWeek };
    case 'tempo':
      return { kind: 'tempo', factor: event.percent / 100 };
  }
}

/** The sizes if no home of the corporation is known: as many for one person as for two. */
const UNSEEN = [1, 2];

type CorporationOut = Extract<ScenarioEvent, { kind: 'corporationOut' }>;

/**
 * Returns the days on which the corporation is out.
 *
 * @param horizon the last of these days, if the event does not say how many weeks it lasts
 */
export function absenceOf({ from, weeks }: CorporationOut, horizon: SerialDay): Absence {
  return { from, until: weeks === null ? horizon : addDays(from, 7 * weeks - 1) };
}

function corporationAt(corporation: string, { homes }: OutlookInput): number {
  return homes.corporations.findIndex(
    ({ name }) => name !== null && idKey(name) === idKey(corporation),
  );
}
