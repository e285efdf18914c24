/**
 * Why a file cannot be opened as a workbook, or not be saved:
 * - `not-a-workbook`: no spreadsheet that is known here (a text, a picture, random bytes);
 * - `other-format`: a spreadsheet, but not an .xlsx (.xls, .xlsb, .ods);
 * - `encrypted`: protected with a password for opening it, other than Excel's default one;
 * - `damaged`: an .xlsx of which a part is missing or cannot be read;
 * - `too-large`: larger, when it is unpacked, than can be read here;
 * - `no-worksheet`: it has tabs, but no worksheet (chart sheets alone);
 * - `too-many-formats`: cells look in as many ways as Excel allows, and a new one has to be added;
 * - `comments-changed`: comments were added, changed or moved, which cannot be saved;
 * - `drawing-changed`: a chart or shape was changed in a way that cannot be saved.
 */
export type XlsxErrorCode =
  | 'not-a-workbook'
  | 'other-format'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'no-worksheet'
  | 'too-many-formats'
  | 'comments-changed'
  | 'drawing-changed';

/** The message is for developers. A program makes the text for its users from the code. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
