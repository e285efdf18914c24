import { render } from 'lit-html';
import { languageOf } from '../i18n/language';
import { chosenLanguage } from './chosen-language';
import './controls';
import { runPane } from './pane';
import styles from './pane.css';
import { followTheme } from './theme';
import { outsideExcelView } from './view';
import { loadWords } from './words';

void start();

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  dress();
  const { context } = Office;
  const words = await loadWords(chosenLanguage() ?? languageOf(context.displayLanguage), context);
  if (host === Office.HostType.Excel) runPane(document.body, words, context);
  else render(outsideExcelView(words), document.body);
}

function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  followTheme();
}
