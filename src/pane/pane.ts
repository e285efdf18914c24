import { render } from 'lit-html';
import { checkWorkbook } from '../commands/check-workbook';
import { now } from '../commands/clock';
import { makeTab } from '../commands/make-tab';
import type { SerialDay } from '../domain/units';
import { parseIsoDay } from '../domain/iso-day';
import { applyFixes, type CellFix } from '../excel/apply-fixes';
import { runInExcel } from '../excel/run';
import { openSheet, selectCells } from '../excel/navigation';
import type { MeetingWish } from '../overleg/choose-meeting';
import type { Finding } from '../workbook/finding';
import { receiveErrands, type Errand } from './errand';
import { reportUnforeseen } from './failure';
import { INITIAL_STATE, type PaneActions, type PaneState, type Wish } from './state';
import { idle, runTask } from './task';
import { paneView } from './view';
import type { Words } from './words';

/** Draws the pane and keeps it in step with what the user, or a ribbon button, does. */
export function runPane(into: HTMLElement, words: Words): void {
  let state = INITIAL_STATE;
  const update = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    render(paneView(state, words, actions), into);
  };
  const actions = createActions(() => state, update);
  update({});
  receiveErrands((errand) => carryOut(errand, update, actions));
  actions.read();
}

type Update = (change: Partial<PaneState>) => void;

function createActions(state: () => PaneState, update: Update): PaneActions {
  let readings = 0;

  const read = async () => {
    const thisReading = ++readings;
    await runTask(
      () => checkWorkbook(runInExcel, Math.floor(now()) as SerialDay),
      (reading) => {
        // Stopped, or overtaken by a later one: what it finds is no longer asked for.
        if (thisReading !== readings) return;
        update(reading.stage === 'done' ? { reading, understanding: reading.result } : { reading });
      },
    );
  };

  const fix = async (findings: readonly Finding[]) => {
    await runTask(
      () => applyFixes(runInExcel, findings.flatMap(fixOf)),
      (fixing) => update({ fixing }),
    );
    if (state().fixing.stage === 'done') await read();
  };

  return {
    goTo: (place) => update({ place, going: idle }),
    read: () => void read(),
    stopReading: () => {
      readings++;
      update({ reading: idle });
    },
    show: (shown) => update({ shown }),
    openCells: (sheet, address) =>
      void runTask(
        () => (address === null ? openSheet(sheet) : selectCells(sheet, address)),
        (going) => update({ going }),
      ),
    fix: (findings) => void fix(findings),
    fillIn: (change) => update({ wish: { ...state().wish, ...change } }),
    makeTab: () =>
      void runTask(
        () => makeTab(meetingWish(state().wish)),
        (making) => update({ making }),
      ),
  };
}

function fixOf({ place: { sheet, address }, fix }: Finding): CellFix[] {
  return sheet === null || address === null || fix === null ? [] : [{ sheet, address, fix }];
}

function meetingWish({ date, kind, asOf }: Wish): MeetingWish {
  return { date: parseIsoDay(date), kind, asOf: parseIsoDay(asOf) };
}

function carryOut(errand: Errand, update: Update, actions: PaneActions): void {
  actions.goTo(errand.place);
  switch (errand.task) {
    case 'check':
      return actions.read();
    case 'explain-failure':
      reportUnforeseen(errand.failure);
      return update({ making: { stage: 'failed', failure: errand.failure } });
  }
}
