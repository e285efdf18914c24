/** Reads and writes the borders of a style. */
import type { Border, BorderEdge, CellStyle } from '../host/model';
import { argb, readColor, type ThemeColors } from './color';
import type { Source } from './style-collection';
import { child, xml, type XmlElement } from './xml';

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

export function readBorders(border: XmlElement | undefined, theme: ThemeColors) {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, name] of EDGES) {
    const side = child(border, name);
    const line = LINES[side?.attributes['style'] ?? 'none'];
    if (!line) continue;
    borders[edge] = { ...line, color: readColor(child(side, 'color'), theme) ?? '#000000' };
  }
  return borders;
}

export function bordersFacet(borders: Partial<Record<BorderEdge, Border>>): CellStyle {
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

export function borderXml(
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

export function haveSameBorders(a: CellStyle, b: CellStyle): boolean {
  return EDGES.every(([edge]) => sameBorder(a.borders?.[edge], b.borders?.[edge]));
}
