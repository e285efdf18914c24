import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The order in which Excel and Microsoft's validator expect the children of a font (ECMA-376 part
 * 1, 18.8.22).
 */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name'.split(' ');

/** The line colour that Excel gives a new chart. Without it, lines are black. */
const PALE_GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Changes what hucre, the library that wrote the file, cannot write as Excel does. */
export function asExcelWrites(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file));
  return zipSync(Object.fromEntries(parts.map(([path, bytes]) => [path, correct(path, bytes)])));
}

function correct(path: string, bytes: Uint8Array): Uint8Array {
  if (path === 'xl/styles.xml') return strToU8(withFontsInOrder(strFromU8(bytes)));
  if (!path.startsWith('xl/charts/chart')) return bytes;
  return strToU8(strFromU8(bytes).replaceAll('<c:majorGridlines/>', PALE_GRIDLINES));
}

function withFontsInOrder(styles: string): string {
  return styles.replaceAll(/<font>(.*?)<\/font>/gs, (_, font: string) => {
    const children = font.match(/<[^>]+>/g) ?? [];
    return `<font>${[...children].sort((a, b) => rankOf(a) - rankOf(b)).join('')}</font>`;
  });
}

function rankOf(element: string): number {
  const rank = FONT_ORDER.indexOf(/\w+/.exec(element)?.[0] ?? '');
  return rank < 0 ? FONT_ORDER.length : rank;
}
