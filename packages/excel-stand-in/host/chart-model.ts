/** A chart. What is absent in a look is as Excel itself chooses it. */
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
  /** The look of the chart's whole area. */
  look?: ChartLook;
  plotArea?: ChartPlotArea;
  /** What all labels of the chart have in common. */
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
 * Where the plot is within the chart, as shares of the chart's width and height. A side is absent if
 * Excel chooses it.
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
  /** How many categories there are for each label, and for each tick. */
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
  /** Where the other axis crosses: at a value of this axis, or at one of its ends. */
  crossing?: number | 'Maximum' | 'Minimum';
  /** False if the other axis crosses in the middle of a category. */
  isBetweenCategories?: boolean;
  look?: ChartLook;
  majorGridlinesLook?: ChartLook;
  minorGridlinesLook?: ChartLook;
}

export type TickMark = 'None' | 'Cross' | 'Inside' | 'Outside';

export interface ChartSeries extends ChartMarkers {
  name: string;
  /**
   * The cells of the values and of the categories. Null if there are none, or if a file refers to
   * something else.
   */
  values: AreaBySheetId | null;
  categories: AreaBySheetId | null;
  /** The colour that draws the series: that of its line, or of its fill. `#RRGGBB`. */
  color?: string;
  /** `Continuous`, `Dash`, `RoundDot`, … as Excel.ChartLineStyle. */
  lineStyle?: string;
  /** In points. */
  lineWeight?: number;
  /** The fill of a series that its line draws, and the line of one that its fill draws. */
  otherColor?: string;
  smooth?: boolean;
  /** How far the pieces of a pie stand apart, in percent. */
  explosion?: number;
  invertIfNegative?: boolean;
  /** Absent if the series has no labels. */
  labels?: ChartLabels;
  /** The points that look different, by their index from 0. */
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
  /** The border of an area; the line of an axis, of gridlines or of a trendline. */
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

/** The signs of a line. */
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

/** A point of a series that does not look like the others. */
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

/** Whether a series of this type is drawn by its line, not by its fill. */
export function isDrawnByLine(chartType: string): boolean {
  return /^(Line|XY)/.test(chartType);
}
