import { readText, richText } from './cells';
import { partText, wellFormed, type Parts } from './parts';
import { parseXmlWithout } from './xml';

const ITEMS = { parent: 'sst', name: 'si' };

/** The plain texts of a shared strings part, by their index. */
export function readSharedStrings(parts: Parts, path: string): string[] {
  const texts: string[] = [];
  wellFormed(path, () =>
    parseXmlWithout(partText(parts, path), ITEMS, (item) => {
      texts.push(readText(richText(item)));
    }),
  );
  return texts;
}
