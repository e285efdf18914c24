/**
 * In a file, a cell's text has `_x0007_` for the character 7, which XML cannot hold (ECMA-376 part
 * 1, 22.9.2.19, ST_Xstring).
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// Escapes characters that XML 1.0 forbids, and lone surrogates. Carriage returns are escaped
// because a parser turns them into line feeds. A literal `_x0007_` is escaped too.
const TO_ESCAPE = /\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const LEGAL_CONTROL = /[\t\n\u007f-\u009f]/;

export function decodeCellText(text: string): string {
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function encodeCellText(text: string): string {
  return text.replace(TO_ESCAPE, (character) =>
    LEGAL_CONTROL.test(character)
      ? character
      : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
