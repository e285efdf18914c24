/** Measures the coverage, and makes the texts about it for the README and the host. */
import { addSheet, createHost, createWorkbook, openClient } from '../host';
import { coreOf, coverageOf, lackingOf, type ClassCoverage } from './coverage';

export async function measureCoverage(): Promise<ClassCoverage[]> {
  const workbook = createWorkbook();
  addSheet(workbook, 'Sheet1');
  const client = await openClient(createHost(workbook));
  const coverage = coverageOf(client);
  client.close();
  return coverage;
}

/**
 * Returns a sentence about the core classes. A test checks that each missing member of these is
 * refused.
 */
export function coreTotal(coverage: readonly ClassCoverage[]): string {
  const core = coreOf(coverage);
  const members = core.reduce((sum, each) => sum + each.members, 0);
  const refused = core.reduce((sum, each) => sum + lackingOf(each).length, 0);
  return (
    `Of the ${members} members of Workbook, Worksheet, Range, Table, Chart, NamedItem, ConditionalFormat, ` +
    `PageLayout, Setting and their collections, events included, ${members - refused} are there and ` +
    `${refused} are refused by name; none is accepted without a word.`
  );
}

const START = '<!-- coverage: npm run host-coverage -->';
const END = '<!-- end of coverage -->';

export function total(coverage: readonly ClassCoverage[]): string {
  const members = coverage.reduce((sum, each) => sum + each.members, 0);
  const lacking = coverage.reduce((sum, each) => sum + lackingOf(each).length, 0);
  const share = Math.round(((members - lacking) / members) * 100);
  const known = coverage.filter((each) => lackingOf(each).length < each.members);
  const ofKnown = known.reduce((sum, each) => sum + each.members, 0);
  const has = members - lacking;
  return (
    `${has} of ${members} members (${share} %) of ${coverage.length} classes; ` +
    `${known.length} classes are there, with ${has} of their ${ofKnown} members ` +
    `(${Math.round((has / ofKnown) * 100)} %).`
  );
}

function row(each: ClassCoverage): string {
  const lacking = lackingOf(each);
  const names = lacking.length === 0 ? '' : lacking.map((name) => `\`${name}\``).join(', ');
  return `| ${each.name} | ${each.members - lacking.length} of ${each.members} | ${names} |`;
}

function newerOf(known: readonly ClassCoverage[]): string {
  const named = known.flatMap(({ name, newer }) => newer.map((member) => `\`${name}.${member}\``));
  return named.join(', ');
}

/** Returns the part of the README about the coverage. */
function readmePart(coverage: readonly ClassCoverage[]): string {
  const known = coverage.filter((each) => lackingOf(each).length < each.members);
  const absent = coverage.filter((each) => !known.includes(each)).map(({ name }) => name);
  return [
    START,
    total(coverage),
    '',
    coreTotal(coverage),
    '',
    '| class | members | lacking |',
    '| --- | --- | --- |',
    ...known.map(row),
    '',
    `Not there: ${absent.join(', ')}.`,
    '',
    `Newer than the client, and refused when they are loaded: ${newerOf(known)}.`,
    END,
  ].join('\n');
}

/**
 * Returns the properties that the stand-in lacks, newer ones included, for each class that it has.
 */
export function lackingProperties(
  coverage: readonly ClassCoverage[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    coverage
      .filter((each) => lackingOf(each).length < each.members)
      .map((each) => [each.name, [...each.lackingProperties, ...each.newer]] as const)
      .filter(([, lacking]) => lacking.length > 0),
  );
}

/** Returns the README with its part about the coverage replaced. */
export function withCoverage(readme: string, coverage: readonly ClassCoverage[]): string {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < 0) throw new Error('The README has no place for the coverage.');
  return readme.slice(0, from) + readmePart(coverage) + readme.slice(to + END.length);
}
