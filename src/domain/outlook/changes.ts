/**
 * What if: changes of what is known of what is to come. Things keep their place in the lists, so that
 * each has the same chance as before and a difference between two outlooks is what the change brings.
 */
import { apportion } from '../apportionment';
import type { People, SerialDay } from '../units';
import type { Absence, ExpectedHome, OfferedHomes, OutlookInput } from './input';

/** Corporations and locations by their place in the input. */
export type OutlookChange =
  | { readonly kind: 'locationLater'; readonly location: number; readonly weeks: number }
  | { readonly kind: 'locationDropped'; readonly location: number }
  | {
      readonly kind: 'moreHomes';
      readonly corporation: number;
      readonly homes: number;
      /** Of which there are as many each; null: as the corporation's next ones. */
      readonly of: readonly ExpectedHome[] | null;
      readonly from: SerialDay;
    }
  | { readonly kind: 'corporationOut'; readonly corporation: number; readonly absence: Absence }
  | { readonly kind: 'linking'; readonly peoplePerWeek: number }
  /** `factor`: of what corporations are still to offer. */
  | { readonly kind: 'tempo'; readonly factor: number };

/**
 * What is known, had it been otherwise.
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
