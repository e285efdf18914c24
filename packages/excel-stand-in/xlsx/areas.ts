import { parseArea } from '../host/a1';
import type { Area } from '../host/model';

/** Returns the areas of a `sqref`, which is a list of references with spaces between them. */
export function parseSqref(references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .flatMap((reference) => parseArea(reference) ?? []);
}
