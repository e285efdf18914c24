/** Reads and writes the lines of a chart's axes and gridlines. The library does neither. */
import type { ChartAxis, ChartLine, ChartLook } from '../host/chart-model';
import type { Chart } from '../host/model';
import { dashOf, defined, lineStyleOf } from './chart-looks';
import { emu, emuPoints } from './sizes';
import {
  applyEdits,
  child,
  editChildren,
  numberOf,
  parseXml,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

// The order of an axis' children in the schema, from the gridlines on (ECMA-376 part 1, 21.2.2.25).
const AXIS_ORDER =
  'majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx'.split(
    ' ',
  );
/**
 * The model's own lines: pale gridlines, and a dark line for the category axis (which lies at
 * zero).
 */
const GRIDLINE: Required<Omit<ChartLine, 'style'>> = { color: '#D9D9D9', weight: 0.75 };
const CATEGORY_LINE: Required<Omit<ChartLine, 'style'>> = { color: '#404040', weight: 1 };

type AxisLooks = Pick<ChartAxis, 'look' | 'majorGridlinesLook' | 'minorGridlinesLook'>;

interface Axes {
  readonly category: AxisLooks;
  readonly value: AxisLooks;
}

function axesOf(text: string): { readonly document: XmlDocument; readonly axes: XmlElement[] } {
  const document = parseXml(text);
  const plot = child(child(document.root, 'chart'), 'plotArea');
  return { document, axes: plot?.children ?? [] };
}

function isCategory({ name }: XmlElement): boolean {
  return name === 'catAx' || name === 'dateAx';
}

/** Returns the look of a line. Undefined if there is none, or if it equals the model's own line. */
function readLine(element: XmlElement | undefined, own?: ChartLine): ChartLook | undefined {
  const line = child(child(element, 'spPr'), 'ln');
  const color = child(child(line, 'solidFill'), 'srgbClr')?.attributes['val'];
  const width = numberOf(line, 'w');
  const dash = child(line, 'prstDash')?.attributes['val'];
  const read = defined({
    color: color === undefined ? undefined : `#${color.toUpperCase()}`,
    style: dash === undefined ? undefined : lineStyleOf(dash),
    weight: width === undefined ? undefined : emuPoints(width),
  } as ChartLine);
  const isOwn = own !== undefined && JSON.stringify(read) === JSON.stringify(own);
  return read && !isOwn ? { line: read } : undefined;
}

export function readLines(text: string): Axes {
  const { axes } = axesOf(text);
  const looks = (axis: XmlElement | undefined): AxisLooks =>
    defined({
      look: readLine(axis, axis && isCategory(axis) ? CATEGORY_LINE : undefined),
      majorGridlinesLook: readLine(child(axis, 'majorGridlines'), GRIDLINE),
      minorGridlinesLook: readLine(child(axis, 'minorGridlines'), GRIDLINE),
    } as AxisLooks) ?? {};
  return {
    category: looks(axes.find(isCategory)),
    value: looks(axes.find(({ name }) => name === 'valAx')),
  };
}

/** Joins the look of an axis' labels with that of its lines. */
export function withLook(labels: ChartLook | undefined, lines: AxisLooks): AxisLooks {
  const look = labels || lines.look ? { ...labels, ...lines.look } : undefined;
  return { ...lines, ...(look ? { look } : {}) };
}

/** Writes the lines of the axes and gridlines. */
export function withLines(text: string, chart: Chart): string {
  const { document, axes } = axesOf(text);
  const edits = axes.flatMap((axis): Edit[] => {
    if (isCategory(axis)) return axisEdits(document, axis, chart.categoryAxis, CATEGORY_LINE);
    return axis.name === 'valAx' ? axisEdits(document, axis, chart.valueAxis) : [];
  });
  return applyEdits(text, edits);
}

function axisEdits(
  document: XmlDocument,
  axis: XmlElement,
  looks: AxisLooks,
  own?: ChartLine,
): Edit[] {
  const grid = (name: 'majorGridlines' | 'minorGridlines', look: ChartLook | undefined) =>
    child(axis, name)
      ? editChildren(
          document,
          axis,
          AXIS_ORDER,
          name,
          xml(`c:${name}`, {}, lineXml(look?.line ?? GRIDLINE)),
        )
      : [];
  const line = looks.look?.line ?? own;
  return [
    ...grid('majorGridlines', looks.majorGridlinesLook),
    ...grid('minorGridlines', looks.minorGridlinesLook),
    ...(line ? editChildren(document, axis, AXIS_ORDER, 'spPr', lineXml(line)) : []),
  ];
}

function lineXml({ color, style, weight }: ChartLine): string {
  const dash = dashOf(style);
  const inner =
    (color === undefined ? '' : xml('a:solidFill', {}, xml('a:srgbClr', { val: color.slice(1) }))) +
    (dash === undefined ? '' : xml('a:prstDash', { val: dash }));
  const width = weight === undefined ? {} : { w: emu(weight) };
  return xml('c:spPr', {}, xml('a:ln', width, inner));
}
