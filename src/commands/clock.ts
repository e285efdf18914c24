import { serialOf } from '../domain/calendar';

const SECONDS_PER_DAY = 86_400;

/** The user's local time as a serial day, with the time of day as its fraction. */
export function now(): number {
  const moment = new Date();
  const seconds = (moment.getHours() * 60 + moment.getMinutes()) * 60 + moment.getSeconds();
  const day = serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  return day + seconds / SECONDS_PER_DAY;
}
