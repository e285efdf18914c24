import { render } from 'lit-html';
import { languageOf } from '../i18n/language';
import './controls';
import { runPane } from './pane';
import styles from './pane.css';
import { followTheme } from './theme';
import { outsideExcelView } from './view';
import { wordsOf } from './words';

void start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const { displayLanguage, contentLanguage } = Office.context;
  const language = languageOf(displayLanguage);
  dress();
  if (host === Office.HostType.Excel) runPane(document.body, language, contentLanguage);
  else render(outsideExcelView(wordsOf(language, contentLanguage)), document.body);
}

function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  followTheme();
}
