import { TabNotMade } from '../commands/tab-not-made';
import { parseIsoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import type { MeetingWish } from '../overleg/choose-meeting';
import type { Wish } from './state';

/**
 * Returns the meeting as the user filled it in, with days as serial days.
 *
 * @throws TabNotMade if a day does not exist
 */
export function meetingWish({ date, kind, asOf }: Wish): MeetingWish {
  return { date: wishedDay(date), kind, asOf: wishedDay(asOf) };
}

/** Null if the field is empty. */
function wishedDay(text: string): SerialDay | null {
  if (text === '') return null;
  const day = parseIsoDay(text);
  if (day === null) throw new TabNotMade({ code: 'day-impossible', day: text });
  return day;
}
