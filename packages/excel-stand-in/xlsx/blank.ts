import type { Workbook } from '../host/model';
import { removePart, unrelate, relationshipsOf } from './package';
import { unpack, type Parts } from './parts';

/** Makes the parts of a new file. It has one sheet, and Excel's usual theme and styles. */
export async function blankParts(dateSystem: Workbook['dateSystem']): Promise<Parts> {
  const { writeXlsx } = await import('./library-file');
  const written = await writeXlsx({
    sheets: [{ name: 'Blank' }],
    dateSystem: dateSystem === 1904 ? '1904' : '1900',
  });
  const parts = unpack(written);
  // The properties contain the time of writing and the library's name. They are removed.
  const properties = relationshipsOf(parts, '').filter(({ target }) =>
    target.startsWith('docProps/'),
  );
  unrelate(parts, '', new Set(properties.map(({ id }) => id)));
  for (const { target } of properties) removePart(parts, target);
  return parts;
}
