/**
 * The workbench: the built add-in, unchanged, beside a workbook, in a browser without Excel. The
 * stand-in host answers it from this page.
 *
 * The page's address says what to open: `?addin=<origin of the add-in>`, and optionally `&locale=`
 * and `&workbook=<file beside this page>`.
 */
import { attachFrame, type FrameClient } from '../host/client/frame';
import { createHost, type Host } from '../host/host';
import { readWorkbook } from '../xlsx';
import './workbench.css';
import { drawRibbon, readRibbon, type RibbonButton } from './ribbon';
import type { FunctionMetadata } from './sheet/add-in-functions';
import { showSheet, type ShownSheet } from './sheet/show-sheet';

/** What a script that drives the page can reach. */
export interface Workbench {
  readonly host: Host;
  readonly frame: FrameClient;
  readonly sheet: ShownSheet;
}

declare global {
  interface Window {
    /** Settles when the add-in has booted. */
    workbench: Promise<Workbench>;
  }
}

window.workbench = start(new URLSearchParams(location.search));

async function start(query: URLSearchParams): Promise<Workbench> {
  const addIn = query.get('addin');
  if (addIn === null)
    throw new Error('The address names no add-in: add ?addin=https://localhost:…');
  const locale = query.get('locale') ?? 'nl-NL';
  const file = query.get('workbook') ?? 'demo.xlsx';
  const [{ workbook }, manifest, functions] = await Promise.all([
    fetchBytes(file).then((bytes) => readWorkbook(bytes, file)),
    fetchManifest(),
    fetchFunctions(locale),
  ]);
  const host = createHost(workbook);
  const iframe = document.createElement('iframe');
  iframe.title = 'Taakstelling';
  const frame = attachFrame(host, iframe, {
    url: `${addIn}/taskpane.html`,
    locale,
    onFailure: (error) => reportError(error),
  });
  element('pane').replaceChildren(iframe);
  const sheet = showSheet(element('sheet'), {
    host,
    frame,
    functions,
    refuse: reportError,
    changed: () => undefined,
  });
  await frame.ready;
  drawRibbon(element('ribbon'), readRibbon(manifest, locale), (button) => press(frame, button));
  return { host, frame, sheet };
}

async function press(frame: FrameClient, { functionName }: RibbonButton): Promise<void> {
  if (functionName !== null) await frame.pressRibbonButton(functionName);
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The page has no ${path} (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchManifest(): Promise<Document> {
  const text = new TextDecoder().decode(await fetchBytes('manifest.xml'));
  return new DOMParser().parseFromString(text, 'application/xml');
}

/** What the add-in says of its functions, in the language of a locale, as Excel reads it. */
async function fetchFunctions(locale: string): Promise<readonly FunctionMetadata[]> {
  const file = /^nl\b/i.test(locale) ? 'functions-nl.json' : 'functions.json';
  const text = new TextDecoder().decode(await fetchBytes(file));
  return (JSON.parse(text) as { readonly functions: FunctionMetadata[] }).functions;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}
