/**
 * What-ifs: changes of the input of the outlook. Homes and households keep their place in the
 * lists, and so their random numbers. The two outlooks then only differ by the effect of the
 * change.
 */
import { apportion } from '../apportionment';
import type { People, SerialDay } from '../units';
import type { Absence, ExpectedHome, OfferedHomes, OutlookInput } from './input';

/** Corporations and locations are given by their index in the input. */
export type OutlookChange =
  | { readonly kind: 'locationLater'; readonly location: number; readonly weeks: number }
  | { readonly kind: 'locationDropped'; readonly location: number }
  | {
      readonly kind: 'moreHomes';
      readonly corporation: number;
      readonly homes: number;
      /** The kinds of the homes, in equal numbers. Null: like the corporation's next homes. */
      readonly of: readonly ExpectedHome[] | null;
      readonly from: SerialDay;
    }
  | { readonly kind: 'corporationOut'; readonly corporation: number; readonly absence: Absence }
  | { readonly kind: 'linking'; readonly peoplePerWeek: number }
  /** Multiplies the pace at which corporations offer homes, except those in locations. */
  | { readonly kind: 'tempo'; readonly factor: number };

/**
 * The input of the outlook with one change.
 *
 * @example
 * const half = changedOutlook(smallOutlook(), { kind: 'tempo', factor: 0.5 });
 * half.parameters.tempo // 0.5
 * const out = { from: serialOf(2016, 6, 25), until: serialOf(2016, 7, 10) };
 * const without = { kind: 'corporationOut', corporation: 0, absence: out };
 * changedOutlook(smallOutlook(), without).homes.corporations.map(({ absences }) => absences.length) // [1]
 */
export function changedOutlook(input: OutlookInput, change: OutlookChange): OutlookInput {
  const { homes, households, parameters } = input;
  switch (change.kind) {
    case 'locationLater': {
      const days = 7 * change.weeks;
      const locations = replaced(homes.locations, change.location, (one) => ({
        ...one,
        laterBy: one.laterBy + days,
      }));
      return { ...input, homes: { ...homes, locations } };
    }
    case 'locationDropped': {
      const dropped = replaced(homes.locations, change.location, (one) => ({ ...one, homes: [] }));
      return { ...input, homes: { ...homes, locations: dropped } };
    }
    case 'moreHomes':
      return withMoreHomes(input, change);
    case 'corporationOut': {
      const corporations = replaced(homes.corporations, change.corporation, (one) => ({
        ...one,
        absences: [...one.absences, change.absence],
      }));
      return { ...input, homes: { ...homes, corporations } };
    }
    case 'linking': {
      const linking = { ...households.linking, perWeek: change.peoplePerWeek };
      return { ...input, households: { ...households, linking } };
    }
    case 'tempo': {
      const tempo = parameters.tempo * change.factor;
      return { ...input, parameters: { ...parameters, tempo } };
    }
  }
}

function replaced<One>(all: readonly One[], at: number, change: (one: One) => One): readonly One[] {
  return all.map((one, i) => (i === at ? change(one) : one));
}

type MoreHomes = Extract<OutlookChange, { kind: 'moreHomes' }>;

function withMoreHomes(input: OutlookInput, change: MoreHomes): OutlookInput {
  const { homes, asOf } = input;
  const { corporation, of, from } = change;
  const on = from > asOf ? from : asOf;
  const kinds = of === null ? homes.kinds : [...homes.kinds, ...of];
  const mix = homes.corporations[corporation]?.mix ?? [];
  const weights = kinds.map((_, kind) =>
    of === null ? mix.filter((one) => one === kind).length : Number(kind >= homes.kinds.length),
  );
  if (weights.every((weight) => weight === 0)) return input;
  const more = apportion(change.homes as People, weights, 'LR').flatMap(
    (units, kind): OfferedHomes[] =>
      units > 0 ? [{ kind, corporation, units, offeredOn: on, availableFrom: on }] : [],
  );
  return { ...input, homes: { ...homes, kinds, offered: [...homes.offered, ...more] } };
}
