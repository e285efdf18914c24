import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import sirv from 'sirv';

export interface WebServer {
  /** `https://localhost:<port>`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder on this machine alone, over https with a certificate made on the spot and kept
 * nowhere: Office.js talks to no other kind of page. A browser warns of it unless told not to.
 */
export async function serveFolder(folder: string): Promise<WebServer> {
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    sirv(folder, { dev: true }),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
