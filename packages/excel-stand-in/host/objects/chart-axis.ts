/** Declares the axes of a chart. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  asWholeNumber,
  wholeNumberWithin,
} from '../argument';
import type { ChartRef } from '../charts';
import type { ChartLook, TickMark } from '../chart-model';
import { invalidArgument } from '../error';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import { workbookRangeAt } from '../range-address';
import type { ChartAxis, ChartText } from '../model';
import { change, member, type PartOf } from './chart-part';
import type { LookRef } from './chart-format';

type AxisRef = PartOf<ChartAxis> & { readonly axis: 'categoryAxis' | 'valueAxis' };

const LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'] as const;
const TICK_MARKS = ['None', 'Cross', 'Inside', 'Outside'] as const satisfies readonly TickMark[];
const POSITIONS = ['Automatic', 'Maximum', 'Minimum'] as const;
const DISPLAY_UNITS = [
  'None',
  'Hundreds',
  'Thousands',
  'TenThousands',
  'HundredThousands',
  'Millions',
  'TenMillions',
  'HundredMillions',
  'Billions',
  'Trillions',
] as const;

/** Declares a limit or a unit of an axis. An empty text lets Excel choose. */
function bound(name: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit'): Scalar<AxisRef> {
  return {
    get: ({ part }) => part[name] ?? '',
    set: (ref, value, session) =>
      change(session, ref, () => {
        if (value === '') delete ref.part[name];
        else ref.part[name] = asNumber(value);
      }),
  };
}

function tickMark(name: 'majorTickMark' | 'minorTickMark', missing: TickMark): Scalar<AxisRef> {
  return member(name, (value) => asOneOf(value, TICK_MARKS), missing, '1.7');
}

const displayUnit: Scalar<AxisRef> = {
  since: '1.7',
  get: ({ part }) => part.displayUnit ?? 'None',
  set: (ref, value, session) =>
    change(session, ref, () => {
      const unit = asOneOf(value, DISPLAY_UNITS);
      if (unit === 'None') delete ref.part.displayUnit;
      else ref.part.displayUnit = unit;
    }),
};

/** Whether the scale is logarithmic. Its base is 10 unless another is set. */
const scaleType: Scalar<AxisRef> = {
  since: '1.7',
  get: ({ part }) => (part.logBase === undefined ? 'Linear' : 'Logarithmic'),
  set: (ref, value, session) =>
    change(session, ref, () => {
      if (asOneOf(value, ['Linear', 'Logarithmic']) === 'Linear') delete ref.part.logBase;
      else ref.part.logBase ??= 10;
    }),
};

const position: Scalar<AxisRef> = {
  since: '1.8',
  get: ({ part: { crossing } }) =>
    crossing === undefined ? 'Automatic' : typeof crossing === 'number' ? 'Custom' : crossing,
  set: (ref, value, session) =>
    change(session, ref, () => {
      const end = asOneOf(value, POSITIONS);
      if (end === 'Automatic') delete ref.part.crossing;
      else ref.part.crossing = end;
    }),
};

const chartAxis: AnyClass = declareClass<AxisRef>({
  name: 'ChartAxis',
  scalars: {
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    majorUnit: bound('majorUnit'),
    minorUnit: bound('minorUnit'),
    numberFormat: member('numberFormat', asText, 'General', '1.8'),
    tickLabelPosition: member(
      'tickLabelPosition',
      (value) => asOneOf(value, LABEL_POSITIONS),
      'NextToAxis',
      '1.7',
    ),
    tickLabelSpacing: member('tickLabelSpacing', asWholeNumber, 1, '1.7'),
    tickMarkSpacing: member('tickMarkSpacing', asWholeNumber, 1, '1.7'),
    majorTickMark: tickMark('majorTickMark', 'None'),
    minorTickMark: tickMark('minorTickMark', 'None'),
    displayUnit,
    showDisplayUnitLabel: member('showDisplayUnitLabel', asBoolean, true, '1.7'),
    scaleType,
    logBase: member('logBase', (value) => wholeNumberWithin(value, 2, 1000), 10, '1.7'),
    reversePlotOrder: member('reversePlotOrder', asBoolean, false, '1.7'),
    visible: member('visible', asBoolean, true, '1.7'),
    isBetweenCategories: member('isBetweenCategories', asBoolean, true, '1.8'),
    position,
    positionAt: {
      since: '1.8',
      get: ({ part: { crossing } }) => (typeof crossing === 'number' ? crossing : 0),
    },
    type: { since: '1.7', get: ({ axis }) => (axis === 'valueAxis' ? 'Value' : 'Category') },
    axisGroup: { since: '1.7', get: () => 'Primary' },
  },
  links: {
    title: {
      of: 'ChartAxisTitle',
      to: (ref): PartOf<ChartText> => ({ ...ref, part: ref.part.title }),
    },
    format: { of: 'ChartAxisFormat', to: (ref): LookRef => ref },
    majorGridlines: { of: 'ChartGridlines', to: (ref) => gridlinesOf(ref, 'majorGridlines') },
    minorGridlines: { of: 'ChartGridlines', to: (ref) => gridlinesOf(ref, 'minorGridlines') },
  },
  methods: {
    setPositionAt: {
      since: '1.8',
      kind: 'write',
      call: (ref, args, session) =>
        change(session, ref, () => {
          ref.part.crossing = asNumber(args[0]);
        }),
    },
    setCategoryNames: {
      since: '1.7',
      kind: 'write',
      call: (ref, args, session) =>
        change(session, ref, () => {
          if (ref.axis === 'valueAxis') throw invalidArgument('A value axis has no categories.');
          const { sheet, area } = workbookRangeAt(session, args, 0, ref.sheet);
          for (const series of ref.chart.series) series.categories = { sheetId: sheet.id, area };
        }),
    },
  },
});

interface GridlinesRef extends AxisRef {
  readonly lines: 'majorGridlines' | 'minorGridlines';
}

function gridlinesOf(ref: AxisRef, lines: GridlinesRef['lines']): GridlinesRef {
  return { ...ref, lines };
}

const chartGridlines: AnyClass = declareClass<GridlinesRef>({
  name: 'ChartGridlines',
  scalars: {
    visible: {
      get: ({ part, lines }) => part[lines] ?? false,
      set: (ref, value, session) =>
        change(session, ref, () => {
          ref.part[ref.lines] = asBoolean(value);
        }),
    },
  },
  links: { format: { of: 'ChartGridlinesFormat', to: gridlinesLook } },
});

function gridlinesLook(ref: GridlinesRef): LookRef {
  const { part: axis } = ref;
  const key = `${ref.lines}Look` as const;
  return {
    ...ref,
    part: {
      get look(): ChartLook {
        return axis[key] ?? {};
      },
      set look(look: ChartLook) {
        axis[key] = look;
      },
    },
  };
}

function axisOf(ref: ChartRef, name: AxisRef['axis']): AxisRef {
  return { ...ref, part: ref.chart[name], axis: name };
}

const chartAxes: AnyClass = declareClass<ChartRef>({
  name: 'ChartAxes',
  links: {
    categoryAxis: { of: 'ChartAxis', to: (ref) => axisOf(ref, 'categoryAxis') },
    valueAxis: { of: 'ChartAxis', to: (ref) => axisOf(ref, 'valueAxis') },
  },
  methods: {
    getItem: {
      since: '1.7',
      kind: 'read',
      of: 'ChartAxis',
      call: (ref, args) => {
        const type = asOneOf(args[0], ['Category', 'Value']);
        return axisOf(ref, type === 'Category' ? 'categoryAxis' : 'valueAxis');
      },
    },
  },
});

export const chartAxisClasses: readonly AnyClass[] = [chartAxis, chartAxes, chartGridlines];
