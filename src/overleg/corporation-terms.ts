import type { HalfYear } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { idKey } from '../workbook/cell';
import { divisionParts } from '../workbook/division-parts';
import type { Corporation } from '../workbook/tables/corporations';
import type { DivisionRow } from '../workbook/tables/division';

/** What a corporation takes on in a half-year. */
export interface CorporationTerms {
  readonly name: string;
  /** Its weight, such as its stock of homes. It divides the people whom no agreement covers. */
  readonly weight: number;
  /** People of the published quota that it agreed to; null where its share is computed. */
  readonly agreedPeople: number | null;
  /** Its own backlog just before the half-year; a lead is negative. Null if no table gives it. */
  readonly ownOpening: number | null;
  readonly agreedHomes: number | null;
  /** All homes that it let in the half-year, to any tenant. Null if no table gives it. */
  readonly allLettings: number | null;
}

/** What all corporations take on, from a day on. */
export interface TermsFrom {
  readonly from: SerialDay;
  /** The same corporations in the same order in every part of the half-year. */
  readonly corporations: readonly CorporationTerms[];
  /** Corporations whose terms change on this day. */
  readonly changed: readonly string[];
}

/** What each corporation takes on: on the half-year's first day, and from each change on. */
export function corporationTerms(
  halfYear: HalfYear,
  corporations: readonly Corporation[],
  division: readonly DivisionRow[],
): readonly TermsFrom[] {
  const parts = divisionParts(halfYear, division);
  const names = new Map<string, string>();
  for (const { corporation } of [...corporations, ...parts.flatMap(({ rows }) => rows)]) {
    if (!names.has(idKey(corporation))) names.set(idKey(corporation), corporation);
  }
  const atTheEnd = parts.at(-1)?.inForce;
  return parts.map(({ from, rows, inForce }) => {
    const termsOf = ([key, name]: readonly [string, string]): CorporationTerms => {
      const stock = corporations.find(({ corporation }) => idKey(corporation) === key);
      const { share, homes } = inForce.get(key) ?? {};
      return {
        name,
        weight: share?.weight ?? stock?.homes ?? 0,
        agreedPeople: share?.persons ?? null,
        ownOpening: atTheEnd?.get(key)?.opening?.opening ?? null,
        agreedHomes: homes?.homes ?? null,
        allLettings: atTheEnd?.get(key)?.lettings?.allLettings ?? null,
      };
    };
    const changed = new Set(rows.map(({ corporation }) => idKey(corporation)));
    return {
      from,
      corporations: [...names].map(termsOf),
      changed: [...names].flatMap(([key, name]) => (changed.has(key) ? [name] : [])),
    };
  });
}

/** The terms that apply on a day. */
export function termsOn(terms: readonly TermsFrom[], day: SerialDay): readonly CorporationTerms[] {
  return terms.findLast(({ from }) => from <= day)?.corporations ?? [];
}
