/** An assumption of the projection, as a reader sees it. */
import type { Rate } from '../../domain/outlook/input';
import { medianOf, type Assumed, type Basis } from './assumed';
import { usualJoins, type AssumedParameters } from './outlook-history';
import type { AssumedCorporation } from './outlook-supply';

export interface Assumption {
  readonly what: AssumptionKey;
  /** For `offers`, the corporation. Null if it is not known, and for all other assumptions. */
  readonly corporation: string | null;
  readonly unit: AssumptionUnit;
  readonly value: number;
  readonly basis: Basis;
  /** How many cases in the workbook's own history it is computed from. */
  readonly observations: number;
  /** How much one more case would add to the value. 0 if it is not a number of cases. */
  readonly perCase: number;
}

export type AssumptionKey =
  | 'movingDays'
  | 'acceptedDays'
  | 'deliveryDelays'
  | 'fillDays'
  | 'lost'
  | 'unlinked'
  | 'families'
  | 'linking'
  | 'offers'
  | 'spreadOfOffers'
  | 'spreadOfLinking'
  | 'spreadOfFamilies';

/** Weeks, percent, a number in a hundred per week, or homes or people per week. */
export type AssumptionUnit = 'weeks' | 'percent' | 'inHundred' | 'perWeek';

export function assumptionsOf(
  { familyJoins, unrest, ...assumed }: AssumedParameters,
  linking: Assumed<Rate>,
  corporations: readonly AssumedCorporation[],
): readonly Assumption[] {
  const families = usualJoins(familyJoins.value)?.perWeek ?? { events: 0, exposure: 1 };
  return [
    ...(['movingDays', 'acceptedDays', 'deliveryDelays'] as const).map((what) =>
      plain(what, 'weeks', assumed[what], medianOf(assumed[what].value) / DAYS_OF_A_WEEK),
    ),
    plain('fillDays', 'weeks', assumed.fillDays, assumed.fillDays.value / DAYS_OF_A_WEEK),
    rated('lost', 'percent', assumed.lost),
    rated('unlinked', 'inHundred', assumed.unlinked),
    rated('families', 'inHundred', { ...familyJoins, value: families }),
    rated('linking', 'perWeek', linking),
    ...corporations
      .filter(({ ahead, pace }) => ahead.name !== null || pace.value.events > 0)
      .map(({ ahead, pace }) => ({
        ...rated('offers', 'perWeek', pace),
        corporation: ahead.name,
      })),
    plain('spreadOfOffers', 'percent', unrest.aanbod, 100 * unrest.aanbod.value),
    plain('spreadOfLinking', 'percent', unrest.koppelen, 100 * unrest.koppelen.value),
    plain('spreadOfFamilies', 'percent', unrest.nareis, 100 * unrest.nareis.value),
  ];
}

const DAYS_OF_A_WEEK = 7;

function plain(
  what: AssumptionKey,
  unit: AssumptionUnit,
  { basis, observations }: Assumed<unknown>,
  value: number,
): Assumption {
  return { what, corporation: null, unit, value, basis, observations, perCase: 0 };
}

function rated(
  what: AssumptionKey,
  unit: AssumptionUnit,
  { value: { events, exposure }, basis, observations }: Assumed<Rate>,
): Assumption {
  const times = unit === 'perWeek' ? 1 : 100;
  const perCase = exposure > 0 ? times / exposure : 0;
  return { what, corporation: null, unit, value: events * perCase, basis, observations, perCase };
}
