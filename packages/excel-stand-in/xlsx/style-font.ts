/** Reads and writes the font of a style. */
import type { CellStyle } from '../host/model';
import { argb, readColor, type ThemeColors } from './color';
import type { Source } from './style-collection';
import { child, flag, numberOf, xml, type XmlElement } from './xml';

type FontFacet =
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontName' | 'fontSize' | 'fontColor';

export const FONT_FACETS: readonly FontFacet[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontName',
  'fontSize',
  'fontColor',
];

export function readFont(font: XmlElement | undefined, theme: ThemeColors): CellStyle {
  const size = numberOf(child(font, 'sz'), 'val');
  const name = child(font, 'name')?.attributes['val'];
  const color = readColor(child(font, 'color'), theme);
  const underline = child(font, 'u');
  return {
    ...(isOn(child(font, 'b')) ? { bold: true } : {}),
    ...(isOn(child(font, 'i')) ? { italic: true } : {}),
    ...(underline && underline.attributes['val'] !== 'none' ? { underline: true } : {}),
    ...(isOn(child(font, 'strike')) ? { strikethrough: true } : {}),
    ...(name === undefined ? {} : { fontName: name }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { fontColor: color }),
  };
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flag(element, 'val', true);
}

/** Returns the members of a font that differ from the workbook's normal font. */
export function ownFont(font: CellStyle, normal: CellStyle): CellStyle {
  const own = FONT_FACETS.filter((facet) => {
    const value = font[facet];
    return value !== undefined && value !== normal[facet];
  });
  return Object.fromEntries(own.map((facet) => [facet, font[facet]]));
}

// The children of a font, in the order that Excel requires.
const FONT_CHILDREN: readonly { readonly name: string; readonly facet?: FontFacet }[] = [
  { name: 'b', facet: 'bold' },
  { name: 'i', facet: 'italic' },
  { name: 'strike', facet: 'strikethrough' },
  { name: 'condense' },
  { name: 'extend' },
  { name: 'outline' },
  { name: 'shadow' },
  { name: 'u', facet: 'underline' },
  { name: 'vertAlign' },
  { name: 'sz', facet: 'fontSize' },
  { name: 'color', facet: 'fontColor' },
  { name: 'name', facet: 'fontName' },
  { name: 'family' },
  { name: 'charset' },
  { name: 'scheme' },
];

export function fontXml(
  style: CellStyle,
  before: CellStyle,
  base: XmlElement | undefined,
  normal: XmlElement | undefined,
  source: Source,
): string {
  const renamed = style.fontName !== before.fontName;
  const parts = FONT_CHILDREN.map(({ name, facet }) => {
    // With another font name, the old scheme and family would be wrong.
    if (facet === undefined) {
      return renamed && name !== 'vertAlign' ? '' : source(child(base, name));
    }
    if (style[facet] === before[facet]) return source(child(base, name));
    if (style[facet] === undefined) return source(child(normal, name));
    return fontFacetXml(name, style[facet]);
  });
  return xml('font', {}, parts.join(''));
}

function fontFacetXml(name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? xml(name) : xml(name, { val: 0 });
  if (name === 'color') return xml(name, { rgb: argb(String(value)) });
  return xml(name, { val: value });
}

/** Returns the font of a conditional format: only the members that it changes. */
export function fontFacetsXml(style: CellStyle): string {
  return FONT_CHILDREN.map(({ name, facet }) => {
    const value = facet === undefined ? undefined : style[facet];
    return value === undefined ? '' : fontFacetXml(name, value);
  }).join('');
}
