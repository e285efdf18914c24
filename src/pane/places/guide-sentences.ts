import type { Draft } from '../../workbook/guide/draft';
import { placesOf } from '../../workbook/guide/places';
import type { Preview } from '../../workbook/guide/preview';
import { isBlock } from '../../workbook/guide/resolved';
import type { FieldSource, GuideSource, LooseCell } from '../../workbook/guide/schema';
import { headerOf } from '../../workbook/table';
import { TABLES } from '../../workbook/tables';
import type { PaneWords } from '../words';

/** Returns the sentences of a guide. A sentence that holds for several lists appears once. */
export function guideSentences(
  { guide, resolved, role }: Draft,
  preview: Preview | null,
  words: PaneWords,
): readonly string[] {
  const say = words.guide.sentences;
  const nameOf = (field: string): string => headerOf(TABLES[role], field);
  const regions = resolved.sources.flatMap((source) => (isBlock(source) ? [source.region] : []));
  const rows = preview === null ? '' : words.workbook.rows(words.write.number(preview.records));
  const places =
    regions.length === 0 ? [] : [say.source(words.guide.places(placesOf(regions)), rows)];
  const fields = guide.sources.flatMap((source) => sourceSentences(source, nameOf, words));
  const meanings = Object.entries(guide.meanings).flatMap(([field, texts]) =>
    Object.entries(texts).map(([text, code]) => say.meaning(nameOf(field), text, code)),
  );
  const signs = Object.entries(guide.signs).map(([field, sign]) => say.sign(nameOf(field), sign));
  return [
    ...places,
    ...new Set(fields),
    ...(guide.arePersons ? [say.persons] : []),
    ...(guide.isCounted ? [say.counted] : []),
    ...(guide.without.length > 0 ? [say.without(guide.without.map(nameOf))] : []),
    ...(guide.repeatsOnce ? [say.once] : []),
    ...(guide.hiddenRepeats.length > 0 ? [say.hiddenRepeats] : []),
    ...(guide.fellThrough.length > 0 ? [say.withoutFellThrough] : []),
    ...signs,
    ...meanings,
  ];
}

function sourceSentences(
  source: GuideSource,
  nameOf: (field: string) => string,
  words: PaneWords,
): readonly string[] {
  const say = words.guide.sentences;
  if (source.kind === 'cells') {
    return source.records.flatMap((record) => {
      const period = record['period'];
      const label = period !== undefined && 'constant' in period ? period.constant : '';
      return Object.entries(record).flatMap(([field, cell]) => {
        if (field === 'period') return [];
        const name = `${nameOf(field)} ${label}`;
        return 'constant' in cell
          ? [say.constant(name, cell.constant)]
          : [say.cell(name, placeOfCell(cell), cell.minus ? placeOfCell(cell.minus) : null)];
      });
    });
  }
  const fields = Object.entries(source.fields).flatMap(([field, from]) =>
    fieldSentence(nameOf(field), from, words),
  );
  const { year } = source;
  if (year === null) return fields;
  return [...fields, say.year(year.from === 'constant' ? String(year.value) : year.from)];
}

function placeOfCell({ sheet, address }: Pick<LooseCell, 'sheet' | 'address'>): string {
  return `${sheet}, ${address}`;
}

function fieldSentence(field: string, from: FieldSource, words: PaneWords): readonly string[] {
  const say = words.guide.sentences;
  switch (from.from) {
    case 'column':
      return [say.column(field, from.header)];
    case 'sum':
      return [say.sum(field, from.plus, from.minus)];
    case 'constant':
      return [say.constant(field, String(from.value))];
    case 'sheet':
    case 'title':
    case 'heading':
      return [say.around(field, from.from)];
    case 'across':
      return [say.across(field)];
    case 'value':
      return [say.value(field)];
    case 'fill':
      return [say.fill(field)];
    case 'nothing':
      return [];
  }
}
