import { halfYearLabel } from '../src/domain/calendar';
import type { Language } from '../src/i18n/language';
import { wholePeople } from '../src/overleg/rounding';
import { tabWords } from '../src/overleg/words';
import { countBySeverity, type FindingCode } from '../src/workbook/finding';
import type { Understanding } from '../src/workbook/understand';
import { findingMessage } from '../src/workbook/finding-message';
import { commandLineWords } from './command-line-options';
import type { RunOutcome } from './run-overleg';

/** A few lines: how far the partners are, what the check found, and where the file is. */
export function summaryLines(outcome: RunOutcome, language: Language): string[] {
  const words = commandLineWords(language);
  if (!outcome.report) return findingLines(outcome.understanding, language);
  return [
    ...standingSummary(outcome.report, language),
    ...findingLines(outcome.understanding, language),
    words.roundTrips(outcome.host.roundTrips),
    words.written(outcome.out),
    ...(outcome.lostSignature ? [words.signatureLost] : []),
    ...(outcome.lostPassword ? [words.passwordDropped] : []),
  ];
}

function standingSummary(report: NonNullable<RunOutcome['report']>, language: Language): string[] {
  const words = commandLineWords(language);
  const onTab = tabWords(language);
  const { head, standing, corporations } = report;
  const { current } = standing;
  const backlog = (people: number | null) =>
    people === null ? onTab.none : onTab.backlog(wholePeople(people));
  const lines = [
    words.made(report.head.tab),
    words.standing(onTab.day(head.asOf), backlog(standing.backlog)),
  ];
  if (current) {
    const period = halfYearLabel(current.halfYear);
    lines.push(words.quota(period, current.adjustedQuota, current.housed));
  }
  const band = standing.progress?.band;
  if (band) lines.push(words.band(onTab.bands[band]));
  return [...lines, ...(corporations ? corporationLines(corporations, language) : [])];
}

/**
 * The corporations' figures stop at the last full week. So their total differs from today's figure.
 */
function corporationLines(
  { lines, lastWeekEnd }: NonNullable<NonNullable<RunOutcome['report']>['corporations']>,
  language: Language,
): string[] {
  const words = commandLineWords(language);
  const onTab = tabWords(language);
  if (lastWeekEnd === null) return [words.noWeekYet];
  const shown = lines.filter(
    ({ name, planned, housed }) => name !== null || planned !== 0 || housed !== 0,
  );
  if (shown.length === 0) return [];
  return [
    words.corporations(onTab.day(lastWeekEnd)),
    ...shown.map(({ name, planned, housed, difference }) =>
      words.corporation(name ?? words.other, planned, housed, onTab.backlog(difference)),
    ),
  ];
}

/** Rows that were not counted, and assumptions, are always mentioned. */
const SAYS_NOT_READ: ReadonlySet<FindingCode> = new Set([
  'columns-not-read',
  'list-not-read',
  'block-not-read',
  'rows-without-day',
  'persons-without-day',
  'rows-repeated',
  'placements-counted',
  'opening-assumed',
]);

function findingLines({ findings }: Understanding, language: Language): string[] {
  const words = commandLineWords(language);
  const counts = countBySeverity(findings);
  if (findings.length === 0) return [words.noFindings];
  return [
    words.findings(counts.fout, counts.waarschuwing),
    ...findings
      .filter(({ code, severity }) => severity === 'fout' || SAYS_NOT_READ.has(code))
      .map((finding) => {
        const { sheet, address } = finding.place;
        const where = sheet ? `${words.at(sheet, address)}: ` : '';
        return `  ${where}${findingMessage(finding, language)}`;
      }),
  ];
}
