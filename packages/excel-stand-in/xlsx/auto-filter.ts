/**
 * Reads and writes the filters of sheets and tables (ECMA-376 part 1, 18.3.2). The model has no
 * filters by icons, so these stay unchanged in the file.
 */
import { formatArea, parseArea } from '../host/a1';
import type { AutoFilter, FilterCriteria, FilterDatetime } from '../host/model';
import type { StyleBook } from './styles';
import {
  child,
  children,
  flag,
  numberOf,
  sourceOf,
  xml,
  type XmlDocument,
  type XmlElement,
} from './xml';

export interface FilterContext {
  readonly styles: StyleBook;
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  lessThan: '<',
  lessThanOrEqual: '<=',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
};
const OPERATORS = Object.fromEntries(Object.entries(SIGNS).map(([name, sign]) => [sign, name]));

const MONTHS =
  'January Februray March April May June July August September October November December'.split(
    ' ',
  );

/** Excel.DynamicFilterCriteria by the name in a file, if more than the first capital differs. */
const DYNAMIC: Readonly<Record<string, string>> = Object.fromEntries([
  ...[1, 2, 3, 4].map((quarter) => [`Q${quarter}`, `AllDatesInPeriodQuarter${quarter}`]),
  ...MONTHS.map((month, index) => [`M${index + 1}`, `AllDatesInPeriod${month}`]),
]) as Record<string, string>;
const FILE_DYNAMIC = Object.fromEntries(Object.entries(DYNAMIC).map(([file, api]) => [api, file]));

/** A file has `notEqual` to this text for a filter on cells that are not blank. */
const NOT_BLANK = ' ';

export function readAutoFilter(
  worksheet: XmlElement,
  context: FilterContext,
): { readonly autoFilter?: AutoFilter } {
  const element = child(worksheet, 'autoFilter');
  const area = parseArea(element?.attributes['ref'] ?? '');
  return element && area ? { autoFilter: { area, criteria: readFilters(element, context) } } : {};
}

/**
 * Returns the criteria of an `autoFilter` element, by the index of the column within the filter,
 * from 0.
 */
export function readFilters(
  element: XmlElement | undefined,
  context: FilterContext,
): Map<number, FilterCriteria> {
  return new Map(
    children(element, 'filterColumn').flatMap((column) => {
      const criteria = readColumn(column, context);
      return criteria ? [[numberOf(column, 'colId') ?? 0, criteria] as const] : [];
    }),
  );
}

function readColumn(column: XmlElement, { styles }: FilterContext): FilterCriteria | undefined {
  const filters = child(column, 'filters');
  if (filters) return { filterOn: 'Values', values: readValues(filters) };
  const custom = child(column, 'customFilters');
  if (custom) return readCustom(custom);
  const top = child(column, 'top10');
  if (top) {
    const end = flag(top, 'top', true) ? 'Top' : 'Bottom';
    const unit = flag(top, 'percent') ? 'Percent' : 'Items';
    return { filterOn: `${end}${unit}`, criterion1: top.attributes['val'] ?? '10' };
  }
  const dynamic = child(column, 'dynamicFilter')?.attributes['type'];
  if (dynamic !== undefined && dynamic !== 'null') {
    const name = DYNAMIC[dynamic] ?? dynamic.charAt(0).toUpperCase() + dynamic.slice(1);
    return { filterOn: 'Dynamic', dynamicCriteria: name };
  }
  const colored = child(column, 'colorFilter');
  const dxf = numberOf(colored, 'dxfId');
  if (!colored || dxf === undefined) return undefined;
  const isCell = flag(colored, 'cellColor', true);
  const { fillColor, fontColor } = styles.differentialStyle(dxf);
  const color = isCell ? fillColor : fontColor;
  return color === undefined ? undefined : { filterOn: isCell ? 'CellColor' : 'FontColor', color };
}

function readValues(filters: XmlElement): (string | FilterDatetime)[] {
  return [
    ...children(filters, 'filter').map((one) => one.attributes['val'] ?? ''),
    ...(flag(filters, 'blank') ? [''] : []),
    ...children(filters, 'dateGroupItem').map(readDate),
  ];
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const BEFORE = ['', '-', '-', 'T', ':', ':'] as const;

function readDate(item: XmlElement): FilterDatetime {
  const grouping = item.attributes['dateTimeGrouping'] ?? 'day';
  const parts = PARTS.slice(0, PARTS.findIndex((part) => part === grouping) + 1);
  const date = parts
    .map((part, i) => `${BEFORE[i] ?? ''}${(item.attributes[part] ?? '0').padStart(2, '0')}`)
    .join('');
  const specificity = grouping.charAt(0).toUpperCase() + grouping.slice(1);
  return { date, specificity: specificity as FilterDatetime['specificity'] };
}

function readCustom(custom: XmlElement): FilterCriteria {
  const [first = '', second] = children(custom, 'customFilter').map(({ attributes }) => {
    const { operator = 'equal', val = '' } = attributes;
    return (SIGNS[operator] ?? '=') + (val === NOT_BLANK ? '' : val);
  });
  if (second === undefined) return { filterOn: 'Custom', criterion1: first };
  const operator = flag(custom, 'and') ? 'And' : 'Or';
  return { filterOn: 'Custom', criterion1: first, criterion2: second, operator };
}

/**
 * Returns the `autoFilter` element of a sheet: '' for none, undefined if the filter did not change.
 */
export function autoFilterXml(
  document: XmlDocument,
  before: AutoFilter | undefined,
  now: AutoFilter | undefined,
  context: FilterContext,
): string | undefined {
  if (textOf(before) === textOf(now)) return undefined;
  if (!now) return '';
  return filterXml(document, child(document.root, 'autoFilter'), now, context);
}

function textOf(filter: AutoFilter | undefined): string {
  return JSON.stringify(filter && [filter.area, [...filter.criteria].sort(([a], [b]) => a - b)]);
}

/** Returns an `autoFilter` element in which unchanged columns are as in the file. */
export function filterXml(
  document: XmlDocument,
  before: XmlElement | undefined,
  { area, criteria }: AutoFilter,
  context: FilterContext,
): string {
  const known = new Map(
    children(before, 'filterColumn').map((one) => [numberOf(one, 'colId') ?? 0, one] as const),
  );
  const columns = [...new Set([...known.keys(), ...criteria.keys()])].sort((a, b) => a - b);
  const written = columns.flatMap((index) => {
    const element = known.get(index);
    const read = element && readColumn(element, context);
    const wanted = criteria.get(index);
    const isKept = element && JSON.stringify(read) === JSON.stringify(wanted);
    if (isKept) return [sourceOf(document, element)];
    if (!wanted) return [];
    return [xml('filterColumn', { colId: index }, criteriaXml(wanted, context))];
  });
  return xml('autoFilter', { ref: formatArea(area) }, written.join(''));
}

export function newFilterXml({ area, criteria }: AutoFilter, context: FilterContext): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([index, one]) => xml('filterColumn', { colId: index }, criteriaXml(one, context)));
  return xml('autoFilter', { ref: formatArea(area) }, columns.join(''));
}

function criteriaXml(criteria: FilterCriteria, { styles }: FilterContext): string {
  const { filterOn, color = '', criterion1 = '', dynamicCriteria = '', values = [] } = criteria;
  switch (filterOn) {
    case 'Values':
      return valuesXml(values);
    case 'Custom':
      return customXml(criteria);
    case 'Dynamic': {
      const name = dynamicCriteria.charAt(0).toLowerCase() + dynamicCriteria.slice(1);
      return xml('dynamicFilter', { type: FILE_DYNAMIC[dynamicCriteria] ?? name });
    }
    case 'CellColor':
      return xml('colorFilter', { dxfId: styles.differentialIndexOf({ fillColor: color }) });
    case 'FontColor': {
      const dxfId = styles.differentialIndexOf({ fontColor: color });
      return xml('colorFilter', { dxfId, cellColor: 0 });
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return xml('top10', {
        top: filterOn.startsWith('Top') ? undefined : 0,
        percent: filterOn.endsWith('Percent') ? 1 : undefined,
        val: criterion1,
      });
  }
}

function valuesXml(values: readonly (string | FilterDatetime)[]): string {
  const texts = values.filter((one) => typeof one === 'string');
  const dates = values.filter((one) => typeof one !== 'string');
  const inner = [
    ...texts.flatMap((val) => (val === '' ? [] : [xml('filter', { val })])),
    ...dates.map(dateXml),
  ];
  return xml('filters', { blank: texts.includes('') ? 1 : undefined }, inner.join(''));
}

function dateXml({ date, specificity }: FilterDatetime): string {
  const grouping = specificity.toLowerCase();
  const numbers = date.split(/\D+/).map(Number);
  const count = PARTS.findIndex((part) => part === grouping) + 1;
  const parts = PARTS.slice(0, count).map((part, i) => [part, numbers[i] ?? 0] as const);
  return xml('dateGroupItem', { ...Object.fromEntries(parts), dateTimeGrouping: grouping });
}

function customXml({ criterion1 = '', criterion2, operator }: FilterCriteria): string {
  const criteria = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])];
  const inner = criteria.map((criterion) => {
    const [, sign = '=', text = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
    const name = OPERATORS[sign];
    return xml('customFilter', {
      operator: name === 'equal' ? undefined : name,
      val: text === '' ? NOT_BLANK : text,
    });
  });
  const and = criteria.length > 1 && operator !== 'Or' ? 1 : undefined;
  return xml('customFilters', { and }, inner.join(''));
}
