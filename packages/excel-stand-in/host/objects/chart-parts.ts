/** Declares the texts, the legend and the plot area of a chart. */
import { asBoolean, asNumber, asOneOf, asText } from '../argument';
import type { ChartRef } from '../charts';
import { invalidArgument, invalidOperation } from '../error';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import type { Chart, ChartText } from '../model';
import type { ChartPlotArea } from '../chart-model';
import { change, member, optionalPart, type PartOf } from './chart-part';

/** The text of a title. Setting it shows the title, as in Excel. */
const shownText: Scalar<PartOf<ChartText>> = {
  get: ({ part }) => part.text,
  set: (ref, value, session) =>
    change(session, ref, () => {
      ref.part.text = asText(value);
      ref.part.visible = true;
    }),
};

const chartTitle: AnyClass = declareClass<PartOf<ChartText>>({
  name: 'ChartTitle',
  scalars: {
    text: shownText,
    visible: member('visible', asBoolean),
    overlay: member('overlay', asBoolean, false),
  },
  links: { format: { of: 'ChartTitleFormat', to: (ref) => ref } },
});

const chartAxisTitle: AnyClass = declareClass<PartOf<ChartText>>({
  name: 'ChartAxisTitle',
  scalars: { text: shownText, visible: member('visible', asBoolean) },
  links: { format: { of: 'ChartAxisTitleFormat', to: (ref) => ref } },
});

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

const chartLegend: AnyClass = declareClass<PartOf<Chart['legend']>>({
  name: 'ChartLegend',
  scalars: {
    visible: member('visible', asBoolean),
    position: member('position', (value) => asOneOf(value, LEGEND_POSITIONS)),
    overlay: member('overlay', asBoolean, false),
  },
  links: { format: { of: 'ChartLegendFormat', to: (ref) => ref } },
});

/**
 * Declares a side of the plot in points. The host lays out no charts, so only a place that was set
 * can be read.
 */
function place(name: 'left' | 'top' | 'width' | 'height'): Scalar<PartOf<ChartPlotArea>> {
  const whole = name === 'left' || name === 'width' ? 'width' : 'height';
  return {
    get: ({ part, chart }) => {
      const share = part[name];
      if (share !== undefined) return share * chart[whole];
      throw invalidOperation('The stand-in host does not know where Excel itself puts a plot.');
    },
    set: (ref, value, session) =>
      change(session, ref, () => {
        const points = asNumber(value);
        if (points < 0) throw invalidArgument('A place or size is not negative.');
        ref.part[name] = points / ref.chart[whole];
      }),
  };
}

const chartPlotArea: AnyClass = declareClass<PartOf<ChartPlotArea>>({
  name: 'ChartPlotArea',
  scalars: {
    left: place('left'),
    top: place('top'),
    width: place('width'),
    height: place('height'),
  },
  links: { format: { of: 'ChartPlotAreaFormat', to: (ref) => ref } },
});

export function plotAreaOf(ref: ChartRef): PartOf<ChartPlotArea> {
  return { ...ref, part: optionalPart(ref.chart, 'plotArea') };
}

export const chartPartsClasses: readonly AnyClass[] = [
  chartTitle,
  chartAxisTitle,
  chartLegend,
  chartPlotArea,
];
