import { XlsxError, type OpenFile } from '../../../packages/excel-stand-in/xlsx';
import type { FileAnswer, FileRequest } from './file-worker';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Reads an .xlsx in a separate worker. Nothing is sent anywhere.
 *
 * @throws XlsxError if the bytes are not an .xlsx
 */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenFile> {
  const answer = await ask({ bytes, name });
  if ('file' in answer) return answer.file;
  throw failureOf(answer, name);
}

/**
 * Returns the bytes of a file with its workbook as it is now. A separate worker writes them.
 *
 * @throws XlsxError if the file format cannot hold what was added
 */
export async function saveFile(file: OpenFile): Promise<Uint8Array> {
  const answer = await ask({ save: file });
  if ('saved' in answer) return answer.saved;
  throw failureOf(answer, file.workbook.name);
}

/** Gives a file to the user as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By the next task the browser has taken the content.
  setTimeout(() => URL.revokeObjectURL(url));
}

async function ask(request: FileRequest): Promise<FileAnswer> {
  const worker = new Worker('file-worker.js');
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

function failureOf(answer: FileAnswer, name: string): Error {
  if ('refused' in answer) return new XlsxError(answer.refused, `${name} was refused.`);
  return new Error('failed' in answer ? answer.failed : 'The worker answered something else.');
}
