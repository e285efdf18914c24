/** Reads and writes files in a worker, so that a large file does not block the page. */
import {
  readWorkbook,
  saveWorkbook,
  XlsxError,
  type OpenFile,
  type XlsxErrorCode,
} from '../../../packages/excel-stand-in/xlsx';
import { ADD_IN_ID } from '../../add-in-id';

export type FileRequest =
  { readonly bytes: Uint8Array; readonly name: string } | { readonly save: OpenFile };

export type FileAnswer =
  | { readonly file: OpenFile }
  | { readonly saved: Uint8Array }
  | { readonly refused: XlsxErrorCode }
  | { readonly failed: string };

self.addEventListener('message', ({ data }: MessageEvent<FileRequest>) => {
  void answer(data).then((message) => self.postMessage(message));
});

async function answer(request: FileRequest): Promise<FileAnswer> {
  try {
    if ('save' in request) return { saved: await saveWorkbook(request.save) };
    return { file: await readWorkbook(request.bytes, request.name, ADD_IN_ID) };
  } catch (error) {
    if (error instanceof XlsxError) return { refused: error.code };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
