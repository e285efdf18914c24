/** Declares the part of opentype.js that the tests use, because the package has no types. */
declare module 'opentype.js' {
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyph(character: string): { readonly advanceWidth: number };
  }
  export function parse(file: ArrayBuffer): Font;
}
