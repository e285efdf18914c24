/** Reports years whose rent limits are unknown, incomplete or contradict each other. */
import { civilOf } from '../../domain/calendar';
import { RENT_LIMITS, type RentAmounts, type RentLimits } from '../../domain/rent-limits';
import { finding, type Finding, type Findings } from '../finding';
import { dayOfLetting } from '../match-records';
import { assumedYears, rentYearsOf } from '../rent-years';
import { rentLimitOf, SETTINGS_OF_LIMITS } from '../setting-types';
import { placeOf } from '../table-reading';
import { isSelfContained } from '../tables/homes';
import { rowsOf, type CheckContext } from './context';

export function* checkRentYears(context: CheckContext): Findings {
  yield yearsUnknown(context);
  yield yearsInPart(context);
  yield yearsNotAscending(context);
}

/** Reports each year with unknown limits, at the first home that was or can be let in it. */
function yearsUnknown({ tables: { homes }, settings, asOf }: CheckContext): readonly Finding[] {
  if (homes === null) return [];
  const years = rentYearsOf(settings);
  const days = homes.rows.flatMap((row) => {
    const { availableFrom, status } = row;
    if (availableFrom === null || !isSelfContained(row)) return [];
    const isOver = status === 'verhuurd' || status === 'geweigerd' || status === 'ingetrokken';
    return [{ row, on: isOver ? availableFrom : dayOfLetting(availableFrom, asOf) }];
  });
  return assumedYears(
    days.map(({ on }) => on),
    years,
  ).flatMap((assumed) => {
    const first = days.find(({ on }) => civilOf(on).year === assumed.year);
    if (!first) return [];
    return [finding('rent-year-unknown', placeOf(homes, first.row, 'availableFrom'), assumed)];
  });
}

/** Reports years with limits from Instellingen only, if one of the three limits is missing. */
function yearsInPart({
  tables: { settings: reading },
  settings,
}: CheckContext): readonly Finding[] {
  if (reading === null) return [];
  return [...settings.rentLimits].flatMap(([year, filled]) => {
    if (RENT_LIMITS.has(year)) return [];
    const missing = SETTINGS_OF_LIMITS.filter(([field]) => filled[field] === undefined).map(
      ([, name]) => `${name} ${year}`,
    );
    const row = rowsOf(reading).find(({ name }) => rentLimitOf(name)?.year === year);
    if (missing.length === 0 || !row) return [];
    return [finding('rent-limits-incomplete', placeOf(reading, row, 'name'), { year, missing })];
  });
}

/**
 * Reports a year in which a limit is higher than the limit that must be above it. The finding is at
 * the last row that gives one of the two limits. If no row does, nothing is reported.
 */
function yearsNotAscending({
  tables: { settings: reading },
  settings,
}: CheckContext): readonly Finding[] {
  if (reading === null) return [];
  const years = rentYearsOf(settings);
  return [...settings.rentLimits.keys()].flatMap((year) => {
    const limits = years.get(year);
    if (limits === undefined) return [];
    const wrong = fieldsNotAscending(limits);
    const names = SETTINGS_OF_LIMITS.filter(([field]) => wrong.has(field)).map(([, name]) => name);
    const row = rowsOf(reading).findLast(({ name }) => {
      const found = rentLimitOf(name);
      return found?.year === year && names.some((one) => one === found.setting);
    });
    if (!row) return [];
    const { qualityDiscount, cappingLow, cappingHigh } = limits;
    const data = { year, qualityDiscount, cappingLow, cappingHigh };
    return [finding('rent-limits-not-ascending', placeOf(reading, row, 'value'), data)];
  });
}

function fieldsNotAscending(limits: RentAmounts): ReadonlySet<keyof RentLimits> {
  const pairs = [
    ['qualityDiscount', 'cappingLow'],
    ['cappingLow', 'cappingHigh'],
  ] as const;
  return new Set(pairs.filter(([lower, higher]) => limits[lower] > limits[higher]).flat());
}
