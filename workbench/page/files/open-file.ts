import { XlsxError, type OpenFile } from '../../xlsx';
import type { ParseAnswer, ParseRequest } from './parse-worker';

/**
 * Reads an .xlsx in a worker of its own; nothing is sent anywhere.
 * @throws XlsxError when the bytes are no such file
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenFile> {
  const worker = new Worker('parse-worker.js');
  try {
    const answer = await ask(worker, { bytes, name });
    if ('file' in answer) return answer.file;
    if ('refused' in answer) throw new XlsxError(answer.refused, `${name} cannot be read.`);
    throw new Error(answer.failed);
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, request: ParseRequest): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ParseAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(request);
  });
}
