import { addDays, firstDayOf } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import type { World } from './world';
import { finalQuota, housedBetween } from './world';

/**
 * The true backlog at the beginning of a day. Of the current half-year's quota, only the days that
 * have passed count.
 */
export function backlogIn(world: World, day: SerialDay): number {
  const { quotas, traits } = world;
  const begun = quotas.filter(({ halfYear }) => firstDayOf(halfYear) <= day);
  const asked = begun.reduce((sum, quota) => sum + finalQuota(quota), 0);
  const current = begun.at(-1);
  const part = current ? (day - firstDayOf(current.halfYear)) / 182 : 0;
  const notYetDue = current ? finalQuota(current) * Math.max(0, 1 - part) : 0;
  const housed = housedBetween(world, traits.firstDay, addDays(day, -1));
  return traits.opening + asked - notYetDue - housed;
}
