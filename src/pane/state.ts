import type { FixOutcome } from '../excel/apply-fixes';
import type { MeetingKind } from '../overleg/meeting-kind';
import type { Finding, Severity } from '../workbook/finding';
import type { Understanding } from '../workbook/understand';
import type { Place } from './errand';
import { idle, type Task } from './task';

/** All that the pane shows. */
export interface PaneState {
  readonly place: Place;
  readonly reading: Task<Understanding>;
  /** As last read: it stays on show while the workbook is read again. */
  readonly understanding: Understanding | null;
  /** The only severity whose findings are shown; null shows all. */
  readonly shown: Severity | null;
  readonly fixing: Task<FixOutcome>;
  /** Going to a cell or a sheet. */
  readonly going: Task<void>;
  readonly wish: Wish;
  /** The name of the tab that was made. */
  readonly making: Task<string>;
}

/** What was filled in about the meeting; dates as `YYYY-MM-DD`, empty or null where left open. */
export interface Wish {
  readonly date: string;
  readonly kind: MeetingKind | null;
  readonly asOf: string;
}

export const INITIAL_STATE: PaneState = {
  place: 'workbook',
  reading: idle,
  understanding: null,
  shown: null,
  fixing: idle,
  going: idle,
  wish: { date: '', kind: null, asOf: '' },
  making: idle,
};

/** All that the user can do. */
export interface PaneActions {
  readonly goTo: (place: Place) => void;
  readonly read: () => void;
  readonly stopReading: () => void;
  readonly show: (severity: Severity | null) => void;
  readonly openCells: (sheet: string, address: string | null) => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly fillIn: (change: Partial<Wish>) => void;
  readonly makeTab: () => void;
}
