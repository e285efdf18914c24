/** As much of opentype.js as tests use; it comes without types. */
declare module 'opentype.js' {
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyph(character: string): { readonly advanceWidth: number };
  }
  export function parse(file: ArrayBuffer): Font;
}
