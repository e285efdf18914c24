import { readText, richText } from './cells';
import { children, type XmlElement } from './xml';

/** The plain texts of a shared strings part, by their index. */
export function readSharedStrings(root: XmlElement): string[] {
  return children(root, 'si').map((item) => readText(richText(item)));
}
