import { render } from 'lit-html';
import { makeNextTab } from '../commands/make-next-tab';
import { openSheet, selectCells } from '../excel/navigation';
import { languageOf } from '../i18n/language';
import type { Finding } from '../workbook/finding';
import { checkWorkbook } from './check-workbook';
import './controls';
import { receiveErrands, type Errand } from './errand';
import styles from './pane.css';
import { idle, runTask } from './task';
import { followTheme } from './theme';
import { outsideExcelView, paneView, type PaneActions, type PaneState } from './view';
import { wordsOf } from './words';

void start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const words = wordsOf(languageOf(Office.context.displayLanguage));
  document.documentElement.lang = words.language;
  dress();
  if (host === Office.HostType.Excel) runPane(words);
  else render(outsideExcelView(words), document.body);
}

function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  followTheme();
}

function runPane(words: ReturnType<typeof wordsOf>): void {
  let state: PaneState = { place: 'check', check: idle, meeting: idle };
  const update = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    render(paneView(state, words, actions), document.body);
  };
  const actions: PaneActions = {
    goTo: (place) => update({ place }),
    check: () => void runTask(checkWorkbook, (check) => update({ check })),
    showFinding: (finding) =>
      void showFinding(finding).catch((failure: unknown) =>
        update({ check: { stage: 'failed', failure } }),
      ),
    makeTab: () => void runTask(makeNextTab, (meeting) => update({ meeting })),
    openTab: (tab) =>
      void openSheet(tab).catch((failure: unknown) =>
        update({ meeting: { stage: 'failed', failure } }),
      ),
  };
  update({});
  receiveErrands((errand) => carryOut(errand, update, actions));
}

function carryOut(
  { place, failure }: Errand,
  update: (change: Partial<PaneState>) => void,
  actions: PaneActions,
): void {
  if (failure === undefined) update({ place });
  else update({ place, [place]: { stage: 'failed', failure } });
  if (place === 'check') actions.check();
}

async function showFinding({ place: { sheet, address } }: Finding): Promise<void> {
  if (sheet !== null && address !== null) await selectCells(sheet, address);
}
