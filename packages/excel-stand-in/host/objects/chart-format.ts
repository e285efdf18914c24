/** Declares the formats of a chart's parts: fonts, fills, borders and lines. */
import { asBoolean, asNumber, asOneOf, asText } from '../argument';
import { asColor } from '../cell-format';
import { isDrawnByLine, type ChartFont, type ChartLine, type ChartLook } from '../chart-model';
import type { ApiVersion, AnyClass, Link, Scalar } from '../object-class';
import { declareClass } from '../object-class';
import type { ClassName } from '../object-class';
import type { ChartSeries } from '../model';
import { change, type PartOf } from './chart-part';

/** A part of a chart with a look: fonts, fills and lines. */
export type LookRef = PartOf<{ look?: ChartLook }>;

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

/** Declares a member of a font. `shown` gives its value for the client. */
function fontMember<K extends keyof ChartFont>(
  name: K,
  read: (value: unknown) => NonNullable<ChartFont[K]>,
  shown: (value: ChartFont[K] | undefined) => unknown,
): Scalar<LookRef> {
  return {
    get: ({ part }) => shown(part.look?.font?.[name]),
    set: (ref, value, session) =>
      change(session, ref, () => {
        const { look } = ref.part;
        ref.part.look = { ...look, font: { ...look?.font, [name]: read(value) } };
      }),
  };
}

const chartFont: AnyClass = declareClass<LookRef>({
  name: 'ChartFont',
  scalars: {
    bold: fontMember('bold', asBoolean, (value) => value ?? false),
    color: fontMember('color', asColor, (value) => value ?? null),
    italic: fontMember('italic', asBoolean, (value) => value ?? false),
    name: fontMember('name', asText, (value) => value ?? null),
    size: fontMember('size', asNumber, (value) => value ?? 10),
    underline: fontMember(
      'underline',
      (value) => asOneOf(value, ['None', 'Single']) === 'Single',
      (value) => (value === true ? 'Single' : 'None'),
    ),
  },
});

function setFill(look: ChartLook | undefined, fill: string): ChartLook {
  return { ...look, fill };
}

const chartFill: AnyClass = declareClass<LookRef>({
  name: 'ChartFill',
  methods: {
    clear: {
      kind: 'write',
      call: (ref, _args, session) =>
        change(session, ref, () => {
          ref.part.look = setFill(ref.part.look, 'None');
        }),
    },
    setSolidColor: {
      kind: 'write',
      call: (ref, args, session) =>
        change(session, ref, () => {
          ref.part.look = setFill(ref.part.look, asColor(args[0]));
        }),
    },
  },
});

function lineMember<K extends keyof ChartLine>(
  name: K,
  read: (value: unknown) => NonNullable<ChartLine[K]>,
  missing: unknown,
  since?: ApiVersion,
): Scalar<LookRef> {
  return {
    since,
    get: ({ part }) => part.look?.line?.[name] ?? missing,
    set: (ref, value, session) =>
      change(session, ref, () => {
        const { look } = ref.part;
        ref.part.look = { ...look, line: { ...look?.line, [name]: read(value) } };
      }),
  };
}

/** Declares a border or a line. The two have the same members, but since different versions. */
function lineClass(name: 'ChartBorder' | 'ChartLineFormat', since?: ApiVersion): AnyClass {
  return declareClass<LookRef>({
    name,
    scalars: {
      color: lineMember('color', asColor, name === 'ChartBorder' ? null : ''),
      lineStyle: lineMember('style', (value) => asOneOf(value, LINE_STYLES), 'Automatic', since),
      weight: lineMember('weight', asNumber, 2.25, since),
    },
    methods: {
      clear: {
        ...(name === 'ChartBorder' ? { since: '1.8' } : {}),
        kind: 'write',
        call: (ref, _args, session) =>
          change(session, ref, () => {
            ref.part.look = { ...ref.part.look, line: { style: 'None' } };
          }),
      },
    },
  });
}

type FormatLinks = Readonly<Partial<Record<'fill' | 'font' | 'border' | 'line', ApiVersion | ''>>>;

const CLASS_OF: Readonly<Record<keyof FormatLinks, ClassName>> = {
  fill: 'ChartFill',
  font: 'ChartFont',
  border: 'ChartBorder',
  line: 'ChartLineFormat',
};

/** Declares a format. `has` gives its links, each with its version (since when Excel has it). */
function format(name: ClassName, has: FormatLinks): AnyClass {
  const links = Object.entries(has).map(([link, since]): [string, Link<LookRef>] => [
    link,
    {
      of: CLASS_OF[link as keyof FormatLinks],
      ...(since === '' ? {} : { since }),
      to: (ref) => ref,
    },
  ]);
  return declareClass<LookRef>({ name, links: Object.fromEntries(links) });
}

/**
 * Returns the look of a series. Its colour is that of the line in a line chart, and of the fill in
 * other charts.
 */
export function seriesLook(ref: PartOf<ChartSeries>): LookRef {
  const { part, chart } = ref;
  return {
    ...ref,
    part: {
      get look(): ChartLook {
        const { color, otherColor, lineStyle, lineWeight } = part;
        const [line, fill] = isDrawnByLine(chart.type) ? [color, otherColor] : [otherColor, color];
        return {
          ...(fill === undefined ? {} : { fill }),
          line: {
            ...(line === undefined ? {} : { color: line }),
            ...(lineStyle === undefined ? {} : { style: lineStyle }),
            ...(lineWeight === undefined ? {} : { weight: lineWeight }),
          },
        };
      },
      set look({ fill, line }: ChartLook) {
        const [own, other] = isDrawnByLine(chart.type) ? [line?.color, fill] : [fill, line?.color];
        keep(part, 'color', own);
        keep(part, 'otherColor', other);
        keep(part, 'lineStyle', line?.style);
        keep(part, 'lineWeight', line?.weight);
      },
    },
  };
}

function keep<K extends 'color' | 'otherColor' | 'lineStyle' | 'lineWeight'>(
  series: ChartSeries,
  name: K,
  value: ChartSeries[K],
): void {
  if (value === undefined) delete series[name];
  else series[name] = value;
}

export const chartFormatClasses: readonly AnyClass[] = [
  chartFont,
  chartFill,
  lineClass('ChartBorder'),
  lineClass('ChartLineFormat', '1.7'),
  format('ChartAreaFormat', { border: '1.7', fill: '', font: '' }),
  format('ChartAxisFormat', { fill: '1.8', font: '', line: '' }),
  format('ChartAxisTitleFormat', { border: '1.8', fill: '1.8', font: '' }),
  format('ChartDataLabelFormat', { border: '1.8', fill: '', font: '' }),
  format('ChartGridlinesFormat', { line: '' }),
  format('ChartLegendFormat', { border: '1.8', fill: '', font: '' }),
  format('ChartPlotAreaFormat', { border: '', fill: '' }),
  format('ChartPointFormat', { border: '1.7', fill: '' }),
  format('ChartSeriesFormat', { fill: '', line: '' }),
  format('ChartTitleFormat', { border: '1.7', fill: '', font: '' }),
  format('ChartTrendlineFormat', { line: '' }),
];
