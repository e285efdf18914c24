/**
 * Why a file cannot be opened as a workbook:
 * - `not-a-workbook`: no spreadsheet that is known here (a text, a picture, random bytes);
 * - `other-format`: a spreadsheet, but not an .xlsx (.xls, .xlsb, .ods);
 * - `encrypted`: protected with a password for opening it;
 * - `damaged`: an .xlsx of which a part is missing or cannot be read.
 */
export type XlsxErrorCode = 'not-a-workbook' | 'other-format' | 'encrypted' | 'damaged';

/** The message is for developers; what people read is made from the code. */
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
