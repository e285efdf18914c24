import type { Border, BorderEdge, CellStyle } from '../host/model';
import { argb, readColor, type ThemeColors } from './color';
import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT } from './number-format';
import {
  applyEdits,
  child,
  editAttributes,
  editAppend,
  editChildren,
  flag,
  numberOf,
  parseXml,
  sourceOf,
  withPrefix,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

/** A workbook's styles part: read, and grown without ever changing what an index stands for. */
export interface StyleBook {
  /** The style of a cell's `s`; the same object for the same index. Excel's default is absent. */
  readonly cellStyle: (index: number) => CellStyle | undefined;
  /** The style of a `dxfId`. */
  readonly differentialStyle: (index: number) => CellStyle;
  /**
   * The `s` for a style. What the style has in common with the format at `base` is taken from
   * there, also what the model does not know (theme colours, rotation, the cell style).
   */
  readonly indexOf: (style: CellStyle | undefined, base: number) => number;
  /** The `dxfId` for the style of a conditional format. */
  readonly differentialIndexOf: (style: CellStyle) => number;
  /** The part as it is now; the text it was read from when nothing was added. */
  readonly text: () => string;
}

const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** A collection of the part to which elements are added; equal XML is one element. */
interface Collection {
  readonly name: string;
  readonly elements: readonly XmlElement[];
  readonly added: string[];
  readonly add: (fragment: string) => number;
}

export function openStyles(text: string, theme: ThemeColors): StyleBook {
  const document = parseXml(text);
  const formats = openNumberFormats(document);
  const fonts = openCollection(document, 'fonts');
  const fills = openCollection(document, 'fills');
  const borders = openCollection(document, 'borders');
  const xfs = openCollection(document, 'cellXfs');
  const differentials = openCollection(document, 'dxfs');
  const normalFont = readFont(fonts.elements[0], theme);

  const facetsAt = (xf: XmlElement | undefined): CellStyle => ({
    ...numberFormatFacet(formats.codeOf(numberOf(xf, 'numFmtId') ?? 0)),
    ...without(readFont(fonts.elements[numberOf(xf, 'fontId') ?? 0], theme), normalFont),
    ...readFill(fills.elements[numberOf(xf, 'fillId') ?? 0], theme),
    ...bordersFacet(readBorders(borders.elements[numberOf(xf, 'borderId') ?? 0], theme)),
    ...readAlignment(child(xf, 'alignment')),
    ...readProtection(child(xf, 'protection')),
    ...(xf !== undefined && flag(xf, 'quotePrefix', false) ? { quotePrefix: true } : {}),
  });
  const read = xfs.elements.map((xf) => {
    const style = facetsAt(xf);
    return Object.keys(style).length === 0 ? undefined : Object.freeze(style);
  });

  const newFormat = (style: CellStyle, base: number): number => {
    const xf = xfs.elements[base];
    const before = read[base] ?? {};
    const source = (element: XmlElement | undefined) =>
      element ? sourceOf(document, element) : undefined;
    const fontId = numberOf(xf, 'fontId') ?? 0;
    const borderId = numberOf(xf, 'borderId') ?? 0;
    const changed = {
      numberFormat: style.numberFormat !== before.numberFormat,
      font: FONT_FACETS.some((facet) => style[facet] !== before[facet]),
      fill: style.fillColor !== before.fillColor,
      border: EDGES.some(([edge]) => !sameBorder(style.borders?.[edge], before.borders?.[edge])),
      alignment: ALIGNMENT_FACETS.some((facet) => style[facet] !== before[facet]),
      protection: style.locked !== before.locked,
      quotePrefix: style.quotePrefix !== before.quotePrefix,
    };
    const font = () =>
      fonts.add(fontXml(style, before, fonts.elements[fontId], fonts.elements[0], source));
    const border = () => borders.add(borderXml(style, before, borders.elements[borderId], source));
    const attributes = {
      ...xf?.attributes,
      numFmtId: changed.numberFormat
        ? formats.idOf(style.numberFormat)
        : xf?.attributes['numFmtId'],
      fontId: changed.font ? font() : fontId,
      fillId: changed.fill ? fillIndex(fills, style.fillColor) : xf?.attributes['fillId'],
      borderId: changed.border ? border() : borderId,
      xfId: xf?.attributes['xfId'] ?? 0,
      ...(changed.quotePrefix ? { quotePrefix: style.quotePrefix === true ? 1 : 0 } : {}),
      ...(changed.numberFormat ? { applyNumberFormat: 1 } : {}),
      ...(changed.font ? { applyFont: 1 } : {}),
      ...(changed.fill ? { applyFill: 1 } : {}),
      ...(changed.border ? { applyBorder: 1 } : {}),
      ...(changed.alignment ? { applyAlignment: 1 } : {}),
      ...(changed.protection ? { applyProtection: 1 } : {}),
    };
    const inner = [
      changed.alignment
        ? alignmentXml(style, child(xf, 'alignment'))
        : source(child(xf, 'alignment')),
      changed.protection
        ? protectionXml(style, child(xf, 'protection'))
        : source(child(xf, 'protection')),
    ];
    return xfs.add(xml('xf', attributes, inner.join('')));
  };

  const known = new Map<CellStyle | undefined, Map<number, number>>();
  return {
    cellStyle: (index) => read[index],
    differentialStyle: (index) => readDifferential(differentials.elements[index], theme),
    indexOf: (style, base) => {
      const perBase = known.get(style) ?? new Map<number, number>();
      known.set(style, perBase);
      const index = perBase.get(base) ?? newFormat(withoutDefaults(style ?? {}, normalFont), base);
      perBase.set(base, index);
      return index;
    },
    differentialIndexOf: (style) => differentials.add(differentialXml(style)),
    text: () => {
      const collections = [formats.collection, fonts, fills, borders, xfs, differentials];
      const edits = collections.flatMap((collection) => collectionEdits(document, collection));
      return edits.length === 0 ? text : applyEdits(text, edits);
    },
  };
}

function openCollection(document: XmlDocument, name: string): Collection {
  const elements = child(document.root, name)?.children ?? [];
  const indexes = new Map<string, number>();
  elements.forEach((element, index) => {
    const source = sourceOf(document, element);
    if (!indexes.has(source)) indexes.set(source, index);
  });
  const added: string[] = [];
  const add = (fragment: string) => {
    const own = withPrefix(fragment, document.root.prefix);
    const index = indexes.get(own) ?? elements.length + added.length;
    if (!indexes.has(own)) {
      indexes.set(own, index);
      added.push(own);
    }
    return index;
  };
  return { name, elements, added, add };
}

function collectionEdits(document: XmlDocument, collection: Collection): Edit[] {
  if (collection.added.length === 0) return [];
  const count = collection.elements.length + collection.added.length;
  const parent = child(document.root, collection.name);
  const inner = collection.added.join('');
  if (!parent || parent.innerStart === parent.end) {
    const element = xml(collection.name, { count }, inner);
    return editChildren(document, document.root, STYLESHEET_ORDER, collection.name, element);
  }
  return [editAttributes(document, parent, { count }), editAppend(document, parent, inner)];
}

function openNumberFormats(document: XmlDocument) {
  const collection = openCollection(document, 'numFmts');
  const codes = new Map<number, string>();
  for (const element of collection.elements) {
    codes.set(numberOf(element, 'numFmtId') ?? 0, element.attributes['formatCode'] ?? 'General');
  }
  const codeOf = (id: number) => codes.get(id) ?? builtInFormat(id) ?? 'General';
  const idOf = (code = 'General') => {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined && !codes.has(builtIn)) return builtIn;
    const existing = [...codes].find(([, text]) => text === code)?.[0];
    if (existing !== undefined) return existing;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...codes.keys()) + 1;
    codes.set(id, code);
    collection.add(xml('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  };
  return { collection, codeOf, idOf };
}

function numberFormatFacet(code: string): CellStyle {
  return code === 'General' ? {} : { numberFormat: code };
}

type FontFacet =
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontName' | 'fontSize' | 'fontColor';

const FONT_FACETS: readonly FontFacet[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontName',
  'fontSize',
  'fontColor',
];

function readFont(font: XmlElement | undefined, theme: ThemeColors): CellStyle {
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

/** A style whose members all differ from what a cell without a style looks like. */
function withoutDefaults(style: CellStyle, normalFont: CellStyle): CellStyle {
  const { numberFormat, wrapText, indent, locked, vertical, borders } = style;
  const fonts = FONT_FACETS.filter((facet) => style[facet] !== false);
  return {
    ...without(Object.fromEntries(fonts.map((facet) => [facet, style[facet]])), normalFont),
    ...numberFormatFacet(numberFormat ?? 'General'),
    ...(style.fillColor === undefined ? {} : { fillColor: style.fillColor }),
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(vertical === undefined || vertical === 'Bottom' ? {} : { vertical }),
    ...(wrapText === true ? { wrapText } : {}),
    ...(indent === undefined || indent === 0 ? {} : { indent }),
    ...(locked === false ? { locked } : {}),
    ...(style.quotePrefix === true ? { quotePrefix: true } : {}),
    ...bordersFacet(borders ?? {}),
  };
}

/** What a font has that the workbook's normal font has not. */
function without(font: CellStyle, normal: CellStyle): CellStyle {
  const own = FONT_FACETS.filter((facet) => {
    const value = font[facet];
    return value !== undefined && value !== normal[facet];
  });
  return Object.fromEntries(own.map((facet) => [facet, font[facet]]));
}

// The order Excel writes; the schema of a font is a sequence to it.
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

type Source = (element: XmlElement | undefined) => string | undefined;

function fontXml(
  style: CellStyle,
  before: CellStyle,
  base: XmlElement | undefined,
  normal: XmlElement | undefined,
  source: Source,
): string {
  const renamed = style.fontName !== before.fontName;
  const parts = FONT_CHILDREN.map(({ name, facet }) => {
    // A scheme or a family would overrule, or contradict, a name that was chosen.
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

const EDGES: readonly (readonly [BorderEdge, string])[] = [
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
];

const LINES: Readonly<Record<string, Pick<Border, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dashed: { style: 'Dash', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  dotted: { style: 'Dot', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
  dashDot: { style: 'Dash', weight: 'Thin' },
  mediumDashDot: { style: 'Dash', weight: 'Medium' },
  dashDotDot: { style: 'Dash', weight: 'Thin' },
  mediumDashDotDot: { style: 'Dash', weight: 'Medium' },
  slantDashDot: { style: 'Dash', weight: 'Medium' },
};

function readBorders(border: XmlElement | undefined, theme: ThemeColors) {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, name] of EDGES) {
    const side = child(border, name);
    const line = LINES[side?.attributes['style'] ?? 'none'];
    if (!line) continue;
    borders[edge] = { ...line, color: readColor(child(side, 'color'), theme) ?? '#000000' };
  }
  return borders;
}

function bordersFacet(borders: Partial<Record<BorderEdge, Border>>): CellStyle {
  return Object.keys(borders).length === 0 ? {} : { borders };
}

function sameBorder(a: Border | undefined, b: Border | undefined): boolean {
  return a?.style === b?.style && a?.weight === b?.weight && a?.color === b?.color;
}

function lineName({ style, weight }: Border): string {
  switch (style) {
    case 'Continuous':
      return { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' }[weight];
    case 'Dash':
      return weight === 'Medium' || weight === 'Thick' ? 'mediumDashed' : 'dashed';
    case 'Dot':
      return 'dotted';
    case 'Double':
      return 'double';
  }
}

function borderXml(
  style: CellStyle,
  before: CellStyle,
  base: XmlElement | undefined,
  source: Source,
): string {
  const sides = EDGES.map(([edge, name]) => {
    const border = style.borders?.[edge];
    if (sameBorder(border, before.borders?.[edge])) return source(child(base, name)) ?? xml(name);
    if (!border) return xml(name);
    return xml(name, { style: lineName(border) }, xml('color', { rgb: argb(border.color) }));
  });
  const diagonal = source(child(base, 'diagonal')) ?? xml('diagonal');
  return xml('border', { ...base?.attributes }, sides.join('') + diagonal);
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
  // A differential fill without a pattern is solid, and then shows its background colour.
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
  const font = FONT_CHILDREN.map(({ name, facet }) => {
    const value = facet === undefined ? undefined : style[facet];
    return value === undefined ? '' : fontFacetXml(name, value);
  }).join('');
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
