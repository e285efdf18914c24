import { parse } from 'node:path';
import { halfYearLabel } from '../../src/domain/calendar';
import type { Language } from '../../src/i18n/language';
import { wholePeople } from '../../src/overleg/rounding';
import { tabWords } from '../../src/overleg/words';
import { countBySeverity } from '../../src/workbook/finding';
import type { CommandRefusal } from '../command-line-options';
import type { RunOutcome } from '../run-overleg';

/**
 * What remains of a workbook after it is done. `quota`, `housed` and `backlog` count people. A row
 * has nothing about a single person or home.
 */
export interface BatchRow {
  readonly file: string;
  /**
   * The name of the file without its extension, because a workbook does not name its municipality.
   */
  readonly municipality: string;
  /** Such as `2016-II`. Null if no half-year is current, or if nothing was made. */
  readonly period: string | null;
  /** The quota plus the backlog from before. */
  readonly quota: number | null;
  readonly housed: number | null;
  /** A positive number is behind, and a negative number is ahead. */
  readonly backlog: number | null;
  readonly verdict: string | null;
  readonly faults: number | null;
  readonly warnings: number | null;
  /** The file that was written. Null if none was. */
  readonly written: string | null;
  readonly refused: { readonly code: string; readonly message: string } | null;
}

export function batchRowOf(file: string, outcome: RunOutcome, language: Language): BatchRow {
  const { fout, waarschuwing } = countBySeverity(outcome.understanding.findings);
  const counts = { ...emptyRow(file), faults: fout, warnings: waarschuwing };
  if (!outcome.report) return counts;
  const { current, backlog, progress } = outcome.report.standing;
  const band = progress?.band ?? null;
  return {
    ...counts,
    period: current && halfYearLabel(current.halfYear),
    quota: current && current.adjustedQuota,
    housed: current && current.housed,
    backlog: backlog === null ? null : wholePeople(backlog),
    verdict: band && tabWords(language).bands[band],
    written: outcome.out,
  };
}

export function refusedRow(file: string, { code, message }: CommandRefusal): BatchRow {
  return { ...emptyRow(file), refused: { code, message } };
}

function emptyRow(file: string): BatchRow {
  return {
    file,
    municipality: parse(file).name,
    period: null,
    quota: null,
    housed: null,
    backlog: null,
    verdict: null,
    faults: null,
    warnings: null,
    written: null,
    refused: null,
  };
}

/** Exit code 0: done, without findings of the severity `fout`. 1: done, with them. 2: not done. */
export function exitCodeOf({ refused, faults }: BatchRow): number {
  if (refused) return 2;
  return (faults ?? 0) > 0 ? 1 : 0;
}
