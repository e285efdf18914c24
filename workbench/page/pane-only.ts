/**
 * The built add-in with the stand-in host, without a visible sheet. Tests of the pane and of the
 * host's workbook use this page. The sheet takes more than half of the time to open the workbench.
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
  // The frame needs its name first, because its page reads the name on loading.
  document.getElementById('pane')?.replaceChildren(pane);
  await frame.ready;
  return { host, frame };
}

Object.assign(window, { workbench: start() });
