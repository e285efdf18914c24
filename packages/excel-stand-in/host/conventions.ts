import { DUTCH_FUNCTIONS, DUTCH_TABLE_PARTS } from './dutch-names';

/** How Excel reads and shows values for a user's language and region. */
export interface Conventions {
  /** A BCP 47 tag, such as `nl-NL`. */
  readonly locale: string;
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  /**
   * The sign of an amount, and the number format that the cell then gets. € is recognised in every
   * region.
   */
  readonly currency: { readonly symbol: string; readonly format: string };
  readonly dayFirst: boolean;
  /** The region's short date, in US notation: `d-m-yyyy`. */
  readonly shortDate: string;
  readonly booleans: { readonly true: string; readonly false: string };
  /** In lower case. When read, three letters are enough. */
  readonly months: readonly string[];
  /** English names of errors by their local names, if the two differ. */
  readonly errors: Readonly<Record<string, string>>;
  /** Local names of functions by their English names, if the two differ. */
  readonly functions: Readonly<Record<string, string>>;
  /** Local names of a table's parts, by English names such as `#All`. */
  readonly tableParts: Readonly<Record<string, string>>;
  /**
   * The word for a new sheet, before its number. The next three are those for tables, columns and
   * charts.
   */
  readonly newSheet: string;
  readonly newTable: string;
  readonly newColumn: string;
  readonly newChart: string;
  /** The label of a table's totals row. */
  readonly total: string;
}

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Excel recognises amounts in euro wherever its user lives. */
export const EURO = { symbol: '€', format: '"€" #,##0' };

const AMERICAN: Conventions = {
  locale: 'en-US',
  decimal: '.',
  group: ',',
  currency: { symbol: '$', format: '$#,##0' },
  dayFirst: false,
  shortDate: 'm/d/yyyy',
  booleans: { true: 'TRUE', false: 'FALSE' },
  months: ENGLISH_MONTHS,
  errors: {},
  functions: {},
  tableParts: {},
  newSheet: 'Sheet',
  newTable: 'Table',
  newColumn: 'Column',
  newChart: 'Chart ',
  total: 'Total',
};

const BRITISH: Conventions = {
  ...AMERICAN,
  locale: 'en-GB',
  currency: { symbol: '£', format: '£#,##0' },
  dayFirst: true,
  shortDate: 'dd/mm/yyyy',
};

const DUTCH_MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const DUTCH: Conventions = {
  locale: 'nl-NL',
  decimal: ',',
  group: '.',
  currency: EURO,
  dayFirst: true,
  shortDate: 'd-m-yyyy',
  booleans: { true: 'WAAR', false: 'ONWAAR' },
  months: DUTCH_MONTHS,
  errors: {
    '#N/B': '#N/A',
    '#WAARDE!': '#VALUE!',
    '#VERW!': '#REF!',
    '#DEEL/0!': '#DIV/0!',
    '#NAAM?': '#NAME?',
    '#LEEG!': '#NULL!',
    '#GETAL!': '#NUM!',
    '#OVERLOOP!': '#SPILL!',
    '#BEREKENEN!': '#CALC!',
  },
  functions: DUTCH_FUNCTIONS,
  tableParts: DUTCH_TABLE_PARTS,
  newSheet: 'Blad',
  newTable: 'Tabel',
  newColumn: 'Kolom',
  newChart: 'Grafiek ',
  total: 'Totaal',
};

/**
 * The conventions of Excel's API, for every user. `Range.formulas` and `numberFormat` are in US
 * notation, `formulasLocal` in the user's.
 */
export const API_CONVENTIONS = AMERICAN;

/** Returns Dutch or British conventions, and the American ones for any other region. */
export function conventionsOf(locale: string): Conventions {
  if (/^nl\b/i.test(locale)) return DUTCH;
  return /^en-GB$/i.test(locale) ? BRITISH : AMERICAN;
}
