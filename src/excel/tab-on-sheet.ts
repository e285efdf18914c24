import { question, type Question, type SizedSheet } from './survey';

/** What only the writing of a meeting's tab needs to know of its sheet. */
export interface TabOnSheet {
  readonly charts: readonly { readonly name: string; readonly seriesCount: number }[];
}

export function tabQuestion(
  context: Excel.RequestContext,
  { name }: SizedSheet,
): Question<TabOnSheet> {
  return question(
    () => context.workbook.worksheets.getItem(name).charts.load('items/name,items/series/count'),
    ({ items }) => ({
      charts: items.map((chart) => ({ name: chart.name, seriesCount: chart.series.count })),
    }),
  );
}
