import { parseThemeColors, resolveThemeColor } from 'hucre/ooxml';
import type { XmlElement } from './xml';
import { numberOf } from './xml';

/** The colours of a theme as `RRGGBB`, in the order of the `theme` attribute. */
export type ThemeColors = readonly string[];

/** Reads the colours from the text of a theme part. */
export function readThemeColors(themeXml: string): ThemeColors {
  const [dark1, light1, dark2, light2, ...others] = parseThemeColors(themeXml);
  // The theme lists dark 1, light 1, dark 2, light 2. The attribute counts light 1, dark 1, light
  // 2, dark 2 (18.8.3, color).
  return [light1, dark1, light2, dark2, ...others].filter((color) => color !== undefined);
}

// ECMA-376 part 1, 18.8.27 (indexedColors): the colours 0 to 7 are the same as 8 to 15.
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 ' +
  '008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF ' +
  'FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF ' +
  'FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 ' +
  '993300 993366 333399 333333'
).split(' ');
const FIRST_INDEXED = 8;
const SYSTEM_FOREGROUND = 64;
const SYSTEM_BACKGROUND = 65;

/** Returns `#RRGGBB`, or undefined if the colour is automatic or not given. */
export function readColor(element: XmlElement | undefined, theme: ThemeColors): string | undefined {
  if (!element) return undefined;
  const rgb = element.attributes['rgb'];
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase().padStart(6, '0')}`;
  const themed = numberOf(element, 'theme');
  if (themed !== undefined && themed < theme.length) {
    return `#${resolveThemeColor([...theme], themed, numberOf(element, 'tint'))}`;
  }
  const indexed = numberOf(element, 'indexed');
  return indexed === undefined ? undefined : indexedColor(indexed);
}

function indexedColor(index: number): string | undefined {
  if (index === SYSTEM_FOREGROUND) return '#000000';
  if (index === SYSTEM_BACKGROUND) return '#FFFFFF';
  const color = INDEXED[index < FIRST_INDEXED ? index : index - FIRST_INDEXED];
  return color === undefined ? undefined : `#${color}`;
}

/** Returns a `#RRGGBB` colour as the opaque ARGB of a file: `FFRRGGBB`. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
