/** The two forecasts of version 1.0, to compare today's forecasts with. */
import { outlookOf } from '../../src/domain/forecast';
import { backlogAt } from '../../src/domain/backlog';
import { orNull } from '../../src/domain/or-null';
import { sum } from '../../src/domain/sum';
import type { SerialDay } from '../../src/domain/units';
import type { Ask } from '../../src/overleg/block';
import { corporations } from '../../src/overleg/blocks/corporations';
import { homesNeeded } from '../../src/overleg/blocks/homes-needed';
import { deliveriesBetween } from '../../src/overleg/blocks/locations-figures';
import type { Situation } from '../../src/overleg/situation';
import type { Estimate } from './estimate';

type Asked = Pick<Situation, 'periods' | 'placements' | 'opening'>;

/**
 * Assumes that the pace of the last weeks goes on. The variance for h weeks ahead is
 * h·s²·(1 + h ÷ n), where s² is the variance of the n weeks.
 */
export function formerTempo(asOf: SerialDay, asked: Asked, date: SerialDay): Estimate | null {
  const known = orNull(() => outlookOf(asOf, asked, LEVEL), 'tooFewWeeks');
  if (!known) return null;
  const { ledger, pace, z } = known;
  const ahead = (date - asOf) / 7;
  const expected = backlogAt(ledger, date, 'end') - pace.mean * ahead;
  const spread = z * Math.sqrt(ahead * pace.variance * (1 + ahead / pace.weeks));
  return { expected, low: expected - spread, high: expected + spread };
}

const LEVEL = 0.8;

/**
 * Assumes that each home that can be let houses a household of mean size. Also assumes that all
 * expected family arrives.
 */
export function formerSupply(situation: Situation, ask: Ask): Estimate | null {
  const { current, asOf, homes, households, tables } = situation;
  const { householdSize } = ask(homesNeeded);
  if (!current || householdSize === null) return null;
  const offered = (homes ?? []).filter(
    ({ home, isWithdrawn }) => !isWithdrawn && home.availableFrom <= current.lastDay,
  );
  const agreed = ask(corporations)?.total.homes?.toGo ?? 0;
  const planned = deliveriesBetween(tables.locations ?? [], asOf, current.lastDay);
  const allHomes = sum(offered.map(({ notLet }) => notLet)) + Math.max(agreed, planned);
  const housed = (households ?? []).filter(({ state }) => state === 'housed');
  const family = sum(housed.map(({ familyExpected }) => familyExpected));
  const expected =
    current.adjustedQuota - current.housed - Math.round(allHomes * householdSize) - family;
  return { expected, low: null, high: null };
}
