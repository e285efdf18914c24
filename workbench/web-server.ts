import { createHash, X509Certificate } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import sirv from 'sirv';

/** A certificate for `localhost` that is made for this run and never stored. */
export interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface WebServer {
  /** `https://localhost:<port>`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }]);
  return { certificate: made.cert, privateKey: made.private };
}

/**
 * The SHA-256 of a certificate's public key in base64, for a browser that must trust the
 * certificate.
 */
export function keyHashOf({ certificate }: Certificate): string {
  const { publicKey } = new X509Certificate(certificate);
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/**
 * Serves a folder on this machine over https, which Office.js requires. A browser warns about the
 * certificate unless the browser trusts its key.
 */
export function serveFolder(folder: string, certificate: Certificate): Promise<WebServer> {
  return serve(sirv(folder, { dev: true }), certificate);
}

/** Answers requests with `answer` instead of the files of a folder. */
export async function serve(
  answer: RequestListener,
  { certificate, privateKey }: Certificate,
): Promise<WebServer> {
  const server = createServer({ key: privateKey, cert: certificate }, answer);
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
