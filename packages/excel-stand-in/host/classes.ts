import type { AnyClass } from './object-class';
import { chartClasses } from './objects/chart';
import { chartAxisClasses } from './objects/chart-axis';
import { chartFormatClasses } from './objects/chart-format';
import { chartLabelsClasses } from './objects/chart-labels';
import { chartPartsClasses } from './objects/chart-parts';
import { chartSeriesClasses } from './objects/chart-series';
import { commentClasses } from './objects/comment';
import { conditionalFormatClasses } from './objects/conditional-format';
import { dataValidationClasses } from './objects/data-validation';
import { filterClasses } from './objects/filter';
import { namedItemClasses } from './objects/named-item';
import { pageBreakClasses } from './objects/page-break';
import { pageLayoutClasses } from './objects/page-layout';
import { protectionClasses } from './objects/protection';
import { rangeAreasClasses } from './objects/range-areas';
import { rangeFormatClasses } from './objects/range-format';
import { rangeSearchClasses } from './objects/range-search';
import { rangeViewClasses } from './objects/range-view';
import { rangeClasses } from './objects/range';
import { settingClasses } from './objects/setting';
import { shapeClasses } from './objects/shape';
import { shapeFormatClasses } from './objects/shape-format';
import { sortClasses } from './objects/sort';
import { styleClasses } from './objects/style';
import { tableClasses } from './objects/table';
import { workbookClasses } from './objects/workbook';
import { serviceClasses } from './services';
import { worksheetClasses } from './objects/worksheet';

/**
 * The classes by name. They refer to each other in circles, so they use names instead of imports.
 */
const BY_NAME: ReadonlyMap<string, AnyClass> = new Map(
  [
    ...chartClasses,
    ...chartAxisClasses,
    ...chartFormatClasses,
    ...chartLabelsClasses,
    ...chartPartsClasses,
    ...chartSeriesClasses,
    ...commentClasses,
    ...conditionalFormatClasses,
    ...dataValidationClasses,
    ...filterClasses,
    ...namedItemClasses,
    ...pageBreakClasses,
    ...pageLayoutClasses,
    ...protectionClasses,
    ...rangeAreasClasses,
    ...rangeFormatClasses,
    ...rangeSearchClasses,
    ...rangeViewClasses,
    ...rangeClasses,
    ...settingClasses,
    ...shapeClasses,
    ...shapeFormatClasses,
    ...sortClasses,
    ...styleClasses,
    ...tableClasses,
    ...workbookClasses,
    ...worksheetClasses,
    ...serviceClasses,
  ].map((of) => [of.name, of]),
);

export function classNamed(name: string): AnyClass {
  const of = BY_NAME.get(name);
  if (!of) throw new Error(`The stand-in host has no class ${name}.`);
  return of;
}
