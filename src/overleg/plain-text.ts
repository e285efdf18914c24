/** Controls, and characters that turn or hide the direction of what follows them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * A text from the workbook as it may stand on the tab: on one line, without characters that cannot
 * be seen, and no longer than `most` characters; what was cut off is an ellipsis.
 */
export function plainText<Text extends string>(text: Text, most: number): Text {
  // A cell can hold 32,767 characters: no more of them is looked at than can matter.
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

/** The text in rows of at most `width` characters, cut between words; at most `rows` of them. */
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
