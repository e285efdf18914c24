import { BLOCKS, type Report } from '../src/overleg/blocks';

/** Programs that read the report by its place find these where they always stood. */
const FIRST: readonly string[] = ['head', 'standing', 'corporations', 'homesNeeded', 'outlook'];

/**
 * The report as the command line prints it; codes are Dutch whatever the language. No case, no home
 * and no remark or title of a row: besides counts, days and codes only the names that the tables give
 * to corporations, districts, locations and steps of guidance. docs/rapport.md explains the keys.
 */
export function reportJson(report: Report): Readonly<Record<string, unknown>> {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const blocks = [...BLOCKS].sort((a, b) => rank(a.key) - rank(b.key));
  return Object.assign({}, ...blocks.map((block) => block.json(report))) as Record<string, unknown>;
}
