/** Control characters, and characters that change the direction of the text after them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * A text from the workbook as the tab may show it: on one line, without invisible characters, and
 * at most `most` characters long. An ellipsis replaces what was cut off.
 */
export function plainText<Text extends string>(text: Text, most: number): Text {
  // A cell can hold 32,767 characters. Only the first ones can be shown.
  const seen = text
    .slice(0, 8 * most)
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();
  const characters = [...seen];
  if (characters.length <= most) return seen as Text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…` as Text;
}

/** The text in at most `rows` rows of at most `width` characters, cut between words. */
export function textRows(text: string, width: number, rows: number): string[] {
  const lines: string[] = [];
  let rest = [...plainText(text, width * rows)];
  while (lines.length < rows - 1 && rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > width / 2 ? space : width;
    lines.push(rest.slice(0, end).join('').trimEnd());
    rest = rest.slice(rest[end] === ' ' ? end + 1 : end);
  }
  return [...lines, plainText(rest.join(''), width)];
}
