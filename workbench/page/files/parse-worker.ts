/** Reads a file beside the page's own thread, so that a large one does not stop it. */
import { readWorkbook, XlsxError, type OpenFile, type XlsxErrorCode } from '../../xlsx';

export interface ParseRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type ParseAnswer =
  { readonly file: OpenFile } | { readonly refused: XlsxErrorCode } | { readonly failed: string };

self.addEventListener('message', ({ data }: MessageEvent<ParseRequest>) => {
  void answer(data).then((message) => self.postMessage(message));
});

async function answer({ bytes, name }: ParseRequest): Promise<ParseAnswer> {
  try {
    return { file: await readWorkbook(bytes, name) };
  } catch (error) {
    if (error instanceof XlsxError) return { refused: error.code };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
