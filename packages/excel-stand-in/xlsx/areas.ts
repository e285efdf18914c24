import { parseArea } from '../host/a1';
import type { Area } from '../host/model';

/** Returns the areas of a `sqref`, such as `A1:B2 D4`. */
export function parseSqref(references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .flatMap((reference) => parseArea(reference) ?? []);
}
