/**
 * The built add-in, unchanged, with the stand-in host that answers it and no visible sheet. Tests
 * use it if they only look at the pane and at the host's workbook, because the visible sheet takes
 * more than half of the time in which the whole workbench opens.
 */
import { attachFrame, type FrameClient } from '../../packages/excel-stand-in/host/client/frame';
import { createHost, type Host } from '../../packages/excel-stand-in/host/host';
import { openAddressed, readAddress } from './address';
import './workbench.css';

/** What both pages offer to a script that drives them. */
export interface AddInAtWork {
  readonly host: Host;
  readonly frame: FrameClient;
}

async function start(): Promise<AddInAtWork> {
  const address = readAddress(location.search);
  const { addIn, locale, language, switches } = address;
  const { workbook } = await openAddressed(address);
  const host = createHost(workbook, switches);
  const pane = document.createElement('iframe');
  pane.title = 'Taakstelling';
  const url = `${addIn}/taskpane.html`;
  const frame = attachFrame(host, pane, { url, locale, language, onFailure: reportError });
  // The frame needs its name first: its page reads the name as soon as it loads.
  document.getElementById('pane')?.replaceChildren(pane);
  await frame.ready;
  return { host, frame };
}

Object.assign(window, { workbench: start() });
