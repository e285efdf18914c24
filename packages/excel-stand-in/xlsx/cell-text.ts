/**
 * A cell's text has `_xHHHH_` for each character that XML cannot hold (ECMA-376 part 1, 22.9.2.19,
 * ST_Xstring).
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// What to escape: characters that XML 1.0 forbids, carriage returns (a parser makes line feeds of
// them), lone surrogates, and text that would itself be read as such an escape.
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
