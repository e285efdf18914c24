import { parseArea } from '../host/a1';
import type { Area } from '../host/model';

/** The areas of a `sqref`: references with spaces between them. */
export function parseSqref(references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .flatMap((reference) => parseArea(reference) ?? []);
}
