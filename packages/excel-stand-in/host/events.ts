/** The numbers of the events that the host raises, as Office.js registers them. */
export const EVENT_TYPES = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetSelectionChanged: 14,
  worksheetAdded: 13,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** The target of listeners on the workbook's collections, such as `worksheets.onChanged`. */
export const WORKBOOK_TARGET = 'Workbook';

export interface HostEvent {
  readonly type: EventName;
  /**
   * The ids of the objects to which it happened. With `WORKBOOK_TARGET`, listeners on the
   * workbook's collections receive it too.
   */
  readonly targets: readonly string[];
  /** The event's arguments, without `source` (`Local` or `Remote`), which differs per client. */
  readonly details: Readonly<Record<string, unknown>>;
}

export function registrationKey(type: EventName, target: string): string {
  return `${EVENT_TYPES[type]}|${target}`;
}
