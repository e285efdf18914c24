import type { FindingTexts } from '../nl/findings';

const unread = 'As it stands the row cannot be counted in full.';
const asText = 'Excel does not reckon with text; a formula over this column skips the cell.';
const askedWhy = 'A wrong choice gives wrong figures, so nothing is guessed.';

export const findings: FindingTexts = {
  'table-missing': {
    title: 'Table missing',
    what: ({ name }) => `The table ${name} was not found in this workbook.`,
    why: 'Without the tables Taakstelling and Plaatsingen there are no figures for the meeting.',
    todo: 'Insert the table with New planning, or point it out under Workbook.',
  },
  'column-missing': {
    title: 'Required column missing',
    what: ({ column }) => `The column ${column} was not found in this table.`,
    why: 'Without this column no row of the table can be used.',
    todo: ({ column }) => `Give the column the header ${column}, or point it out under Workbook.`,
  },
  'table-asked': {
    title: 'Not clear which table this is',
    what: ({ names }) => `This looks like a table, perhaps ${enumerated(names, 'or')}.`,
    why: askedWhy,
    todo: 'Choose under Workbook which table it is, or that it is none.',
  },
  'table-twice': {
    title: 'Two tables for the same thing',
    what: ({ name, used }) =>
      used === null
        ? `More than one table may be ${name}; none of them is used.`
        : `More than one table may be ${name}; the one on ${used} is used.`,
    why: 'Rows in the other table count nowhere.',
    todo: 'Bring the rows together in one table, or choose under Workbook which one holds.',
  },
  'required-column-asked': {
    title: 'More than one column may be meant (required)',
    what: ({ column, headers }) =>
      `${headers.length} columns may be ${column}: ${enumerated(headers, 'and')}.`,
    why: 'The table cannot be used without a choice. With placements another date can put people in another half-year.',
    todo: 'Choose under Workbook which column holds. The likeliest one is marked.',
  },
  'column-asked': {
    title: 'More than one column may be meant',
    what: ({ column, headers }) =>
      `${headers.length} columns may be ${column}: ${enumerated(headers, 'and')}.`,
    why: askedWhy,
    todo: 'Choose under Workbook which column holds; until then none of them is used.',
  },
  'header-asked': {
    title: 'Header fits more than one column',
    what: ({ columns }) => `This header fits ${enumerated(columns, 'and')} equally well.`,
    why: askedWhy,
    todo: 'Choose under Workbook what the column is, or make the header clearer.',
  },
  'sign-asked': {
    title: 'Sign of the balance unknown',
    what: ({ column }) => `This column may be ${column}, but its sign is not certain.`,
    why: 'A backlog is a positive number in one workbook and a negative one in another.',
    todo: 'Choose under Workbook whether a positive number means behind or ahead.',
  },
  'adjusted-quota-asked': {
    title: 'Adjusted quota instead of the published one',
    what: () => 'This column is called the adjusted quota.',
    why: 'An adjusted quota already contains the backlog, which would then count twice.',
    todo: 'Put the published (net) quota in a column Taakstelling, or confirm under Workbook that this is it.',
  },
  'other-column-possible': {
    title: 'Another column that may mean the same',
    what: ({ column }) => `The column ${column} is used; this column may mean the same.`,
    why: 'Two dates or numbers that differ can put people in another half-year.',
    todo: 'Confirm under Workbook which column holds.',
  },
  'header-twice': {
    title: 'Header occurs twice',
    what: ({ column }) => `The header ${column} occurs more than once in this table.`,
    why: 'It cannot be seen which of the columns holds.',
    todo: 'Give one of them another header, or remove the column that is no longer needed.',
  },
  'required-empty': {
    title: 'Required cell is empty',
    what: ({ column }) => `${column} is not filled in.`,
    why: 'Without it the row counts nowhere.',
    todo: 'Fill in the cell.',
  },
  'error-value': {
    title: 'Error value in a cell',
    what: ({ column }) => `${column} holds an error of Excel (such as #N/A or #REF!).`,
    why: unread,
    todo: 'Mend the formula, or type the value.',
  },
  'not-a-date': {
    title: 'Not a date',
    what: ({ column }) => `${column} cannot be read as a date.`,
    why: unread,
    todo: 'Type the date as day-month-year, for example 1-2-2016.',
  },
  'date-out-of-range': {
    title: 'Date outside 2000–2099',
    what: ({ column }) => `The date in ${column} lies outside the years 2000 to 2099.`,
    why: unread,
    todo: 'Check the year. A number that is no date does not belong in this column.',
  },
  'not-a-period': {
    title: 'Not a half-year',
    what: ({ column }) => `${column} cannot be read as a half-year.`,
    why: unread,
    todo: 'Write the half-year as 2016-I or 2016-II.',
  },
  'not-a-number': {
    title: 'Not a number',
    what: ({ column }) => `${column} cannot be read as a number.`,
    why: unread,
    todo: 'Type the number alone; a remark belongs in another column.',
  },
  'not-whole': {
    title: 'Not a whole number',
    what: ({ column }) => `${column} is not a whole number.`,
    why: 'People and homes can only be counted whole.',
    todo: 'Type a whole number.',
  },
  negative: {
    title: 'Negative number',
    what: ({ column }) => `${column} is negative.`,
    why: 'A count or amount in this column cannot be below zero.',
    todo: 'Check the number. If something does not count, use the column for that.',
  },
  'too-large': {
    title: 'Improbably large number',
    what: ({ column }) => `The number in ${column} is too large to be right.`,
    why: unread,
    todo: 'Check the number.',
  },
  'not-yes-no': {
    title: 'Neither yes nor no',
    what: ({ column }) => `${column} cannot be read as yes (ja) or no (nee).`,
    why: 'The cell is read as if it were blank.',
    todo: 'Type ja or nee.',
  },
  'unknown-choice': {
    title: 'Unknown kind or state',
    what: ({ column, nearest }) =>
      nearest === null
        ? `${column} has a value that is not in the list.`
        : `${column} has a value that is not in the list; it resembles ${nearest} most.`,
    why: unread,
    todo: ({ options }) => `Choose ${enumerated(options, 'or')}.`,
  },
  'text-as-date': {
    title: 'Date as text',
    what: ({ column }) => `${column} is text that was read as a date.`,
    why: asText,
    todo: 'Turn it into a date.',
  },
  'text-as-number': {
    title: 'Number as text',
    what: ({ column }) => `${column} is text that was read as a number.`,
    why: asText,
    todo: 'Turn it into a number.',
  },
  'spaces-around-id': {
    title: 'Spaces around an id',
    what: ({ column }) => `There are spaces before or after ${column}.`,
    why: 'Formulas such as XLOOKUP then do not find the id in another table.',
    todo: 'Remove the spaces.',
  },
  'setting-unknown': {
    title: 'Unknown setting',
    what: ({ nearest }) =>
      nearest === null
        ? 'This setting does not exist.'
        : `This setting does not exist; it resembles ${nearest} most.`,
    why: 'It has no effect; the default holds.',
    todo: 'Correct the name, or remove the row.',
  },
  'setting-value': {
    title: 'Setting with an unusable value',
    what: ({ name, expected }) =>
      `The value of ${name} cannot be used; expected is ${valueKind(expected)}.`,
    why: 'The default holds as long as this cannot be read.',
    todo: 'Correct the value.',
  },
};

function enumerated(names: readonly string[], word: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}

function valueKind(expected: string): string {
  switch (expected) {
    case 'days':
      return 'a whole number of days';
    case 'date':
      return 'a date';
    case 'weight':
      return 'a number from 0';
    case 'homes':
      return 'a whole number of homes';
    case 'part':
      return 'a percentage up to 100%';
    case 'language':
      return 'nl or en';
    default:
      return 'ja (yes) or nee (no)';
  }
}
