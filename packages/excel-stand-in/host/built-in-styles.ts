import type { Border, CellStyle } from './model';

/**
 * The names of Excel.BuiltInStyle, in the order of their numbers in a file (`builtinId`): Normal 0,
 * Comma 3, Currency 4, …
 */
export const BUILT_IN_STYLES: readonly string[] = (
  'Normal Comma Currency Percent WholeComma WholeDollar Hlink HlinkTrav Note WarningText Emphasis1 ' +
  'Emphasis2 Emphasis3 SheetTitle Heading1 Heading2 Heading3 Heading4 Input Output Calculation ' +
  'CheckCell LinkedCell Total Good Bad Neutral Accent1 Accent1_20 Accent1_40 Accent1_60 Accent2 ' +
  'Accent2_20 Accent2_40 Accent2_60 Accent3 Accent3_20 Accent3_40 Accent3_60 Accent4 Accent4_20 ' +
  'Accent4_40 Accent4_60 Accent5 Accent5_20 Accent5_40 Accent5_60 Accent6 Accent6_20 Accent6_40 ' +
  'Accent6_60 ExplanatoryText'
).split(' ');

function box(color: string): NonNullable<CellStyle['borders']> {
  const line: Border = { style: 'Continuous', weight: 'Thin', color };
  return { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line };
}

/**
 * The looks of built-in styles that depend neither on the theme nor on the user's country. Source:
 * ECMA-376 part 1, annex G.2 (Built-in Cell Styles). The others (headings, accents, currencies,
 * hyperlinks) are only known if the workbook's file defines them.
 */
export const BUILT_IN_LOOKS: Readonly<Record<string, CellStyle>> = {
  Normal: {},
  Percent: { numberFormat: '0%' },
  Note: { fillColor: '#FFFFCC', borders: box('#B2B2B2') },
  WarningText: { fontColor: '#FF0000' },
  Input: { fontColor: '#3F3F76', fillColor: '#FFCC99', borders: box('#7F7F7F') },
  Output: { bold: true, fontColor: '#3F3F3F', fillColor: '#F2F2F2', borders: box('#3F3F3F') },
  Calculation: { bold: true, fontColor: '#FA7D00', fillColor: '#F2F2F2', borders: box('#7F7F7F') },
  LinkedCell: {
    fontColor: '#FA7D00',
    borders: { EdgeBottom: { style: 'Double', weight: 'Thick', color: '#FF8001' } },
  },
  Good: { fontColor: '#006100', fillColor: '#C6EFCE' },
  Bad: { fontColor: '#9C0006', fillColor: '#FFC7CE' },
  Neutral: { fontColor: '#9C6500', fillColor: '#FFEB9C' },
  ExplanatoryText: { italic: true, fontColor: '#7F7F7F' },
};
