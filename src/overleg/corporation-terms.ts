import { halfYearLabel, type HalfYear } from '../domain/calendar';
import { idKey } from '../workbook/cell';
import type { Corporation } from '../workbook/tables/corporations';
import type { DivisionRow } from '../workbook/tables/division';

/** What a corporation takes on in a half-year. */
export interface CorporationTerms {
  readonly name: string;
  /** Its weight, such as its stock of homes, for sharing what was not agreed. */
  readonly weight: number;
  /** People of the published quota that it agreed to; null where its share is computed. */
  readonly agreedPeople: number | null;
  /** Its own backlog just before the half-year, a lead negative; null where none is stated. */
  readonly ownOpening: number | null;
  readonly agreedHomes: number | null;
}

/** The corporations of both tables, each once, with what Verdeling says about the half-year. */
export function corporationTerms(
  halfYear: HalfYear,
  corporations: readonly Corporation[],
  division: readonly DivisionRow[],
): CorporationTerms[] {
  const label = halfYearLabel(halfYear);
  const rows = division.filter(({ period }) => halfYearLabel(period) === label);
  const terms = new Map<string, CorporationTerms>();
  for (const { corporation: name } of [...corporations, ...rows]) {
    const key = idKey(name);
    if (terms.has(key)) continue;
    const stock = corporations.find(({ corporation }) => idKey(corporation) === key);
    const row = rows.find(({ corporation }) => idKey(corporation) === key);
    terms.set(key, {
      name: stock?.corporation ?? name,
      weight: row?.weight ?? stock?.homes ?? 0,
      agreedPeople: row?.persons ?? null,
      ownOpening: row?.opening ?? null,
      agreedHomes: row?.homes ?? null,
    });
  }
  return [...terms.values()];
}
