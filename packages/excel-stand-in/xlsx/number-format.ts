/**
 * The number formats that a file gives by id only, in US notation. Source: ECMA-376 part 1, 18.8.30
 * (numFmt). The dates 14 and 22 are as Excel has them. The standard leaves 5 to 8 and 41 to 44 to
 * the locale, and here they are Excel's US formats.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0_);($#,##0)'],
  [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'],
  [8, '$#,##0.00_);[Red]($#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

// These ids mean another format in another locale, so such a format is written in full.
const LOCALE_BOUND = new Set([5, 6, 7, 8, 41, 42, 43, 44]);

const ID_OF: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN].filter(([id]) => !LOCALE_BOUND.has(id)).map(([id, code]) => [code, id]),
);

export const FIRST_CUSTOM_FORMAT = 164;

/** Returns undefined for an id that stands for no format. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN.get(id);
}

export function builtInFormatId(code: string): number | undefined {
  return ID_OF.get(code);
}
