import type { MeetingKind } from '../workbook/meeting-tab';
import { CONTENT_COLUMNS, type PlanValue } from './sheet-plan';

/**
 * The hidden column K contains a stamp for each line: its key, and a fingerprint of each of its
 * cells. By the key, notes follow their line. By the fingerprints, the program recognises a cell
 * that people typed over. The stamp is in the line's own row, so the two always agree.
 */
export interface LineStamp {
  readonly key: string;
  /** One per column A to I; empty for a blank cell. */
  readonly fingerprints: readonly string[];
  /** The kind of meeting whose tab the line was made for. Null if the stamp does not say. */
  readonly kind: MeetingKind | null;
}

const SEPARATOR = '|';
const KINDS: Readonly<Record<MeetingKind, string>> = { ambtelijk: '@A', bestuurlijk: '@B' };

/** The kind comes last. No fingerprint looks like it. Stamps of earlier versions lack the kind. */
export function formatStamp(
  key: string,
  values: readonly PlanValue[],
  kind: MeetingKind | null,
): string {
  return [key, ...values.map(fingerprint), ...(kind === null ? [] : [KINDS[kind]])].join(SEPARATOR);
}

/** Null if the text is no stamp, for instance because somebody typed in the hidden column. */
export function parseStamp(text: unknown): LineStamp | null {
  if (typeof text !== 'string') return null;
  const [key, ...parts] = text.split(SEPARATOR);
  if (!key || parts.length === 0) return null;
  return { key, fingerprints: parts.filter((part) => !isKind(part)), kind: kindOf(parts.at(-1)) };
}

/** Whether a cell contains a text that `formatStamp` made, in any column. */
export function isStamp(cell: unknown): boolean {
  return parseStamp(cell)?.fingerprints.length === CONTENT_COLUMNS;
}

function isKind(part: string): boolean {
  return kindOf(part) !== null;
}

function kindOf(part: string | undefined): MeetingKind | null {
  switch (part) {
    case KINDS.ambtelijk:
      return 'ambtelijk';
    case KINDS.bestuurlijk:
      return 'bestuurlijk';
    default:
      return null;
  }
}

/** A short code of a cell's value; equal values give equal codes, a blank gives an empty one. */
export function fingerprint(value: PlanValue): string {
  if (value === null || value === '') return '';
  return hash(typeof value === 'number' ? `number:${stable(value)}` : `string:${value}`);
}

/** Drops the last digits: of the 17 digits, some programs only save 15. */
function stable(figure: number): number {
  return Number(figure.toPrecision(12));
}

// The function is looked up once, because a whole tab is hashed letter by letter.
const { imul } = Math;

/** FNV-1a over UTF-16 units, 32 bits, base 36: short, stable, and no secret. */
export function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    state = imul(state ^ text.charCodeAt(i), 0x01000193);
  }
  return (state >>> 0).toString(36);
}
