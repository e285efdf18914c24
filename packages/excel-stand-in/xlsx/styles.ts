import type { CellStyle, NamedStyle } from '../host/model';
import { argb, readColor, type ThemeColors } from './color';
import { openNamedStyles, type NamedStyles } from './named-styles';
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from './number-format';
import { borderXml, bordersFacet, haveSameBorders, readBorders } from './style-border';
import {
  collectionEdits,
  openCollection,
  openNumberFormats,
  withFirstElements,
  type Collection,
  type Source,
} from './style-collection';
import { FONT_FACETS, fontFacetsXml, fontXml, ownFont, readFont } from './style-font';
import {
  applyEdits,
  child,
  flag,
  numberOf,
  parseXml,
  sourceOf,
  xml,
  type XmlDocument,
  type XmlElement,
} from './xml';
import { XlsxError } from './xlsx-error';

/** The styles part of a workbook. It can grow, but an index never changes its meaning. */
export interface StyleBook {
  /**
   * Returns the style for a cell's `s`, the index of its format. The same index gives the same
   * object. Members with Excel's default are absent.
   */
  readonly cellStyle: (index: number) => CellStyle | undefined;
  /** The named styles of the part. */
  readonly namedStyles: readonly NamedStyle[];
  /** Makes the part have these named styles. Cells can have them from then on. */
  readonly saveNamedStyles: (styles: readonly NamedStyle[]) => void;
  /** Returns the style for a `dxfId`, the index of the look that a conditional format gives. */
  readonly differentialStyle: (index: number) => CellStyle;
  /**
   * Returns the `s` for a style. Parts of the style that equal those of the format at `base` are
   * taken from that format. So they keep what the model does not know (theme colours, rotation).
   */
  readonly indexOf: (style: CellStyle | undefined, base: number) => number;
  /** Returns the `dxfId` for the style of a conditional format. */
  readonly differentialIndexOf: (style: CellStyle) => number;
  /** Returns the text of the part. If nothing was added, this is the text that was read. */
  readonly text: () => string;
}

/** Holds the lists of the part. */
interface Stylesheet {
  readonly document: XmlDocument;
  readonly formats: ReturnType<typeof openNumberFormats>;
  readonly fonts: Collection;
  readonly fills: Collection;
  readonly borders: Collection;
  readonly xfs: Collection;
  readonly styleXfs: Collection;
  readonly cellStyles: Collection;
  readonly differentials: Collection;
}

function openStylesheet(document: XmlDocument): Stylesheet {
  return {
    document,
    formats: openNumberFormats(document),
    fonts: openCollection(document, 'fonts'),
    fills: openCollection(document, 'fills'),
    borders: openCollection(document, 'borders'),
    xfs: openCollection(document, 'cellXfs'),
    styleXfs: openCollection(document, 'cellStyleXfs'),
    cellStyles: openCollection(document, 'cellStyles'),
    differentials: openCollection(document, 'dxfs'),
  };
}

export function openStyles(text: string, theme: ThemeColors): StyleBook {
  const sheet = openStylesheet(withFirstElements(parseXml(text)));
  const { document, formats, fonts, fills, borders, xfs, styleXfs, cellStyles, differentials } =
    sheet;
  const normalFont = readFont(fonts.elements[0], theme);
  const lookOf = (xf: XmlElement) => readFormat(sheet, xf, normalFont, theme);
  const named = openNamedStyles(cellStyles, styleXfs, lookOf);
  const read = xfs.elements.map((xf) => {
    const styleName = named.nameOf(numberOf(xf, 'xfId') ?? 0);
    const style = { ...lookOf(xf), ...(styleName === undefined ? {} : { styleName }) };
    return Object.keys(style).length === 0 ? undefined : Object.freeze(style);
  });
  const known = new Map<CellStyle | undefined, Map<number, number>>();
  const styleAttributes = (style: CellStyle, before: CellStyle) =>
    attributesOfStyle(named, style, before, normalFont);
  return {
    cellStyle: (index) => read[index],
    namedStyles: named.styles,
    saveNamedStyles: (styles) =>
      named.save(styles, (look, xf, flags) => {
        const before = xf ? lookOf(xf) : {};
        return formatXml(sheet, withoutDefaults(look, normalFont), xf, before, flags);
      }),
    differentialStyle: (index) => readDifferential(differentials.elements[index], theme),
    indexOf: (style, base) => {
      const perBase = known.get(style) ?? new Map<number, number>();
      known.set(style, perBase);
      const wanted = () => withoutDefaults(style ?? {}, normalFont);
      const index =
        perBase.get(base) ??
        addFormat(sheet, wanted(), xfs.elements[base], read[base] ?? {}, styleAttributes);
      perBase.set(base, index);
      return index;
    },
    differentialIndexOf: (style) => differentials.add(differentialXml(style)),
    text: () => {
      const collections = [
        ...[formats.collection, fonts, fills, borders],
        ...[styleXfs, xfs, cellStyles, differentials],
      ];
      const edits = collections.flatMap((collection) => collectionEdits(document, collection));
      return edits.length === 0 ? text : applyEdits(document.text, edits);
    },
  };
}

function readFormat(
  { formats, fonts, fills, borders }: Stylesheet,
  xf: XmlElement,
  normalFont: CellStyle,
  theme: ThemeColors,
): CellStyle {
  return {
    ...numberFormatFacet(formats.codeOf(numberOf(xf, 'numFmtId') ?? 0)),
    ...ownFont(readFont(fonts.elements[numberOf(xf, 'fontId') ?? 0], theme), normalFont),
    ...readFill(fills.elements[numberOf(xf, 'fillId') ?? 0], theme),
    ...bordersFacet(readBorders(borders.elements[numberOf(xf, 'borderId') ?? 0], theme)),
    ...readAlignment(child(xf, 'alignment')),
    ...readProtection(child(xf, 'protection')),
    ...(flag(xf, 'quotePrefix', false) ? { quotePrefix: true } : {}),
  };
}

/** Excel's limit for the number of cell formats in a workbook. */
const MAX_FORMATS = 65_490;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Returns the index of a format with this style. Parts of it that equal those of `before`, which is
 * the style of `xf`, are taken from `xf`.
 */
function addFormat(
  sheet: Stylesheet,
  style: CellStyle,
  xf: XmlElement | undefined,
  before: CellStyle,
  styleAttributes: (style: CellStyle, before: CellStyle) => Attributes,
): number {
  const attributes = {
    xfId: xf?.attributes['xfId'] ?? 0,
    ...styleAttributes(style, before),
  };
  const index = sheet.xfs.add(formatXml(sheet, style, xf, before, attributes));
  if (index >= MAX_FORMATS) {
    throw new XlsxError('too-many-formats', 'The workbook has as many formats as Excel allows.');
  }
  return index;
}

/**
 * The attributes of a cell format that gets another named style: which one, and what the cell has
 * otherwise than that.
 */
function attributesOfStyle(
  named: NamedStyles,
  style: CellStyle,
  before: CellStyle,
  normalFont: CellStyle,
): Attributes {
  if (style.styleName === before.styleName) return {};
  const { xfId, look } = named.placeOf(style.styleName);
  return { xfId, ...applied(changedParts(style, withoutDefaults(look, normalFont)), 0) };
}

function applied(changed: ReturnType<typeof changedParts>, otherwise: number | undefined) {
  return Object.fromEntries(
    Object.entries({
      applyNumberFormat: changed.numberFormat,
      applyFont: changed.font,
      applyFill: changed.fill,
      applyBorder: changed.border,
      applyAlignment: changed.alignment,
      applyProtection: changed.protection,
    })
      .map(([name, isApplied]) => [name, isApplied ? 1 : otherwise] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function formatXml(
  { document, formats, fonts, fills, borders }: Stylesheet,
  style: CellStyle,
  xf: XmlElement | undefined,
  before: CellStyle,
  others: Attributes,
): string {
  const source: Source = (element) => element && sourceOf(document, element);
  const fontId = numberOf(xf, 'fontId') ?? 0;
  const borderId = numberOf(xf, 'borderId') ?? 0;
  const changed = changedParts(style, before);
  const font = () =>
    fonts.add(fontXml(style, before, fonts.elements[fontId], fonts.elements[0], source));
  const border = () => borders.add(borderXml(style, before, borders.elements[borderId], source));
  const attributes = {
    ...xf?.attributes,
    numFmtId: changed.numberFormat ? formats.idOf(style.numberFormat) : xf?.attributes['numFmtId'],
    fontId: changed.font ? font() : fontId,
    fillId: changed.fill ? fillIndex(fills, style.fillColor) : xf?.attributes['fillId'],
    borderId: changed.border ? border() : borderId,
    ...(changed.quotePrefix ? { quotePrefix: style.quotePrefix === true ? 1 : 0 } : {}),
    ...applied(changed, undefined),
    ...others,
  };
  const [alignment, protection] = [child(xf, 'alignment'), child(xf, 'protection')];
  const inner = [
    changed.alignment ? alignmentXml(style, alignment) : source(alignment),
    changed.protection ? protectionXml(style, protection) : source(protection),
  ];
  return xml('xf', attributes, inner.join(''));
}

function changedParts(style: CellStyle, before: CellStyle) {
  return {
    numberFormat: style.numberFormat !== before.numberFormat,
    font: FONT_FACETS.some((facet) => style[facet] !== before[facet]),
    fill: style.fillColor !== before.fillColor,
    border: !haveSameBorders(style, before),
    alignment: ALIGNMENT_FACETS.some((facet) => style[facet] !== before[facet]),
    protection: style.locked !== before.locked,
    quotePrefix: style.quotePrefix !== before.quotePrefix,
  };
}

function numberFormatFacet(code: string): CellStyle {
  return code === 'General' ? {} : { numberFormat: code };
}

/** Removes the members of a style that equal those of a cell without a style. */
function withoutDefaults(style: CellStyle, normalFont: CellStyle): CellStyle {
  const { numberFormat, wrapText, indent, locked, vertical, borders } = style;
  const fonts = FONT_FACETS.filter((facet) => style[facet] !== false);
  return {
    ...ownFont(Object.fromEntries(fonts.map((facet) => [facet, style[facet]])), normalFont),
    ...numberFormatFacet(numberFormat ?? 'General'),
    ...(style.fillColor === undefined ? {} : { fillColor: style.fillColor }),
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(vertical === undefined || vertical === 'Bottom' ? {} : { vertical }),
    ...(wrapText === true ? { wrapText } : {}),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
    ...(locked === false ? { locked } : {}),
    ...(style.quotePrefix === true ? { quotePrefix: true } : {}),
    ...(style.styleName === undefined ? {} : { styleName: style.styleName }),
    ...bordersFacet(borders ?? {}),
  };
}

function readFill(fill: XmlElement | undefined, theme: ThemeColors): CellStyle {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (!pattern || type === 'none') return {};
  const color = readColor(child(pattern, type === 'solid' ? 'fgColor' : 'bgColor'), theme);
  return color === undefined ? {} : { fillColor: color };
}

const NO_FILL = 0;

function fillIndex(fills: Collection, color: string | undefined): number {
  if (color === undefined) return NO_FILL;
  const foreground = xml('fgColor', { rgb: argb(color) });
  const inner = foreground + xml('bgColor', { indexed: 64 });
  return fills.add(xml('fill', {}, xml('patternFill', { patternType: 'solid' }, inner)));
}

const HORIZONTAL: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  left: 'Left',
  center: 'Center',
  centerContinuous: 'Center',
  right: 'Right',
  justify: 'Justify',
  distributed: 'Justify',
  fill: 'Fill',
};

const VERTICAL: Readonly<Record<string, NonNullable<CellStyle['vertical']>>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Justify',
};

const ALIGNMENT_FACETS = ['horizontal', 'vertical', 'wrapText', 'indent'] as const;

function readAlignment(alignment: XmlElement | undefined): CellStyle {
  const horizontal = HORIZONTAL[alignment?.attributes['horizontal'] ?? ''];
  const vertical = VERTICAL[alignment?.attributes['vertical'] ?? ''];
  const indent = numberOf(alignment, 'indent') ?? 0;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(flag(alignment, 'wrapText') ? { wrapText: true } : {}),
    ...(indent === 0 ? {} : { indent }),
  };
}

function alignmentXml(style: CellStyle, base: XmlElement | undefined): string {
  const before = readAlignment(base);
  const kept = { ...base?.attributes };
  if (style.horizontal !== before.horizontal) delete kept['horizontal'];
  if (style.vertical !== before.vertical) delete kept['vertical'];
  const attributes: Record<string, string | number | undefined> = {
    ...kept,
    horizontal: kept['horizontal'] ?? style.horizontal?.toLowerCase(),
    vertical: kept['vertical'] ?? style.vertical?.toLowerCase(),
    wrapText: style.wrapText === true ? 1 : undefined,
    indent: style.indent,
  };
  const isEmpty = Object.values(attributes).every((value) => value === undefined);
  return isEmpty ? '' : xml('alignment', attributes);
}

function readProtection(protection: XmlElement | undefined): CellStyle {
  return flag(protection, 'locked', true) ? {} : { locked: false };
}

function protectionXml(style: CellStyle, base: XmlElement | undefined): string {
  return xml('protection', { ...base?.attributes, locked: style.locked === false ? 0 : 1 });
}

function readDifferential(dxf: XmlElement | undefined, theme: ThemeColors): CellStyle {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // A differential fill without a pattern is solid. It then shows its background colour.
  const fillColor = readColor(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), theme);
  const code = child(dxf, 'numFmt')?.attributes['formatCode'];
  return {
    ...(code === undefined ? {} : { numberFormat: code }),
    ...readFont(child(dxf, 'font'), theme),
    ...(fillColor === undefined ? {} : { fillColor }),
    ...bordersFacet(readBorders(child(dxf, 'border'), theme)),
  };
}

function differentialXml(style: CellStyle): string {
  const font = fontFacetsXml(style);
  const fill =
    style.fillColor === undefined
      ? ''
      : xml('fill', {}, xml('patternFill', {}, xml('bgColor', { rgb: argb(style.fillColor) })));
  const format =
    style.numberFormat === undefined
      ? ''
      : xml('numFmt', {
          numFmtId: builtInFormatId(style.numberFormat) ?? FIRST_CUSTOM_FORMAT,
          formatCode: style.numberFormat,
        });
  const border = style.borders ? borderXml(style, {}, undefined, () => undefined) : '';
  return xml('dxf', {}, (font === '' ? '' : xml('font', {}, font)) + format + fill + border);
}
