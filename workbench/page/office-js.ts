import { dirname } from 'node:path';
import sirv from 'sirv';
import { serve, type Certificate, type WebServer } from '../web-server';

const CDN_HOST = 'appsforoffice.microsoft.com';
const CDN_FOLDER = '/lib/1/hosted/';
const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

export interface OfficeJsServer extends WebServer {
  /** The hosts for the browser, which then loads Office.js from here instead of Microsoft's CDN. */
  readonly hosts: Readonly<Record<string, string>>;
}

/**
 * Serves Office.js from the npm package as Microsoft's CDN does, so that the built add-in runs
 * unchanged on a machine without internet. A browser takes it from a server in half the time that it
 * takes for each file to come through the program that drives it.
 */
export async function serveOfficeJs(certificate: Certificate): Promise<OfficeJsServer> {
  const library = sirv(LIBRARY, {
    dev: true,
    // Office.js asks for its own parts as another site would.
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  const server = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `https://${CDN_HOST}`);
    if (pathname.startsWith(CDN_FOLDER)) request.url = pathname.slice(CDN_FOLDER.length - 1);
    else request.url = '/';
    library(request, response);
  }, certificate);
  return { ...server, hosts: { [CDN_HOST]: new URL(server.origin).host } };
}
