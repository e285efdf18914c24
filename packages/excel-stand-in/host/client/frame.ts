import { createFrameResponder, hostInfo, type FrameResponder } from '../frame-responder';
import type { Host, HostClient } from '../host';

export interface FrameClientOptions {
  /**
   * The address of the add-in's page. It begins with https, and has the host name of the page
   * around it.
   */
  readonly url: string;
  /** The conventions of numbers and dates. By default `nl-NL`. */
  readonly locale?: string;
  /** The language of Excel's interface. By default that of `locale`. */
  readonly language?: string;
  /** Called when the add-in shows or hides its pane. */
  onVisibility?(visible: boolean): void;
  /** Called when the add-in asks the frame for something that the stand-in lacks. */
  onFailure(error: unknown): void;
}

/** An add-in in a frame of a page, connected to a host. */
export interface FrameClient extends Omit<FrameResponder, 'receive'> {
  readonly connection: HostClient;
  /** Ends the connection. The page itself has to remove the frame. */
  detach(): void;
}

/**
 * Loads the add-in in a frame, and answers the questions that Office.js asks the page around it.
 */
export function attachFrame(
  host: Host,
  frame: HTMLIFrameElement,
  options: FrameClientOptions,
): FrameClient {
  const locale = options.locale ?? 'nl-NL';
  const language = options.language ?? locale;
  const connection = host.connect({ locale });
  const { origin } = window.location;
  const target = new URL(options.url, window.location.href);
  const { receive, ...responder } = createFrameResponder({
    host,
    client: connection,
    origin,
    language,
    post: (message) => frame.contentWindow?.postMessage(message, target.origin),
    onVisibility: (visible) => options.onVisibility?.(visible),
  });
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== target.origin) return;
    receive(event.data).catch((error: unknown) => options.onFailure(error));
  };
  window.addEventListener('message', onMessage);

  const info = hostInfo(language);
  frame.name = JSON.stringify({
    baseFrameName: 'add-in',
    hostInfo: info,
    xdmInfo: `conversation|add-in|${origin}`,
    serializerVersion: '1',
  });
  target.searchParams.set('_host_Info', info);
  frame.src = target.href;
  return {
    ...responder,
    connection,
    detach: () => {
      window.removeEventListener('message', onMessage);
      connection.close();
    },
  };
}
