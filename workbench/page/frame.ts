import { createFrameResponder, type FrameResponder } from '../host/frame-responder';
import type { Host, HostClient } from '../host/host';

/** The add-in in an iframe of this page, which answers it in Excel's place. */
export interface AddInFrame extends Pick<
  FrameResponder,
  'callFunction' | 'cancelFunction' | 'pressRibbonButton'
> {
  readonly client: HostClient;
}

export interface FrameOptions {
  /** The add-in's page; of this page's own host name, else Office.js refuses to talk. */
  readonly url: string;
  readonly into: HTMLElement;
  readonly locale: string;
}

/** Shared runtime and custom functions. */
const HOST_FLAGS = 3;

/** Opens the add-in's page. Settles when its functions and buttons can be called. */
export async function openFrame(host: Host, options: FrameOptions): Promise<AddInFrame> {
  const { url, into, locale } = options;
  const iframe = document.createElement('iframe');
  const client = host.connect({ locale });
  const responder = createFrameResponder({
    host,
    client,
    origin: location.origin,
    language: locale,
    post: (message) => iframe.contentWindow?.postMessage(message, new URL(url).origin),
  });
  window.addEventListener('message', ({ source, data }) => {
    if (source === iframe.contentWindow) void responder.receive(data);
  });
  const hostInfo = `Excel$Web$16.01$${locale}$session$$$${HOST_FLAGS}`;
  iframe.title = 'Taakstelling';
  iframe.name = JSON.stringify({
    baseFrameName: 'taakstelling',
    hostInfo,
    xdmInfo: `conversation|taakstelling|${location.origin}`,
    serializerVersion: '1',
  });
  iframe.src = `${url}?_host_Info=${encodeURIComponent(hostInfo)}`;
  into.replaceChildren(iframe);
  await responder.ready;
  const { callFunction, cancelFunction, pressRibbonButton } = responder;
  return { client, callFunction, cancelFunction, pressRibbonButton };
}
