/**
 * Joins the code to try an event and see its result before it is in the workbook. The pane fetches
 * this code when a person first opens the form.
 */
import { now } from '../commands/clock';
import type { SerialDay } from '../domain/units';
import { runInExcel } from '../excel/run';
import type { MeetingWish } from '../overleg/choose-meeting';
import type { Understanding } from '../workbook/understand';
import { whatIfPlace } from './places/what-if';
import type { PaneState, PlaceView } from './state';
import { idle, runTask } from './task';
import { NOTHING_TRIED, type WhatIfActions, type WhatIfState } from './what-if-state';
import { computeTried, computeUsual, putForm } from './what-if-work';

interface Surroundings {
  readonly state: () => PaneState;
  readonly update: (change: Partial<PaneState>) => void;
  readonly wish: () => MeetingWish;
  readonly read: () => Promise<void>;
}

/** Keeps the event that a person tries, and returns the function that draws it. */
export function tryEvents({ state, update, wish, read }: Surroundings): PlaceView {
  let tried: WhatIfState = NOTHING_TRIED;
  let tries = new AbortController();
  /** The workbook and the meeting from which the outlook without the event was computed. */
  let basis: { readonly understanding: Understanding | null; readonly wish: string } = {
    understanding: null,
    wish: '',
  };

  const change = (changed: Partial<WhatIfState>) => {
    tried = { ...tried, ...changed };
    update({});
  };

  const isOutdated = () => {
    const { understanding, wish: wished } = state();
    return basis.understanding !== understanding || basis.wish !== JSON.stringify(wished);
  };

  /** Computes the result of the event in the form. Stops an earlier computation. */
  const tryOut = async () => {
    tries.abort();
    tries = new AbortController();
    const { signal } = tries;
    const { understanding, wish: wished } = state();
    if (!understanding) return;
    if (isOutdated() || tried.usual.stage !== 'done') {
      basis = { understanding, wish: JSON.stringify(wished) };
      const today = Math.floor(now()) as SerialDay;
      await runTask(
        async () => computeUsual(understanding, wish(), today, signal),
        (usual) => (signal.aborted ? undefined : change({ usual, trying: idle })),
      );
    }
    const { usual, form } = tried;
    if (signal.aborted || usual.stage !== 'done') return;
    await runTask(
      () => computeTried(usual.result, understanding, form, signal),
      (trying) => (signal.aborted ? undefined : change({ trying })),
    );
  };

  const put = async () => {
    const { understanding, words } = state();
    if (!understanding) return;
    await runTask(
      () => putForm(runInExcel, understanding, tried.form, words.language),
      (putting) => change({ putting }),
    );
    // The workbook is read after a refusal too, because it may have changed.
    await read();
  };

  const own: WhatIfActions = {
    again: () => void tryOut(),
    fillIn: (filled) => {
      change({ form: { ...tried.form, ...filled }, putting: idle });
      void tryOut();
    },
    put: () => void put(),
  };

  return (shown, words, actions) => {
    // Runs after the current drawing, because the computation draws again.
    if (shown.understanding && isOutdated()) queueMicrotask(() => void (isOutdated() && tryOut()));
    return whatIfPlace(tried, shown.understanding, words, { ...own, openCells: actions.openCells });
  };
}
