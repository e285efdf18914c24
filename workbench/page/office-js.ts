import { dirname } from 'node:path';
import sirv from 'sirv';
import { serve, type Certificate, type WebServer } from '../web-server';

const CDN_HOST = 'appsforoffice.microsoft.com';
const CDN_FOLDER = '/lib/1/hosted/';
const LIBRARY = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

export interface OfficeJsServer extends WebServer {
  /** By host name, where the browser finds Office.js. These addresses replace Microsoft's CDN. */
  readonly hosts: Readonly<Record<string, string>>;
}

/**
 * Serves Office.js from the npm package instead of Microsoft's CDN. The built add-in then runs
 * unchanged without internet. The server takes half the time of passing each file through the
 * program that drives the browser.
 */
export async function serveOfficeJs(certificate: Certificate): Promise<OfficeJsServer> {
  const library = sirv(LIBRARY, {
    dev: true,
    // The page loads the parts of Office.js from another origin.
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
