import type { GuideReason } from '../../workbook/guide/draft';
import type { AnswerLabel, QuestionData } from '../../workbook/guide/question';
import type { ColourName } from '../../workbook/guide/colour';
import type { LeftOutRows } from '../../workbook/guide/preview';
import type { guide as nl } from '../nl/guide';
import { colours, lookName } from './looks';
import { common } from './common';

const around: Readonly<Record<string, string>> = {
  sheet: 'the name of the sheet',
  title: 'the title above it',
  heading: 'the heading between the rows',
};

const and = (items: readonly string[]): string => common.enumeration(items, 'and');
const some = (items: readonly string[]): string =>
  items.length > 4 ? `${items.slice(0, 3).join(', ')} … ${items.at(-1) ?? ''}` : and(items);

const quoted = ({
  rows,
  quotes,
}: Extract<QuestionData, { readonly kind: 'fell-through' }>): string =>
  `${quotes.map(({ place, text, isStruck }) => `“${text}” (${place}${isStruck ? ', struck through' : ''})`).join('; ')}${rows > quotes.length ? '; …' : ''}`;

/** What the pane says about how tables are read from sheets of any shape. */
export const guide: typeof nl = {
  colour: (name: ColourName | null): string => (name === null ? 'a colour' : colours[name]),
  around: (where: string): string => around[where] ?? where,
  questions: (count, isLast) =>
    `${isLast ? '' : 'At least '}${count === 1 ? '1 question' : `${count} questions`} left`,
  means: (isProposed): string =>
    isProposed ? 'With the proposed answer it is read so:' : 'Without an answer it is read so:',
  ask: (data: QuestionData, table: string, tables: readonly string[]): string => {
    switch (data.kind) {
      case 'confirm':
        return `Is this right for ${table}?`;
      case 'column':
        return data.headers.length === 1
          ? `Is the column ${data.headers.join('')} the column ${data.field}?`
          : data.headers.length === 0
            ? `There is no column ${data.field}. How is that?`
            : `Which column is ${data.field}?`;
      case 'which-field':
        return `What does the column ${data.header} hold?`;
      case 'contains-backlog':
        return `The column ${data.header} seems to contain the backlog, which would then count twice. What is the net quota?`;
      case 'cell-contains-backlog':
        return `“${data.label}” (${data.place}): that seems to contain the backlog. What is the quota of ${data.period} without the backlog? If it is in another cell, choose that one below with Take the cell.`;
      case 'sign':
        return `What does a number above zero in ${data.header} mean?`;
      case 'persons':
        return `Is every row one person? ${data.rows} rows are then ${data.households} households.`;
      case 'without':
        return `${data.count} of ${data.of} rows have no ${data.field}. Are those households not housed yet?`;
      case 'year':
        return `In which year is ${data.example}? It does not say.${data.hasYears ? '' : ' No other text of the workbook gives a year either: put it in the title above the list or in the name of the sheet, and choose Read again.'}`;
      case 'date-order':
        return `What comes first in the column ${data.header}: the day or the month?`;
      case 'fills':
        return `The rows are coloured. Do the colours say the status? ${data.colours
          .map(
            ({ legend, code, count }) =>
              `${legend ?? 'not explained'} (${count})${code ? ` = ${code}` : ''}`,
          )
          .join('; ')}.`;
      case 'fill':
        return `What does this colour mean (${common.rows(data.count)})${data.legend === null ? '' : `, by the legend ‘${data.legend}’`}?`;
      case 'meaning':
        return `What does ${data.text} mean in the column ${data.field} (${common.rows(data.count)})?`;
      case 'repeats':
        return `${common.rows(data.count)} on ${some(data.sheets)} ${data.count === 1 ? 'stands' : 'stand'} in another list too, with the same number and day. Do they count once?`;
      case 'week':
        return `${data.text} lies in two half-years. To which one ${data.rows === 1 ? 'does this row' : `do these ${data.rows} rows`} belong?`;
      case 'hidden-repeats':
        return `${data.count === 1 ? '1 hidden row has' : `${data.count} hidden rows have`} a number that stands in view in the list too. Are they doubles?`;
      case 'fell-through':
        return `${data.rows === 1 ? '1 row seems' : `${data.rows} rows seem`} not to count: ${quoted(data)}. Is that right?`;
      case 'look':
        return `${data.rows === 1 ? '1 row has' : `${data.rows} rows have`} ${lookName(data.look)} (${data.places.join('; ')}${data.rows > data.places.length ? '; …' : ''}), and no text says what that means. Do these rows count?`;
      case 'corporation':
        return `Is ${around[data.around] ?? data.around} the corporation (${some(data.names)})?`;
      case 'parts':
        return `Is Personen the sum of ${and(data.headers)}?`;
      case 'quota-of-year':
        return `${data.amount} is the quota of the whole of ${data.year} (${data.place}). How is it divided over the two half-years?`;
      case 'which-cell':
        return data.field === 'opening'
          ? `Which backlog holds at the start of ${data.period}?`
          : `There are different numbers for ${data.period}. Which is the published quota?`;
      case 'more':
        return `${some(data.places)} ${data.places.length === 1 ? 'has' : 'have'} the same columns as ${table}. Do those rows belong to it too?`;
      case 'lost':
        return `${some(data.places)} cannot be found any more. Go on without?`;
      case 'which-source':
        return `${data.count} lists with different headers may be ${table}. Which ${data.canJoin ? 'of them count' : 'is it'}?${data.canJoin ? '' : ' If more of them count, give their columns the same headers.'}`;
      case 'pointed-block':
        return `Pointed out for ${table}:`;
      case 'chosen-column':
        return `Chosen for the column ${data.column}:`;
      case 'pointed-cell':
        return `Pointed out for the ${data.field === 'opening' ? 'opening backlog' : 'quota'} of ${data.period}:`;
      case 'which-table':
        return `What is the list on ${data.place}: ${common.enumeration(tables, 'or')}?`;
    }
  },
  answer: (label: AnswerLabel, table: string): string => {
    switch (label.kind) {
      case 'use':
        return 'Yes, use this';
      case 'not-this':
        return 'No, not this';
      case 'header':
        return label.header;
      case 'field':
        return label.field;
      case 'no-column':
        return 'None of these';
      case 'rows-are-persons':
        return 'Yes, every row is a person';
      case 'rows-are-households':
        return 'No, every row is a household';
      case 'without-households':
        return 'There are only numbers';
      case 'net':
        return 'Net after all: it contains no backlog';
      case 'minus':
        return `Take off ${label.header}`;
      case 'behind':
        return 'Behind';
      case 'ahead':
        return 'Ahead';
      case 'leave-out':
        return 'Yes, leave them out';
      case 'are-faults':
        return 'No, the date is missing';
      case 'do-not-count':
        return 'Yes, leave out';
      case 'do-count':
        return 'No, all count';
      case 'look-does-not-count':
        return 'No, leave out';
      case 'look-counts':
        return 'Yes, they count';
      case 'only-look-counts':
        return 'Only these count';
      case 'looks-say-nothing':
        return 'It says nothing, all rows count';
      case 'year':
        return String(label.year);
      case 'half-year':
        return label.period;
      case 'day-first':
        return 'The day';
      case 'month-first':
        return 'The month';
      case 'means':
        return label.code === '' ? 'Nothing' : label.code;
      case 'as-legend':
        return 'Yes, as above';
      case 'once':
        return 'Yes, once';
      case 'all':
        return 'No, they all count';
      case 'yes':
        return 'Yes';
      case 'no':
        return 'No';
      case 'sum':
        return 'Yes, add them up';
      case 'cell':
        return `${label.value} (${label.place})`;
      case 'join':
        return 'Yes, read them together';
      case 'alone':
        return 'No, those are no part of it';
      case 'place':
        return label.place;
      case 'together':
        return `All together: ${some(label.places)}`;
      case 'go-on':
        return 'Yes, go on without';
      case 'table':
        return table;
      case 'block':
        return label.place;
      case 'pointed':
        return `${label.value} (${label.cell.sheet}, ${label.cell.address})`;
      case 'chosen':
        return label.header === '' ? 'no column' : label.header;
      case 'no-table':
        return 'None of these';
    }
  },
  fillFirst: 'First half-year',
  fillSecond: 'Second half-year',
  fillKeep: 'Keep division',
  fillWrong: (amount: number) => `Together they must be ${amount}.`,
  reason: (reason: GuideReason, tableOf: (role: never) => string): string => {
    switch (reason.kind) {
      case 'same-headers':
        return `${reason.places.length} lists have the same columns (${some(reason.places)})`;
      case 'named':
        return 'the sheet or the title is called so';
      case 'headers':
        return `${reason.matched} of ${reason.of} headers ${reason.matched === 1 ? 'fits' : 'fit'}`;
      case 'persons':
        return 'numbers repeat on one day: a row is a person';
      case 'also-in':
        return `the list ${tableOf(reason.role as never)} has a column ${reason.header}: rows with a date count here`;
      case 'matrix':
        return `numbers per month, ${reason.columns === 1 ? 'in 1 column' : `for ${reason.columns} names`}`;
      case 'labels':
        return `single cells with the labels ${some(reason.labels)}`;
    }
  },
  places: (places: readonly string[]) => some(places),
  preview: {
    title: 'As read',
    counts: (rows: string, people: string | null) =>
      people === null ? rows : `${rows}, ${people}`,
    people: (count: string) => (count === '1' ? '1 person' : `${count} people`),
    days: (first: string, last: string) => `from ${first} to ${last}`,
    unreadable: (rows: string) => `${rows} not wholly readable`,
    openingAssumed: 'No opening backlog found: 0 assumed',
    later: (people, day) => `Of which after ${day}, so not yet housed: ${people}`,
    linkedPerHalfYear: 'Linked per half-year',
    housedPerHalfYear: 'Housed per half-year',
    perHalfYear: 'Per half-year',
    perCorporation: 'Per corporation',
    wasText: (original: string) => `stands there as: ${original === '' ? '(blank)' : original}`,
    interpreted: 'interpreted',
    leftOut: (reason: LeftOutRows['reason'], rows: string): string => {
      switch (reason) {
        case 'heading':
          return `${rows} read as a heading`;
        case 'without':
          return `Not counted: ${rows} without a date`;
        case 'repeat':
        case 'hidden-repeat':
          return `Not counted again: ${rows}`;
        case 'nothing':
          return `${rows} without a number`;
        case 'fell-through':
          return `Not counted: ${rows}, fell through`;
        case 'look':
          return `Not counted: ${rows}, because of the colour or the italics`;
        case 'not-yet':
          return `Not counted: ${rows}, not moved yet`;
        case 'status-unknown':
          return `Not counted yet: ${rows}, meaning of the state unknown`;
      }
    },
    at: (places: readonly string[], count: number) =>
      ` (${places.join('; ')}${count > places.length ? '; …' : ''})`,
    notCounted: (rows: string, people: string) =>
      `Not counted: ${rows} (${people}) with no in Telt mee`,
  },
  guide: 'Reading guide',
  sentences: {
    source: (place: string, rows: string) => `Rows of ${place}: ${rows}`,
    column: (field: string, header: string) => `${field} = column ${header}`,
    sum: (field: string, plus: readonly string[], minus: readonly string[]) =>
      `${field} = ${[plus.join(' + '), ...minus].join(' − ')}`,
    constant: (field: string, value: string) => `${field} = ${value}`,
    around: (field: string, where: string) => `${field} = ${around[where] ?? where}`,
    across: (field: string) => `${field} = header of the column`,
    value: (field: string) => `${field} = the number itself`,
    fill: (field: string) => `${field} = colour of the row`,
    cell: (field: string, place: string, minus: string | null) =>
      `${field} = cell ${place}${minus === null ? '' : ` − cell ${minus}`}`,
    year: (where: string) => `Year of the dates = ${around[where] ?? where}`,
    persons: 'A row is a person: Personen = number of rows per household and day',
    counted: 'Numbers without households: every month counts on its last day',
    without: (fields: readonly string[]) => `Rows without ${and(fields)} do not count`,
    once: 'Rows that stand in two lists count once',
    hiddenRepeats: 'Hidden doubles do not count',
    withoutFellThrough: 'Rows that fell through by a remark do not count',
    sign: (field: string, sign: 'behind' | 'ahead') =>
      `${field}: above zero is ${sign === 'behind' ? 'behind' : 'ahead'}`,
    meaning: (field: string, text: string, code: string) =>
      `${field}: ${text} = ${code === '' ? '(blank)' : code}`,
  },
  columns: {
    title: 'Read another column',
    field: 'Column of the table',
    header: 'stands under',
    take: 'Read so',
  },
  byHand: {
    title: 'Point out a list or a cell yourself',
    blockMeans:
      'Is a table missing? Select its column headers on the sheet with the rows below them, or one cell of the headers.',
    takeCells: 'Take the selection',
    orBlock: 'Or choose a block that is not read yet',
    headerRow: 'Row with the column headers',
    lastRow: 'Last row',
    toTheEnd: 'to the end',
    noHeaders: 'There are no column headers in this row. Choose another row.',
    readSo: 'Read this table so',
    cellTitle: 'One number in a cell',
    cellMeans:
      'Does the quota or the opening backlog stand alone in a cell? Select that cell and choose what it is.',
    cellField: 'What is it?',
    takeCell: 'Take the cell',
    problem: {
      'not-read':
        'The sheet or area that is selected is empty, or is the tab of a meeting. Select cells with data.',
      'no-number':
        'The selection is no cell with a whole number. Select the one cell with the number. If you just typed it, choose Read again first.',
    },
  },
  ready: {
    title: 'Put ready as a table',
    means:
      'For formulas: these rows as an ordinary table on a new sheet. That sheet itself is not read; delete it when you no longer need it.',
    as: { values: 'As values', formulas: 'As formulas' },
    note: {
      values: (places: string) =>
        `Made from ${places}. If something changes there, this table does not: put it ready again. What you change here does not count.`,
      formulas: (places: string) =>
        `Formulas to ${places}. A changed cell follows, a new or deleted row does not: then put the table ready again. What you change here does not count.`,
    },
    busy: 'Putting the table ready…',
    done: (sheet: string, rows: string) =>
      `Put ready on sheet ${sheet}: ${rows}. If rows are added, put the table ready again.`,
    notRead: (table: string) =>
      `Nothing was put ready: ${table} is not read as long as a question is open or the list is missing. Answer the question first.`,
    notWhole: (table: string, rows: string) =>
      `Nothing was put ready: of ${table}, ${rows} cannot be read in full, and formulas would then count too little. Mend what Check lists and try again.`,
    onlyAsValues: (table: string) =>
      `As formulas is not possible: for ${table}, cells were interpreted or rows left out, and such formulas go wrong as soon as somebody sorts the list. Choose As values.`,
  },
  undo: 'Undo',
  forgetAll: 'Forget this reading guide',
  later: 'Later',
  openQuestions: 'Still to choose',
};
