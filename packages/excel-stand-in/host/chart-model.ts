/**
 * The model of a chart. If a member of a look (fonts, fills, lines) is absent, Excel chooses it.
 */
import type { AreaBySheetId } from './area';

export interface Chart {
  readonly id: string;
  name: string;
  /** A value of Excel.ChartType, such as `Line` or `ColumnClustered`. */
  type: string;
  title: ChartText;
  legend: ChartLegend;
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  series: ChartSeries[];
  /** In points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The look of the chart's background and its fonts. */
  look?: ChartLook;
  plotArea?: ChartPlotArea;
  /** The labels of all series. */
  labels?: ChartLabels;
  /** In percent of a column's width. */
  gapWidth?: number;
  overlap?: number;
  /** In percent of a doughnut's size. */
  doughnutHoleSize?: number;
  /** In degrees. */
  firstSliceAngle?: number;
  displayBlanksAs?: 'NotPlotted' | 'Zero' | 'Interpolated';
  /** False if the values of hidden rows and columns are drawn too. */
  plotVisibleOnly?: boolean;
}

export interface ChartLegend {
  visible: boolean;
  position: 'Top' | 'Bottom' | 'Left' | 'Right';
  /** True if the legend lies over the plot. */
  overlay?: boolean;
  look?: ChartLook;
}

/**
 * The place of the plot within the chart. `left` 0.1 is a tenth of the chart's width, and `top` 0.1
 * a tenth of its height. Absent if Excel chooses it.
 */
export interface ChartPlotArea {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
  look?: ChartLook;
}

export interface ChartText {
  text: string;
  visible: boolean;
  /** True if the text lies over the plot. */
  overlay?: boolean;
  look?: ChartLook;
}

export interface ChartAxis {
  title: ChartText;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  minorUnit?: number;
  majorGridlines: boolean;
  minorGridlines?: boolean;
  /** Where the labels of the axis are. */
  tickLabelPosition?: 'NextToAxis' | 'High' | 'Low' | 'None';
  /** 2 means a label for every second category. `tickMarkSpacing` is the same for ticks. */
  tickLabelSpacing?: number;
  tickMarkSpacing?: number;
  majorTickMark?: TickMark;
  minorTickMark?: TickMark;
  /** False if the axis is not drawn. */
  visible?: boolean;
  reversePlotOrder?: boolean;
  /** The base of a logarithmic scale. Absent if the scale is linear. */
  logBase?: number;
  /** A value of Excel.ChartAxisDisplayUnit, such as `Thousands`. */
  displayUnit?: string;
  showDisplayUnitLabel?: boolean;
  /** Where the other axis crosses this one: at a value, or at one of the ends. */
  crossing?: number | 'Maximum' | 'Minimum';
  /** True if the other axis crosses between two categories, false if in the middle of one. */
  isBetweenCategories?: boolean;
  look?: ChartLook;
  majorGridlinesLook?: ChartLook;
  minorGridlinesLook?: ChartLook;
}

export type TickMark = 'None' | 'Cross' | 'Inside' | 'Outside';

export interface ChartSeries extends ChartMarkers {
  name: string;
  /**
   * The cells with the values. Null if there are none, or if a file has something else, such as
   * fixed numbers. The same holds for `categories`.
   */
  values: AreaBySheetId | null;
  categories: AreaBySheetId | null;
  /** `#RRGGBB`: the colour of the line in a line chart, and of the fill in other charts. */
  color?: string;
  /** A value of Excel.ChartLineStyle, such as `Dash`. */
  lineStyle?: string;
  /** In points. */
  lineWeight?: number;
  /** `#RRGGBB`: the colour of the fill in a line chart, and of the line in other charts. */
  otherColor?: string;
  smooth?: boolean;
  /** How far the slices of a pie are moved outwards, in percent. */
  explosion?: number;
  invertIfNegative?: boolean;
  /** Absent if the series has no labels. */
  labels?: ChartLabels;
  /** Points with a look of their own, by their index from 0. */
  points?: Record<number, ChartPoint>;
  trendlines?: ChartTrendline[];
}

export interface ChartFont {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
}

export interface ChartLine {
  /** `#RRGGBB`. */
  readonly color?: string;
  /** A value of Excel.ChartLineStyle, such as `Dash`. */
  readonly style?: string;
  /** In points. */
  readonly weight?: number;
}

export interface ChartLook {
  readonly font?: ChartFont;
  /** `#RRGGBB`, or `None`. */
  readonly fill?: string;
  /** The border, or the line itself of an axis, gridlines or a trendline. */
  readonly line?: ChartLine;
}

/** The labels of a chart, a series or a point. */
export interface ChartLabels {
  /** A value of Excel.ChartDataLabelPosition, such as `OutsideEnd`. */
  position?: string;
  showValue?: boolean;
  showSeriesName?: boolean;
  showCategoryName?: boolean;
  showLegendKey?: boolean;
  showPercentage?: boolean;
  separator?: string;
  numberFormat?: string;
  look?: ChartLook;
}

/** The signs at the points of a line. */
export interface ChartMarkers {
  /** A value of Excel.ChartMarkerStyle, such as `Circle`. */
  markerStyle?: string;
  /** In points. */
  markerSize?: number;
  /** `#RRGGBB`. */
  markerBackgroundColor?: string;
  /** `#RRGGBB`. */
  markerForegroundColor?: string;
}

/** The look of one point, where it differs from that of its series. */
export interface ChartPoint extends ChartMarkers {
  look?: ChartLook;
  /** Absent if the point has no label of its own. */
  label?: ChartLabels;
}

export interface ChartTrendline {
  /** A value of Excel.ChartTrendlineType. */
  type: string;
  name?: string;
  polynomialOrder?: number;
  movingAveragePeriod?: number;
  forwardPeriod?: number;
  backwardPeriod?: number;
  intercept?: number;
  showEquation?: boolean;
  showRSquared?: boolean;
  look?: ChartLook;
}

/** Returns true if a series of this type is drawn as a line, false if as a filled shape. */
export function isDrawnByLine(chartType: string): boolean {
  return /^(Line|XY)/.test(chartType);
}
