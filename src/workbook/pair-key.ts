import { idKey } from './cell';

/**
 * Returns the same key for the same household and home, even if their ids are spelled differently.
 */
export function pairKey(household: string, home: string): string {
  return JSON.stringify([idKey(household), idKey(home)]);
}
