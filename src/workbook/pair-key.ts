import { idKey } from './cell';

/** The same for the same household and home, however their ids are spelled. */
export function pairKey(household: string, home: string): string {
  return JSON.stringify([idKey(household), idKey(home)]);
}
