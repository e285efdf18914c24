import type { unreadable } from '../src/i18n/nl/unreadable';
import type { XlsxError } from '../packages/excel-stand-in/xlsx';

/** Says why a file cannot be opened or saved, and what to do. */
export function unreadableText(
  { code }: XlsxError,
  file: string,
  words: typeof unreadable,
): string {
  switch (code) {
    case 'not-a-workbook':
    case 'other-format':
      return words.notAWorkbook(file);
    case 'encrypted':
      return words.encrypted(file);
    case 'damaged':
      return words.damaged(file);
    case 'too-large':
      return words.tooLarge(file);
    case 'no-worksheet':
      return words.noWorksheet(file);
    case 'too-many-formats':
      return words.tooManyFormats(file);
    case 'comments-changed':
      return words.commentsChanged(file);
    case 'drawing-changed':
      return words.drawingChanged(file);
  }
}
