import {
  fromCol as columnIndex,
  isRange,
  toCol as columnLetters,
  tokenize,
  tokenTypes,
  type Token,
} from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS } from '../host/model';

/**
 * Returns a shared formula for another cell: `A1+$A$1` two rows down is `A3+$A$1` (ECMA-376 part 1,
 * 18.3.1.40).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenize(formula, { withLocation: false })
    .map((token) => (isRange(token) ? shiftedReference(token.value, rows, columns) : token.value))
    .join('');
}

/**
 * Moves both ends of a reference: `A1`, `A1:B2`, `A:B` or `1:2`, also after the name of a sheet.
 */
function shiftedReference(reference: string, rows: number, columns: number): string {
  const start = reference.lastIndexOf('!') + 1;
  const ends = reference.slice(start).split(':');
  const shifted = ends.map((end) =>
    end.replace(
      END,
      (_, columnFixed: string, letters: string, rowFixed: string, digits: string) =>
        columnFixed +
        (letters && (columnFixed ? letters : movedColumn(letters, columns))) +
        rowFixed +
        (digits && (rowFixed ? digits : movedRow(digits, rows))),
    ),
  );
  return reference.slice(0, start) + shifted.join(':');
}

const END = /^((?:\$(?=[A-Z]))?)([A-Z]*)(\$?)(\d*)$/i;

// One column to the left of A is XFD, as in Excel.
function movedColumn(letters: string, by: number): string {
  return columnLetters((columnIndex(letters) + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(digits: string, by: number): string {
  return String(((Number(digits) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}

const FILE_PREFIX = /\b_xl(?:fn|ws|udf|pm|eta)\.(?:_xl(?:ws|udf)\.)?/g;
/** The prefix of an add-in's function in a file. There, `PLAN.WEEK` is `_xldudf_PLAN_WEEK`. */
const ADD_IN_PREFIX = '_xldudf_';
const ADD_IN_FUNCTION = /\b_xldudf_([\p{L}\p{N}_]+)(?=\()/gu;

/** Returns a file's formula as the API has it: `_xlfn.XLOOKUP(…)` becomes `=XLOOKUP(…)`. */
export function formulaFromFile(text: string): string {
  return `=${outsideTexts(text, (part) =>
    part
      .replace(FILE_PREFIX, '')
      .replace(ADD_IN_FUNCTION, (_, name: string) => name.replaceAll('_', '.')),
  )}`;
}

/** Returns the API's formula as a file has it: `=XLOOKUP(…)` becomes `_xlfn.XLOOKUP(…)`. */
export function formulaForFile(formula: string): string {
  const text = withMarkedParameters(formula.startsWith('=') ? formula.slice(1) : formula);
  return outsideTexts(text, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)(?=\()/giu, functionForFile),
  );
}

const DECLARING = new Set(['LET', 'LAMBDA']);

/**
 * Adds a prefix to the parameters of LET and LAMBDA: `LET(x,1,x)` becomes `LET(_xlpm.x,1,_xlpm.x)`.
 */
function withMarkedParameters(formula: string): string {
  if (!/\b(?:LET|LAMBDA)\(/i.test(formula)) return formula;
  const tokens = tokenize(formula, { withLocation: false });
  const parameters = declaredParameters(tokens);
  return tokens
    .map(({ type, value }) => {
      const isParameter = type === tokenTypes.REF_NAMED && parameters.has(value.toLowerCase());
      return isParameter ? `_xlpm.${value}` : value;
    })
    .join('');
}

/**
 * Returns the declared parameters in lower case: x and y in `LET(x,1,y,2,x+y)` and in
 * `LAMBDA(x,y,x+y)`.
 */
function declaredParameters(tokens: readonly Token[]): ReadonlySet<string> {
  const open: { readonly declares: string; place: number }[] = [];
  const declared = new Set<string>();
  const solid = tokens.filter(({ type }) => type !== tokenTypes.WHITESPACE);
  solid.forEach(({ type, value }, index) => {
    const call = open.at(-1);
    if (value === '(') {
      open.push({ declares: (solid[index - 1]?.value ?? '').toUpperCase(), place: 0 });
    } else if (value === ')') {
      open.pop();
    } else if (value === ',' && call) {
      call.place += 1;
    } else if (call && DECLARING.has(call.declares) && type === tokenTypes.REF_NAMED) {
      const isDeclared = call.declares === 'LAMBDA' || call.place % 2 === 0;
      const isWhole = solid[index + 1]?.value === ',';
      if (isDeclared && isWhole) declared.add(value.toLowerCase());
    }
  });
  return declared;
}

function functionForFile(word: string): string {
  const name = word.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(name)) return `_xlfn._xlws.${word}`;
  if (FUTURE_FUNCTIONS.has(name)) return `_xlfn.${word}`;
  // A function with a dot in its name is an add-in's, unless Excel has it. Without the prefix,
  // Excel shows #NAME? until somebody types the formula again.
  const isAddIns = name.includes('.') && !OLD_DOTTED_FUNCTIONS.has(name);
  return isAddIns ? ADD_IN_PREFIX + word.replaceAll('.', '_') : word;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

// Source: Microsoft, "Issue: An _xlfn. prefix is displayed in front of a formula", and [MS-XLSX]
// 2.2.2.
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT', 'PY']);
const OLD_DOTTED_FUNCTIONS = new Set([
  'ECMA.CEILING',
  'ERROR.TYPE',
  'ISO.CEILING',
  'NETWORKDAYS.INTL',
  'WORKDAY.INTL',
]);
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE ' +
    'BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE ' +
    'CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA ' +
    'CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ' +
    'DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST ' +
    'FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT ' +
    'FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST ' +
    'GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC ' +
    'IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST ' +
    'LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST ' +
    'NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC ' +
    'QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE ' +
    'REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S ' +
    'STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER ' +
    'TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P ' +
    'VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
