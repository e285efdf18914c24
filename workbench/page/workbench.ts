/**
 * The workbench: the built add-in beside a workbook, in a browser without Excel. The stand-in host
 * answers the add-in. The address of the page says what to open (`./address.ts`).
 */
import { attachFrame, type FrameClient } from '../../packages/excel-stand-in/host/client/frame';
import { HostError } from '../../packages/excel-stand-in/host/error';
import { createHost } from '../../packages/excel-stand-in/host/host';
import { createCalculator } from '../../packages/excel-stand-in/calculation';
import { unreadableText } from '../unreadable-file';
import { XlsxError, type OpenFile } from '../../packages/excel-stand-in/xlsx';
import { fetchBytes, openAddressed, readAddress, type PageAddress } from './address';
import { showCharts } from './charts/draw-charts';
import { download, openFile, saveFile } from './files/open-and-save';
import { createUnsavedEdits, type UnsavedEdits } from './files/unsaved-edits';
import type { AddInAtWork } from './pane-only';
import { drawRibbon, readRibbon, type RibbonButton } from './ribbon';
import type { DescribedFunction } from './sheet/describe-functions';
import { showSheet, type ShownSheet } from './sheet/show-sheet';
import type { RefusedEdit } from './sheet/take-edits';
import { wordsFor, type WorkbenchWords } from './words';
import './workbench.css';

/** What a script that drives the page can use. */
export interface Workbench extends AddInAtWork {
  readonly sheet: ShownSheet;
}

declare global {
  interface Window {
    /** Settles when the add-in has started. Each workbook that is opened has a new promise. */
    workbench: Promise<Workbench>;
  }
}

/** What stays the same for every open workbook. */
interface Page {
  readonly address: PageAddress;
  readonly words: WorkbenchWords;
  readonly functions: readonly DescribedFunction[];
  readonly buttons: readonly RibbonButton[];
}

interface OpenBook {
  readonly file: OpenFile;
  readonly edits: UnsavedEdits;
  /** Settles when the add-in of this workbook has started. */
  readonly ready: Promise<Workbench>;
  close(): void;
}

window.workbench = start();
window.workbench.catch((error: unknown) => fail(wordsFor(document.documentElement.lang), error));

async function start(): Promise<Workbench> {
  const address = readAddress(location.search);
  const words = wordsFor(address.locale);
  writeWords(words, address.locale);
  const [file, manifest, functions] = await Promise.all([
    openAddressed(address),
    fetchManifest(),
    fetchFunctions(address.locale),
  ]);
  const buttons = readRibbon(manifest, address.locale);
  const page = { address, words, functions, buttons };
  const book = openBook(page, file);
  offerFiles(page, book);
  return book.ready;
}

/** Shows a workbook beside an add-in that is loaded for it, as Excel does for every file. */
function openBook(page: Page, file: OpenFile): OpenBook {
  const { words, address } = page;
  const { addIn, locale, language, switches } = address;
  const host = createHost(file.workbook, switches, createCalculator);
  const into = element('sheet');
  const pane = document.createElement('iframe');
  pane.title = words.pane;
  const frame = attachFrame(host, pane, {
    url: `${addIn}/taskpane.html`,
    locale,
    language,
    onFailure: (error) => fail(words, error),
  });
  // The frame needs its name first, because its page reads the name as soon as it loads.
  element('pane').replaceChildren(pane);
  // Univer controls its container, so the charts are in an element above the container.
  const grid = document.createElement('div');
  grid.className = 'grid';
  into.replaceChildren(grid);
  const sheet = showSheet(grid, {
    host,
    frame,
    functions: page.functions,
    refuse: (refusal) => say(refusalText(refusal, words)),
    explain: say,
    changed: () => charts.draw(),
  });
  const { session } = frame.connection;
  const charts = showCharts(into, sheet.univer, file.workbook, session);
  element('book').textContent = file.workbook.name;
  let isClosed = false;
  const drawn = sheet.univer.drawn.catch((error: unknown) => {
    if (!isClosed) throw error;
  });
  const ready = Promise.all([frame.ready, drawn]).then(() => {
    const pressed = (button: RibbonButton) =>
      press(frame, button).catch((error: unknown) => fail(words, error));
    if (!isClosed) drawRibbon(element('ribbon'), page.buttons, pressed);
    host.calculator?.provide(
      page.functions,
      (name, args, options) => frame.callFunction(name, args, options).result,
    );
    return { host, frame, sheet };
  });
  return {
    file,
    edits: createUnsavedEdits(file.workbook),
    ready,
    close: () => {
      isClosed = true;
      charts.dispose();
      sheet.dispose();
      frame.detach();
    },
  };
}

function writeWords(words: WorkbenchWords, locale: string): void {
  document.documentElement.lang = locale;
  document.title = words.title;
  element('title').textContent = words.title;
  element('about').textContent = words.noExcel;
  element('open').textContent = words.open;
  element('save').textContent = words.save;
  element('ribbon').setAttribute('aria-label', words.ribbon);
  element('sheet').setAttribute('aria-label', words.sheet);
}

/** Lets the user open and save files. They stay on this page. */
function offerFiles(page: Page, first: OpenBook): void {
  const { words } = page;
  const chooser = element('file') as HTMLInputElement;
  let book = first;
  element('open').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    const chosen = chooser.files?.[0];
    chooser.value = '';
    if (chosen) open(chosen).catch((error: unknown) => fail(words, error));
  });
  element('save').addEventListener('click', () => {
    save().catch((error: unknown) => fail(words, error));
  });

  window.addEventListener('beforeunload', (event) => {
    if (book.edits.are()) event.preventDefault();
  });

  let lastChoice = 0;
  const open = async (chosen: File): Promise<void> => {
    const choice = ++lastChoice;
    const isOvertaken = () => choice !== lastChoice;
    say(words.opening(chosen.name));
    const read = await refusedOr(readChosen(chosen));
    if (isOvertaken()) return;
    if (read instanceof XlsxError) {
      say(unreadableText(read, chosen.name, words));
      return;
    }
    const { name } = book.file.workbook;
    if (book.edits.are() && !window.confirm(words.dropEdits(name, chosen.name))) {
      say(words.stillOpen(name));
      return;
    }
    book.close();
    book = openBook(page, read);
    window.workbench = book.ready;
    await book.ready;
    if (!isOvertaken()) say(words.opened(chosen.name));
  };
  const save = async (): Promise<void> => {
    const { file, edits } = book;
    const { name } = file.workbook;
    const saved = edits.saving();
    say(words.saving(name));
    const bytes = await refusedOr(saveFile(file));
    if (bytes instanceof XlsxError) {
      say(unreadableText(bytes, name, words));
      return;
    }
    download(bytes, name);
    saved();
    say(file.wasEncrypted ? `${words.saved(name)} ${words.passwordDropped}` : words.saved(name));
  };
}

async function readChosen(chosen: File): Promise<OpenFile> {
  return openFile(new Uint8Array(await chosen.arrayBuffer()), chosen.name);
}

/** Returns the result, or the reason why the file is refused. */
function refusedOr<T>(answer: Promise<T>): Promise<T | XlsxError> {
  return answer.catch((error: unknown) => {
    if (error instanceof XlsxError) return error;
    throw error;
  });
}

function refusalText(refusal: RefusedEdit, words: WorkbenchWords): string {
  if (refusal.why === 'not-offered') return words.notOffered;
  const { error } = refusal;
  if (error instanceof HostError && error.code === 'AccessDenied') return words.protectedCell;
  return words.notTyped;
}

/** Reports an unexpected error. The user gets a short message; the console shows the error. */
function fail(words: WorkbenchWords, error: unknown): void {
  say(words.failed);
  reportError(error);
}

function say(text: string): void {
  element('status').textContent = text;
}

async function press(frame: FrameClient, { functionName }: RibbonButton): Promise<void> {
  if (functionName !== null) await frame.pressRibbonButton(functionName);
}

async function fetchManifest(): Promise<Document> {
  const text = new TextDecoder().decode(await fetchBytes('manifest.xml'));
  return new DOMParser().parseFromString(text, 'application/xml');
}

/** The add-in's metadata about its functions, in the language of a locale, as Excel reads it. */
async function fetchFunctions(locale: string): Promise<readonly DescribedFunction[]> {
  const file = /^nl\b/i.test(locale) ? 'functions-nl.json' : 'functions.json';
  const text = new TextDecoder().decode(await fetchBytes(file));
  return (JSON.parse(text) as { readonly functions: DescribedFunction[] }).functions;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}
