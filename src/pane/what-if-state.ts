import type { PutScenario } from '../commands/put-scenario';
import type { NotProjected } from '../overleg/outlook/projected';
import type { Tried, UsualOutlook } from '../overleg/scenarios/try-event';
import { idle, type Task } from './task';
import type { WhatIfForm } from './what-if-form';

/** The event that a person tries, before it is written down. */
export interface WhatIfState {
  readonly form: WhatIfForm;
  /** The outlook of the workbook without the event. */
  readonly usual: Task<UsualOutlook | NotProjected>;
  /** Null if the form is not complete yet. */
  readonly trying: Task<Tried | null>;
  readonly putting: Task<PutScenario>;
}

export const NOTHING_TRIED: WhatIfState = {
  form: { event: 'locatie later', target: '', value: '', size: '', from: '', name: '' },
  usual: idle,
  trying: idle,
  putting: idle,
};

export interface WhatIfActions {
  readonly again: () => void;
  readonly fillIn: (change: Partial<WhatIfForm>) => void;
  /** Adds the event to the table Scenario's. */
  readonly put: () => void;
}
