import { render } from 'lit-html';
import { now } from '../commands/clock';
import { loadMakeTab } from '../commands/load-make-tab';
import { loadReader } from '../commands/load-reader';
import type { MadeTab } from '../commands/make-overleg-tab';
import type { SerialDay } from '../domain/units';
import type { CellFix } from '../excel/apply-fixes';
import { runInExcel } from '../excel/run';
import type { DecisionToTake } from '../overleg/taken-over';
import { forgetMapping, storeMapping } from '../excel/store-mapping';
import { openSheet, selectCells } from '../excel/navigation';
import { readSelection } from '../excel/selection';
import type { Language } from '../i18n/language';
import type { Finding } from '../workbook/finding';
import {
  blockOfSelection,
  cellOfSelection,
  guideWithCell,
  type Selection,
} from '../workbook/guide/by-hand';
import type { Answer, Question } from '../workbook/guide/question';
import type { ReadingGuide } from '../workbook/guide/schema';
import { mappingOf, type MappingChoice } from '../workbook/mapping';
import type { ReadyForm } from '../workbook/ready-table';
import type { RecognisedRegion } from '../workbook/recognise';
import type { Role } from '../workbook/tables';
import type { Understanding } from '../workbook/understand';
import { keepLanguage } from './chosen-language';
import { personalCells } from '../overleg/personal-cells';
import { receiveErrands, type Errand } from './errand';
import { reportUnforeseen } from './failure';
import { copySelected } from './copy';
import { meetingWish } from './meeting-wish';
import { createProposing } from './proposing';
import { INITIAL_STATE, type PaneActions, type PaneState } from './state';
import { idle, runTask } from './task';
import { paneView } from './view';
import { loadWords, type Locales, type PaneWords } from './words';

/** Draws the pane. Draws it again after the user or a ribbon button did something. */
export function runPane(into: HTMLElement, words: PaneWords, locales: Locales): void {
  let state: PaneState = { ...INITIAL_STATE, words };
  const update = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    document.documentElement.lang = state.words.language;
    keepingFocus(() => render(paneView(state, actions), into));
  };
  const actions = createActions(() => state, update, locales);
  update({});
  receiveErrands((errand) => carryOut(errand, update, actions));
  actions.read();
}

type Update = (change: Partial<PaneState>) => void;

/**
 * Draws the pane. If the control with the focus is then gone or disabled, its screen gets the
 * focus. Otherwise keyboard users would have to start at the top.
 */
function keepingFocus(draw: () => void): void {
  const before = document.activeElement;
  draw();
  if (before?.isConnected === false || before?.hasAttribute('disabled'))
    document.getElementById('place')?.focus({ preventScroll: true });
}

function createActions(state: () => PaneState, update: Update, locales: Locales): PaneActions {
  let readings = 0;
  let choices = 0;
  let making = new AbortController();
  const proposing = createProposing(state, update, () => read());

  const read = async () => {
    const thisReading = ++readings;
    await runTask(
      async () => {
        const { checkWorkbook } = await loadReader();
        return checkWorkbook(runInExcel, Math.floor(now()) as SerialDay);
      },
      (reading) => {
        // A later reading began, or this one was stopped, so its result is not used.
        if (thisReading !== readings) return;
        if (reading.stage !== 'done') return update({ reading });
        update({ reading, understanding: reading.result });
        void proposing.propose();
      },
    );
  };

  const fix = async (findings: readonly Finding[]) => {
    await runTask(
      async () => {
        const { applyFixes } = await import(
          /* webpackChunkName: "decide" */ '../excel/apply-fixes'
        );
        return applyFixes(runInExcel, findings.flatMap(fixOf));
      },
      (fixing) => update({ fixing }),
    );
    if (state().fixing.stage === 'done') await read();
  };

  const make = (signal: AbortSignal) =>
    runTask(
      async () => {
        const { makeTab } = await loadMakeTab();
        return makeTab(meetingWish(state().wish), signal);
      },
      (task) => {
        // The user stopped it. If the tab was made nevertheless, the pane says so.
        if (signal.aborted && task.stage !== 'done') return;
        update({ making: task, opening: idle, taking: idle });
      },
    );

  /** Fetches the code that shows a made tab. Users who only check or propose never need it. */
  const fetchMadePart = async () => {
    if (state().deciding.stage === 'done') return;
    await runTask(
      () => import(/* webpackChunkName: "decide" */ './made-part'),
      (deciding) => update({ deciding }),
    );
  };

  const takeOver = async (decision: DecisionToTake) => {
    const { deciding } = state();
    if (deciding.stage !== 'done') return;
    await runTask(
      () => deciding.result.takeOverDecision(runInExcel, decision),
      (taking) => update({ taking }),
    );
    // The workbook is read after a refusal too: somebody may have added the same agreement.
    await read();
  };

  const putWeekPlan = () =>
    runTask(
      async () => {
        const wish = meetingWish(state().wish);
        const part = await import(/* webpackChunkName: "week-plan" */ '../commands/week-plan');
        return part.putWeekPlan(wish);
      },
      (planning) => update({ planning }),
    );

  /**
   * Opens the tab as a separate workbook, with the notes that are beside it now. If a note contains
   * personal data, the pane shows a message instead.
   */
  const openTabFile = async (made: MadeTab) => {
    const { asItStands } = await loadMakeTab();
    const latest = await asItStands(made);
    update({ making: { stage: 'done', result: latest } });
    if (personalCells(latest.written).length > 0) return;
    const file = await import(/* webpackChunkName: "tab-file" */ '../commands/open-tab-file');
    await file.openTabFile(latest);
  };

  const settingsAsRead = () => state().understanding?.grid.settings ?? {};

  const keepChoice = async (work: () => Promise<void>) => {
    await runTask(work, (choosing) => update({ choosing }));
    if (state().choosing.stage === 'done') await read();
  };

  const choose = (region: RecognisedRegion, choice: MappingChoice) =>
    keepChoice(() => {
      const mapping = mappingOf(region.region, choice);
      return storeMapping(runInExcel, mapping, region.mapping, settingsAsRead());
    });

  const answer = (question: Question, chosen: Answer) =>
    keepChoice(async () => {
      const plain = state().understanding?.guides.byRole[question.role].plain ?? null;
      const replaced = plain?.mapping ?? null;
      const { storeGuide } = await loadReader();
      await storeGuide(runInExcel, chosen.guide, chosen.none, replaced, settingsAsRead());
    });

  const keepGuide = (guide: ReadingGuide) =>
    keepChoice(async () => {
      const plain = state().understanding?.guides.byRole[guide.role].plain ?? null;
      const { storeGuide } = await loadReader();
      await storeGuide(runInExcel, guide, [], plain?.mapping ?? null, settingsAsRead());
      update({ pointing: INITIAL_STATE.pointing });
    });

  /**
   * Asks Excel which cells are selected, and calls `use` with them and the workbook as it was read.
   */
  const withSelection = (
    use: (selection: Selection, read: Understanding) => Promise<void> | void,
  ) =>
    runTask(
      async () => {
        const { understanding } = state();
        if (understanding) await use(await readSelection(runInExcel), understanding);
      },
      (picking) => update({ picking }),
    );

  const pickBlock = () =>
    withSelection((selection, { grid }) => {
      const block = blockOfSelection(grid, selection);
      update({ pointing: { block, role: null, problem: block === null ? 'not-read' : null } });
    });

  const pickCell = (field: 'quota' | 'opening', period: string) =>
    withSelection(async (selection, { grid, guides }) => {
      const found = cellOfSelection(grid, selection);
      update({ pointing: { ...state().pointing, problem: found === null ? 'no-number' : null } });
      if (found === null) return;
      const { draft, state: use } = guides.byRole.quotas;
      const guide = use === 'absent' ? null : (draft?.guide ?? null);
      await keepGuide(guideWithCell(guide, { field, period, ...found }));
    });

  /**
   * @param key the question whose answer is taken back; null takes back all answers about the table
   */
  const takeBack = (role: Role, key: string | null) =>
    keepChoice(async () => {
      const { takeBackAnswer } = await loadReader();
      const guides = state().understanding?.guides;
      if (guides) await takeBackAnswer(runInExcel, guides, role, key, settingsAsRead());
    });

  const putReady = (role: Role, form: ReadyForm, note: string) =>
    runTask(
      async () => {
        const { putReadyTable } = await import(
          /* webpackChunkName: "ready-table" */ '../commands/put-ready-table'
        );
        const today = Math.floor(now()) as SerialDay;
        return putReadyTable(runInExcel, { role, form, note, today });
      },
      (task) => update({ readying: { role, task } }),
    );

  const insert = async (roles: readonly Role[]) => {
    await runTask(
      async () => {
        const today = Math.floor(now()) as SerialDay;
        const { insertMissingTables } = await import(
          /* webpackChunkName: "insert-tables" */ '../commands/insert-missing-tables'
        );
        const tables = await insertMissingTables(runInExcel, roles, today);
        return tables.map(({ sheet }) => sheet);
      },
      (inserting) => update({ inserting }),
    );
    if (state().inserting.stage === 'done') await read();
  };

  const speak = async (language: Language) => {
    const thisChoice = ++choices;
    await runTask(
      () => loadWords(language, locales),
      (speaking) => {
        // The user chose another language in the meantime.
        if (thisChoice !== choices) return;
        if (speaking.stage !== 'done') return update({ speaking });
        update({ speaking, words: speaking.result });
        keepLanguage(language);
      },
    );
  };

  const openWhatIf = async () => {
    if (state().whatIf.stage === 'done') return;
    await runTask(
      async () => {
        const { tryEvents } = await import(/* webpackChunkName: "what-if" */ './what-if-part');
        return tryEvents({ state, update, wish: () => meetingWish(state().wish), read });
      },
      (whatIf) => update({ whatIf }),
    );
  };

  return {
    openWhatIf: () => void openWhatIf(),
    goTo: (place) => {
      update({ place, going: idle });
      void proposing.propose();
      if (place === 'meeting') void fetchMadePart();
    },
    read: () => {
      // Removes messages about earlier work, because they may no longer be true.
      const readying = INITIAL_STATE.readying;
      const told = { fixing: idle, accepting: idle, declining: idle, listing: idle, going: idle };
      update({ ...told, readying });
      void read();
    },
    stopReading: () => {
      readings++;
      update({ reading: idle });
    },
    show: (shown) => update({ shown }),
    showFirst: (list, count) => update({ opened: new Map(state().opened).set(list, count) }),
    openCells: (sheet, address) =>
      void runTask(
        () => (address === null ? openSheet(sheet) : selectCells(sheet, address)),
        (going) => update({ going }),
      ),
    fix: (findings) => void fix(findings),
    fillIn: (change) => update({ wish: { ...state().wish, ...change } }),
    makeTab: () => {
      making = new AbortController();
      void make(making.signal);
    },
    stopMaking: () => {
      making.abort();
      update({ making: idle });
    },
    putWeekPlan: () => void putWeekPlan(),
    openTabFile: (made) =>
      void runTask(
        () => openTabFile(made),
        (opening) => update({ opening }),
      ),
    fetchMadePart: () => void fetchMadePart(),
    takeOver: (decision) => void takeOver(decision),
    deciding: proposing.deciding,
    copyList: (list) =>
      update({
        listing: { stage: 'done', result: { on: 'clipboard', isCopied: copySelected(list) } },
      }),
    answer: (question, chosen) => void answer(question, chosen),
    answerLater: (question) => update({ later: new Set([...state().later, question]) }),
    pickBlock: () => void pickBlock(),
    point: (pointing) => update({ pointing }),
    pickCell: (field, period) => void pickCell(field, period),
    keepGuide: (guide) => void keepGuide(guide),
    takeBack: (role, key) => void takeBack(role, key),
    forgetGuide: (role) => void takeBack(role, null),
    choose: (region, choice) => void choose(region, choice),
    forget: (key) => void keepChoice(() => forgetMapping(runInExcel, key, settingsAsRead())),
    putReady: (role, form, note) => void putReady(role, form, note),
    insertTables: (roles) => void insert(roles),
    openSample: () => void runTask(loadAndOpenSample, (openingSample) => update({ openingSample })),
    speak: (language) => void speak(language),
  };
}

function fixOf({ place: { sheet, address }, fix }: Finding): CellFix[] {
  return sheet === null || address === null || fix === null ? [] : [{ sheet, address, fix }];
}

async function loadAndOpenSample(): Promise<void> {
  const { openSample } = await import(/* webpackChunkName: "sample" */ '../commands/open-sample');
  await openSample();
}

function carryOut(errand: Errand, update: Update, actions: PaneActions): void {
  actions.goTo(errand.place);
  switch (errand.task) {
    case 'check':
      return actions.read();
    case 'show-tab':
      return update({
        making: { stage: 'done', result: errand.made },
        opening: idle,
        taking: idle,
      });
    case 'explain-failure':
      reportUnforeseen(errand.failure);
      return update({ making: { stage: 'failed', failure: errand.failure } });
  }
}
