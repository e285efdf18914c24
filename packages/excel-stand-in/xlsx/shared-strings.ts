import { decodedCellText, richText } from './cells';
import { partText, wellFormed, type Parts } from './parts';
import { parseXmlWithout } from './xml';

const ITEMS = { parent: 'sst', name: 'si' };

/** Returns the plain texts of a shared strings part, by their index. */
export function readSharedStrings(parts: Parts, path: string): string[] {
  const texts: string[] = [];
  wellFormed(path, () =>
    parseXmlWithout(partText(parts, path), ITEMS, (item) => {
      texts.push(decodedCellText(richText(item)));
    }),
  );
  return texts;
}
