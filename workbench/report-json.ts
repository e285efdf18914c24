import { BLOCKS, type Report } from '../src/overleg/blocks';

/** These come first, because programs that read the report by position expect them there. */
const FIRST: readonly string[] = ['head', 'standing', 'corporations', 'homesNeeded', 'outlook'];

/** The blocks in the order of the printed report. */
export function reportOrder<One extends { readonly key: string }>(blocks: readonly One[]): One[] {
  const rank = ({ key }: One) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  return [...blocks].sort((a, b) => rank(a) - rank(b));
}

/**
 * The report as the command line prints it. Its codes are Dutch in every language. It has no cases,
 * homes, remarks or titles of rows. It has counts, days and codes, and names of corporations,
 * districts, locations and steps of guidance. docs/rapport.md explains the keys.
 */
export function reportJson(report: Report): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    reportOrder(BLOCKS).flatMap((block) => Object.entries(block.json(report))),
  );
}
