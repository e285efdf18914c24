import { parseIsoDay } from '../domain/iso-day';
import { numberFromText } from '../workbook/number-text';
import { EVENT_NEEDS } from '../workbook/scenarios';
import type { ScenarioEventName, ScenarioRow } from '../workbook/tables/scenarios';

/** The texts that the user typed. Empty if a field is not filled in. */
export interface WhatIfForm {
  readonly event: ScenarioEventName;
  readonly target: string;
  readonly value: string;
  /** The largest number of people in each of the additional homes. */
  readonly size: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly name: string;
}

/** Returns the row of Scenario's that the form describes. */
export function scenarioRowOf({ event, target, value, size, from, name }: WhatIfForm): ScenarioRow {
  const needs = EVENT_NEEDS[event];
  const isSized = event === 'woningen erbij' && size.trim() !== '';
  return {
    row: 0,
    scenario: name.trim() === '' ? null : name.trim(),
    event,
    target:
      needs.target === null || target === ''
        ? null
        : isSized
          ? `${target}; ${size.trim()}`
          : target,
    value: needs.value === null ? null : numberFromText(value),
    from: needs.day === null ? null : parseIsoDay(from),
  };
}
