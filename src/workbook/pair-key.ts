import { idKey } from './cell';

/** Returns the key of a household and a home. Differences in case and spaces do not matter. */
export function pairKey(household: string, home: string): string {
  return JSON.stringify([idKey(household), idKey(home)]);
}
