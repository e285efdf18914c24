import type { DataOf } from '../../workbook/finding';
import type { PersonalSubject } from '../../workbook/personal-data';
import type { TargetKind } from '../../workbook/tables/scenarios';
import type { FindingTexts } from '../nl/findings';
import { common } from './common';
import { lookName } from './looks';

const unread = 'As it stands the row cannot be counted in full.';
const asText = 'Excel does not reckon with text; a formula over this column skips the cell.';
const candidates = ({ column, headers }: { column: string; headers: readonly string[] }): string =>
  headers.length === 1
    ? `The column ${headers[0] ?? ''} may be ${column}, but that is not certain.`
    : `${headers.length} columns may be ${column}: ${common.enumeration(headers, 'and')}.`;
const askedWhy = 'A wrong choice gives wrong figures, so nothing is guessed.';
const merged = 'Of merged cells, only the first row is filled.';
const blankIn = ({ count, persons, cells }: DataOf<'corporation-blank'>, column: string): string =>
  `${column} is blank in ${common.rows(count)} (${cells.join(', ')}${count > cells.length ? ', …' : ''}) of ${common.persons(persons)} in all, and filled in others.`;

const scenarioTarget = (expected: TargetKind): string => {
  switch (expected) {
    case 'half-year':
      return 'a half-year of Taakstelling, or the first one after, such as 2026-I';
    case 'location':
      return 'a location of Locaties';
    case 'corporation':
      return 'a corporation of Corporaties or Verdeling';
  }
};

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
    todo: 'Give the column that header, or point it out under Workbook.',
  },
  'table-asked': {
    title: 'Not clear which table this is',
    what: ({ names }) => `This looks like a table, perhaps ${common.enumeration(names, 'or')}.`,
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
    title: 'Not certain which column it is (required)',
    what: candidates,
    why: 'The table cannot be used without a choice. With placements another date can put people in another half-year.',
    todo: 'Choose under Workbook which column holds. The likeliest one is marked.',
  },
  'column-asked': {
    title: 'Not certain which column it is',
    what: candidates,
    why: askedWhy,
    todo: 'Choose under Workbook which column holds; until then none of them is used.',
  },
  'header-asked': {
    title: 'Header fits more than one column',
    what: ({ columns }) => `This header fits ${common.enumeration(columns, 'and')} equally well.`,
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
    title: 'Quota that already contains the backlog',
    what: ({ header }) =>
      `By its header (${header}) this column already contains the backlog or the lead.`,
    why: 'The backlog would then count twice, and the quota of the half-year cannot be seen.',
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
  'header-elsewhere': {
    title: 'Headers do not stand in the header row of the table',
    what: () => 'Excel knows these columns as Column1, Column2, …; the real headers stand below.',
    why: 'Formulas that name columns, such as Plaatsingen[Datum], do not work like this.',
    todo: 'Type the headers into the header row of the table and delete the row they stand in now.',
  },
  'mapping-dropped': {
    title: 'Recorded choice no longer fits',
    what: ({ name }) =>
      name === null
        ? 'A choice recorded under Workbook can no longer be read.'
        : `The choice recorded under Workbook for ${name} no longer fits the table.`,
    why: 'The table is recognised by its name and headers alone again.',
    todo: 'Check under Workbook what was recognised, and record the choice again.',
  },
  'constant-among-formulas': {
    title: 'Typed number among formulas',
    what: () => 'This column holds formulas, but this cell holds a typed number.',
    why: 'The number does not follow when the data change.',
    todo: 'Put the formula back, or put the number in a column of its own.',
  },
  'rows-hidden': {
    title: 'Hidden rows',
    what: ({ count }) =>
      count === 1 ? '1 row of this table is hidden.' : `${count} rows of this table are hidden.`,
    why: 'Hidden and filtered rows count like any other.',
    todo: 'There is nothing to do if the rows should count. Otherwise delete them.',
  },
  'rows-struck': {
    title: 'Rows that are struck through',
    what: ({ count }) =>
      count === 1
        ? '1 row of this table is struck through, but it counts.'
        : `${count} rows of this table are struck through, but they count.`,
    why: 'The workbook does not say whether a struck row lapsed or is only dealt with.',
    todo: 'Delete the rows that no longer apply, or fill in their status.',
  },
  'row-as-remark': {
    title: 'Row read as a remark',
    what: () => 'This row holds nothing but a sentence; it was read as a remark.',
    why: 'The row counts nowhere.',
    todo: 'There is nothing to do if it is a remark. Otherwise fill in the other columns.',
  },
  'rows-left-out': {
    title: 'Rows below the table',
    what: () => 'From here on something stands below the table that does not seem to belong to it.',
    why: 'These rows count nowhere.',
    todo: 'Remove the blank rows in between if the rows belong to the table.',
  },
  'totals-left-out': {
    title: 'Totals do not count',
    what: ({ count }) =>
      count === 1
        ? 'This row is a total.'
        : `This row and ${count - 1} other rows of this table are totals.`,
    why: 'A total is no figure of its own; counting it would double everything.',
    todo: 'There is nothing to do if they are totals. Otherwise give the row a number or name of its own.',
  },
  'placement-fell-through': {
    title: 'Placement fell through',
    what: () => 'By this cell the placement did not come about.',
    why: 'The row counts nowhere.',
    todo: 'There is nothing to do if that is right. Otherwise correct the cell.',
  },
  'remark-says-fell-through': {
    title: 'Placement that may have fallen through',
    what: () => 'By this cell the placement fell through or does not count, but the row counts.',
    why: 'If it fell through, too many people are counted as housed.',
    todo: 'Put no in the column Telt mee, or choose at Status that it fell through.',
  },
  'rows-of-others': {
    title: 'Rows that may not count',
    what: ({ header, count }) =>
      `The column ${header} has ${count} different values and is not read: all rows count.`,
    why: 'If some rows are about another municipality, or not about permit holders, too many people are counted as housed.',
    todo: 'Put no in the column Telt mee at such rows, or take them out of the list.',
  },
  'corporation-blank': {
    title: 'Placements without a corporation',
    what: (blanks) => blankIn(blanks, 'Corporatie'),
    why: `These people count for no corporation. ${merged}`,
    todo: 'Fill in the cells. There is nothing to do if somebody else housed them.',
  },
  'blank-counts': {
    title: 'Not filled in who counts',
    what: (blanks) => blankIn(blanks, blanks.column),
    why: `These people count. ${merged}`,
    todo: 'Fill in the cells. There is nothing to do if they are housed.',
  },
  'placement-not-yet': {
    title: 'Placement is still to come',
    what: () => 'Its state says that this household has not moved in yet.',
    why: 'The row counts nowhere until the state says that the household lives there.',
    todo: 'Set the state to gehuisvest (housed) once the household lives there.',
  },
  'rent-with-service-costs': {
    title: 'Rent may contain service costs',
    what: ({ since }) =>
      since === null
        ? 'This column was read as the bare rent; rekenhuur and huurprijs may contain service costs.'
        : `This column was read as the bare rent. Since ${since} service costs no longer count in the rekenhuur; a huurprijs and older amounts may still contain them.`,
    why: 'The rent limits are about the bare rent. With service costs a home seems too dear.',
    todo: 'Check the amounts and call the column Kale huur.',
  },
  'needed-table-open': {
    title: 'A question about a table is open',
    what: ({ name }) => `At Workbook a question about the table ${name} is still open.`,
    why: 'Until it is answered the table is not used, and no tab can be made.',
    todo: 'Look at the preview at Workbook and choose an answer.',
  },
  'table-open': {
    title: 'A question about a table is open (not needed)',
    what: ({ name }) => `At Workbook a question about the table ${name} is still open.`,
    why: 'Until it is answered the part of the tab that comes from this table stays empty.',
    todo: 'Look at the preview at Workbook and choose an answer, or choose that it is no table.',
  },
  'columns-not-read': {
    title: 'Columns that are not read',
    what: ({ headers }) =>
      headers.length === 1
        ? `The column ${headers.join('')} is not read.`
        : `The columns ${common.enumeration(headers, 'and')} are not read.`,
    why: 'What they hold counts nowhere.',
    todo: 'Does one of them count? Choose it at Workbook.',
  },
  'list-not-read': {
    title: 'A list that is not read',
    what: ({ rows }) =>
      `This list of ${common.rows(rows)} looks like a table of the taskforce, but is not read.`,
    why: 'Rows in this list count nowhere.',
    todo: 'Choose at Workbook which table it is, or that it is none.',
  },
  'block-not-read': {
    title: 'Another block of data',
    what: ({ rows }) => `This block of ${common.rows(rows)} is not read.`,
    why: 'What it holds counts nowhere.',
    todo: 'Is it part of a table of the taskforce? Choose so at Workbook.',
  },
  'rows-without-day': {
    title: 'Rows without a date',
    what: ({ count, column }) =>
      `${count === 1 ? '1 row has' : `${count} rows have`} no ${column} and ${count === 1 ? 'does' : 'do'} not count in this table.`,
    why: 'That was chosen at Workbook: a household without a date is not housed yet.',
    todo: 'Fill in the date once the household has moved.',
  },
  'persons-without-day': {
    title: 'Persons without a date',
    what: ({ count, column, cells }) =>
      `${common.persons(count)} without ${column} (${cells.join(', ')}${count > cells.length ? ', …' : ''}) ${count === 1 ? 'counts' : 'count'} with the household above.`,
    why: 'Whoever has not moved yet counts too early.',
    todo: 'Put ja in the column Nareis for those who come later. There is nothing to do if they moved too.',
  },
  'rows-repeated': {
    title: 'Rows that stand elsewhere too',
    what: ({ count, areHidden }) =>
      areHidden
        ? `${count === 1 ? '1 hidden row does' : `${count} hidden rows do`} not count: a row in view has the same number.`
        : `${count === 1 ? '1 row stands' : `${count} rows stand`} in another list too, with the same number and date, and ${count === 1 ? 'counts' : 'count'} once.`,
    why: 'That was chosen at Workbook.',
    todo: 'Delete the rows that stand twice if they are not needed.',
  },
  'looks-not-read': {
    title: 'Colours without a legend',
    what: ({ looks }) =>
      `Not all rows look the same: ${looks
        .map(
          ({ look, count, cells }) =>
            `${lookName(look)} in ${common.rows(count)} (${cells.join(', ')}${count > cells.length ? ', …' : ''})`,
        )
        .join('; ')}. What that means was not read: all rows count.`,
    why: 'If a colour means that a row does not count, or not yet, the numbers are wrong.',
    todo: 'Answer the question about the colour under Workbook, or put what it means in the column Status or Telt mee.',
  },
  'looks-cut': {
    title: 'Not all colours were read',
    what: () =>
      'This sheet has so many cells that the colour of some, or a line through their text, was not read.',
    why: 'So rows may wrongly count, or not count.',
    todo: 'Delete columns, rows and coloured sheets that are not needed. Or put what a colour means in the column Telt mee.',
  },
  'rows-out-by-look': {
    title: 'Rows that do not count because of their colour',
    what: ({ count }) =>
      count === 1
        ? 'This row does not count because of how it looks.'
        : `This row and ${count - 1} others do not count because of how they look.`,
    why: 'That was chosen under Workbook.',
    todo: 'Nothing, if that is right. Otherwise undo the answer under Workbook.',
  },
  'placements-counted': {
    title: 'Placements are counted per month',
    what: () =>
      'The workbook has placements as numbers per month: each number counts on the last day of its month.',
    why: 'Which households moved is not known. Parts of the tab that ask for it stay empty.',
    todo: 'Keep a row per household if you want to use those parts.',
  },
  'months-missing': {
    title: 'Month without a list',
    what: ({ months }) =>
      `Each month has a list of its own, but there is none for ${common.enumeration(
        months.map(
          ({ month, year }) =>
            `${common.months[month - 1] ?? month}${year === null ? '' : ` ${year}`}`,
        ),
        'and',
      )}.`,
    why: 'Who moved in that month is then not counted.',
    todo: 'Add the list, or point it out in Workbook. If nobody moved, there is nothing to do.',
  },
  'opening-assumed': {
    title: 'No opening backlog found',
    what: () => 'No opening backlog was found: 0 is assumed.',
    why: 'If people were behind or ahead when the first half-year began, the position is wrong.',
    todo: 'Fill in the backlog at Beginstand on the row of the first half-year, or 0 if there was none.',
  },
  'quota-elsewhere': {
    title: 'Another quota stands elsewhere',
    what: ({ period, used, found }) => `Here ${found} is the quota of ${period}; ${used} is used.`,
    why: 'Two numbers for one period cannot both be right.',
    todo: 'Find out which number was published and correct the other.',
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
  'date-without-year': {
    title: 'Date without a year',
    what: ({ column }) => `${column} holds a day and a month, but no year.`,
    why: 'Without a year nobody can tell in which half-year the date falls.',
    todo: 'Add the year, or choose under Workbook the year of this list.',
  },
  'date-order-unknown': {
    title: 'Day and month may be swapped',
    what: ({ column }) => `${column} is text, and other dates in this column have the month first.`,
    why: 'With day and month swapped the date may fall in another half-year; it is not read therefore.',
    todo: 'Choose under Workbook what comes first in this column, or type the dates as day-month-year.',
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
    todo: 'Write the half-year with its year, as 2016-I or 2016-II.',
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
    todo: 'Check the number. Enter people who come off an earlier count in the table Correcties.',
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
    what: ({ column, nearest, options }) =>
      nearest === null
        ? `${column} is none of these: ${common.enumeration(options, 'or')}.`
        : `${column} is none of these: ${common.enumeration(options, 'or')}. Did you mean ${nearest}?`,
    why: unread,
    todo: 'Choose a value from the list.',
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
  'invisible-in-id': {
    title: 'Characters that cannot be seen in an id',
    what: ({ column }) =>
      `${column} holds characters that cannot be seen, such as a non-breaking or double space or a soft hyphen.`,
    why: 'The id is recognised here, but Excel does not find it in another table.',
    todo: 'Remove those characters.',
  },
  'count-unlikely': {
    title: 'Unusual number',
    what: ({ column, from, upTo }) =>
      `${column} is unusual: mostly this is a number from ${from} to ${upTo}.`,
    why: 'The number counts as it stands. Often a digit too many or too few was typed.',
    todo: 'Check the number. If it is right, there is nothing to do.',
  },
  'setting-twice': {
    title: 'Setting occurs twice',
    what: ({ used }) => `This setting also stands in ${used}; only that row counts.`,
    why: 'The value in this row has no effect: of rows that set the same the last one counts.',
    todo: 'Keep only the row that holds.',
  },
  'setting-unknown': {
    title: 'Unknown setting',
    what: ({ nearest }) =>
      nearest === null
        ? 'This setting does not exist.'
        : `This setting does not exist. Did you mean ${nearest}?`,
    why: 'It has no effect; the default holds.',
    todo: 'Correct the name, or remove the row.',
  },
  'setting-value': {
    title: 'Setting with an unusable value',
    what: ({ name, expected }) =>
      `The value of ${name} cannot be used; expected is ${valueKind(expected)}.`,
    why: 'As long as this cannot be read, another row with this name holds, or else the default.',
    todo: 'Correct the value.',
  },
  'scenario-cell-missing': {
    title: 'Scenario is not complete',
    what: ({ column, event }) => `With ${event} something belongs in the column ${column}.`,
    why: 'A scenario of which a row cannot be read is not worked out.',
    todo: 'Fill the cell. The guide says what belongs to each event.',
  },
  'scenario-target-unknown': {
    title: 'Scenario about something that is not in the workbook',
    what: ({ event, expected }) =>
      `With ${event} Waarop holds ${scenarioTarget(expected)}; this is not one.`,
    why: 'A scenario of which a row cannot be read is not worked out.',
    todo: 'Write the name as in that table. With woningen erbij the size may follow: Name; 4 personen.',
  },
  'scenario-value-outside': {
    title: 'Number that does not belong to the event',
    what: ({ event, from, upTo, isWhole }) =>
      `With ${event} a ${isWhole ? 'whole number' : 'number'} from ${from} to ${upTo} belongs.`,
    why: 'A scenario of which a row cannot be read is not worked out.',
    todo: 'Correct the number.',
  },
  'scenario-event-twice': {
    title: 'The same event twice in a scenario',
    what: ({ first }) => `This scenario says something about it in ${first} already.`,
    why: 'Which of the two holds cannot be told; the scenario is not worked out.',
    todo: 'Leave out one of the rows, or give the second a scenario with a name of its own.',
  },
  'scenario-cell-not-used': {
    title: 'Cell of a scenario that does nothing',
    what: ({ column, event }) => `With ${event} the column ${column} is not looked at.`,
    why: 'Perhaps another event is meant, or somebody expects that this counts.',
    todo: 'Empty the cell, or choose the event that is meant.',
  },
  'id-twice': {
    title: 'Id occurs twice',
    what: ({ column, first }) => `This ${column} already stands in ${first}.`,
    why: 'It cannot be seen which row holds; the first one is used.',
    todo: 'Bring the rows together, or give one of them an id of its own.',
  },
  'division-twice': {
    title: 'Corporation twice in a half-year',
    what: ({ first }) =>
      `This corporation already has a row for this half-year from the same day, in ${first}.`,
    why: 'The division is then ambiguous. The first row counts.',
    todo: 'Bring the rows together. If something else was agreed later, fill in Vanaf.',
  },
  'id-unknown': {
    title: 'Reference to nothing',
    what: ({ column, table, count, near }) =>
      `This ${column}${count === 1 ? '' : `, in ${count} rows,`} does not stand in the table ${table}.${near === null ? '' : ` Perhaps the name in ${near} is meant.`}`,
    why: 'What the two tables say cannot be brought together.',
    todo: 'Correct the cell, or fill in the missing row in that table.',
  },
  'households-still-waiting': {
    title: 'Only who waits is in Kandidaten',
    what: ({ count }) =>
      `In ${count} rows of Plaatsingen, this one first, there is a household that is not in the table Kandidaten. Kandidaten seems to be a waiting list that no longer holds who moved in.`,
    why: 'The placements count as usual. When these households were linked and whose family is still expected is then unknown, and a typing error in their id goes unnoticed.',
    todo: 'Nothing has to change. To have those figures too, leave households in Kandidaten from now on when they move in.',
  },
  'homes-still-vacant': {
    title: 'Only what is vacant is in Woningen',
    what: ({ count }) =>
      `In ${count} rows of Plaatsingen, this one first, there is a home that is not in the table Woningen. Woningen seems to be a list of what is still free.`,
    why: 'The placements count as usual. The kind, rent and size of these homes are then unknown, and a typing error in their id goes unnoticed.',
    todo: 'Nothing has to change. To have those figures too, leave homes in Woningen from now on when they are let.',
  },
  'id-spelled-otherwise': {
    title: 'Id spelled otherwise',
    what: ({ column, table }) =>
      `This ${column} is written with other capitals in the table ${table}.`,
    why: 'It is recognised, but it confuses readers.',
    todo: 'Write it as in that table.',
  },
  'placed-before-linked': {
    title: 'Placed before linked',
    what: ({ placed, linked }) =>
      `Placed on ${common.day(placed)}, but linked on ${common.day(linked)}.`,
    why: 'One of the dates is wrong; the waiting time cannot be reckoned.',
    todo: 'Check both dates.',
  },
  'placed-before-available': {
    title: 'Placed before the home was available',
    what: ({ placed, available }) =>
      `Placed on ${common.day(placed)}, but the home is available from ${common.day(available)}.`,
    why: 'One of the dates is wrong.',
    todo: 'Check the date of the placement and that of the home.',
  },
  'placed-after-end': {
    title: 'Placed after the home was no longer available',
    what: ({ placed, until }) =>
      `Placed on ${common.day(placed)}, but the home was available until ${common.day(until)}.`,
    why: 'One of the dates is wrong, or the household cannot stay.',
    todo: 'Check the date of the placement and that of the home.',
  },
  'left-before-placed': {
    title: 'Left before the placement',
    what: ({ left, placed }) =>
      `Vertrokken op ${common.day(left)} is before the placement on ${common.day(placed)}.`,
    why: 'The home then counts as free as soon as the household moves in.',
    todo: 'Check both dates.',
  },
  'placed-after-reference-date': {
    title: 'Placement after the reference date',
    what: ({ asOf }) => `This placement is after the reference date, ${common.day(asOf)}.`,
    why: 'It counts in no figure as of that day.',
    todo: 'There is nothing to do if the date is right.',
  },
  'correction-after-reference-date': {
    title: 'Correction after the reference date',
    what: ({ asOf }) => `This correction is after the reference date, ${common.day(asOf)}.`,
    why: 'It counts in no figure as of that day.',
    todo: 'There is nothing to do if the date is right.',
  },
  'date-in-other-year': {
    title: 'Day in another year than the rows around it',
    what: ({ on, year }) =>
      `${common.day(on)} is in no half-year of Taakstelling. With ${year} the day fits between the rows around it.`,
    why: 'As it stands, this row counts in no half-year.',
    todo: 'Correct the year if it was mistyped. If it is right, there is nothing to do.',
  },
  'before-first-period': {
    title: 'Rows from before the first half-year',
    what: ({ count, period }) =>
      count === 1
        ? `This date is before ${period}, the first half-year in Taakstelling.`
        : `The date in this row and in ${count === 2 ? '1 other row' : `${count - 1} other rows`} is before ${period}, the first half-year in Taakstelling.`,
    why: 'Such rows count in no half-year. What happened earlier is in Beginstand.',
    todo: 'There is nothing to do if that is right. If such a row has to count, correct the date, or add the half-year to Taakstelling with the Beginstand from before it.',
  },
  'due-before-date': {
    title: 'Deadline before the agreement itself',
    what: () => 'The deadline is before the day on which the agreement was made.',
    why: 'The agreement was then overdue when it was made.',
    todo: 'Check both dates.',
  },
  'period-twice': {
    title: 'Half-year occurs twice',
    what: ({ period, first }) => `${period} already has a row, in ${first}.`,
    why: 'A revised quota replaces the old one; together they count double.',
    todo: 'Keep only the row that holds.',
  },
  'period-gap': {
    title: 'Half-year missing',
    what: ({ missing }) => `Before this half-year ${missing} is missing.`,
    why: 'Backlog and lead run on over all half-years; without this one they are wrong.',
    todo: 'Fill in a row for the missing half-year.',
  },
  'reference-date-after-last-period': {
    title: 'Reference date after the last half-year',
    what: ({ asOf, last }) =>
      `The reference date ${common.day(asOf)} is after ${last}, the last half-year in the table.`,
    why: 'There is no quota for the reference date, so no state of the half-year.',
    todo: 'Fill in the next half-years, or choose an earlier reference date.',
  },
  'revision-incomplete': {
    title: 'Revision of the quota incomplete',
    what: ({ column }) => `The column ${column} is blank in this row.`,
    why: 'Without both the original number and the day, the revised quota counts for the days before as well.',
    todo: 'Fill in both cells, or clear both.',
  },
  'revision-outside-period': {
    title: 'Quota revised outside its half-year',
    what: ({ period, first, last }) =>
      `This day is not in ${period}, which runs from ${common.day(first)} to ${common.day(last)}.`,
    why: 'Up to that day the original number counts. Often a year or month was mistyped.',
    todo: 'Check the day. If the quota was revised before the half-year began, Oorspronkelijk can stay blank.',
  },
  'division-from-outside': {
    title: 'Vanaf is not in the half-year',
    what: ({ period, first, last }) =>
      `This day is not in ${period}, which runs from ${common.day(first)} to ${common.day(last)}.`,
    why: 'The agreement then holds on no day of the half-year, and does not count.',
    todo: 'Correct the day or the half-year. Blank means: from the beginning of the half-year.',
  },
  'division-begins-later': {
    title: 'No agreement from the beginning of the half-year',
    what: ({ period, from }) =>
      `The first agreement with this corporation for ${period} only holds from ${common.day(from)}.`,
    why: 'Before that day the homes in the table Corporaties count as the weight.',
    todo: 'Add a row with what held from the beginning, and leave Vanaf blank.',
  },
  'meetings-not-ascending': {
    title: 'Meetings not in order',
    what: () => 'This meeting is earlier than the one in the row above.',
    why: 'Often a year or month was mistyped.',
    todo: 'Check the date, or put the meetings in order.',
  },
  'total-differs': {
    title: 'A total differs from its rows',
    what: ({ total, read }) =>
      `Here ${total} is the total; the rows as they were read add up to ${read}.`,
    why: 'A row may not have been read, or the total was not kept up to date.',
    todo: 'Count the rows above the total and correct what is wrong.',
  },
  'persons-differ': {
    title: 'Persons differ from the household',
    what: ({ placed, household }) => `Placed: ${placed}; in the household: ${household}.`,
    why: 'The quota counts people; one of the numbers is wrong.',
    todo: 'Correct the number. Family that follows is a placement of its own with Nareis ja.',
  },
  'home-placed-twice': {
    title: 'Home assigned twice',
    what: ({ first }) => `A household was already placed in this home, in ${first}.`,
    why: 'Two households cannot live in one home at once.',
    todo: 'Check the home’s id. If the first household left, fill in Ontkoppeld op. If it is family that followed, set Nareis to ja.',
  },
  'complex-overfull': {
    title: 'More placements than units',
    what: ({ placed, units }) => `This is placement ${placed} where there is room for ${units}.`,
    why: 'More households were placed than there are units.',
    todo: 'Check the placements, the number of units and the capacity of the location.',
  },
  'household-placed-twice': {
    title: 'Household placed twice',
    what: ({ first, isHidden }) =>
      `This household was already placed, in ${first}.${isHidden ? ' One of the two rows is hidden.' : ''}`,
    why: 'Its people then count double.',
    todo: 'If it is the same placement, delete one of the two rows. If one of the two fell through, type nee at Telt mee. If it is family that followed, set Nareis to ja. If the household moved, fill in Vertrokken op in the placement before.',
  },
  'household-moved-on': {
    title: 'Household moved on',
    what: ({ first, counts }) =>
      `This household moved on, after its placement in ${first}. ${counts ? 'Its people count here.' : 'Its people do not count here again.'}`,
    why: 'Whoever moves on from a temporary home, or from a home that they left, counts once.',
    todo: 'There is nothing to do if that is right. If this placement counts otherwise, fill in ja or nee under Telt mee.',
  },
  'stays-overlap': {
    title: 'Two placements at once',
    what: ({ left, next }) =>
      `This household left here on ${common.day(left)}, and moved into its next home on ${common.day(next)} already.`,
    why: 'Between those days two homes are occupied.',
    todo: 'Check Vertrokken op, and the date of the next placement.',
  },
  'correction-twice': {
    title: 'Correction stands there twice',
    what: ({ first }) => `The same date, number of people and reason also stand in ${first}.`,
    why: 'Both rows count. If it is the same correction, it counts double.',
    todo: 'If it is the same correction, delete one of the two rows. If there are two, tell them apart under Reden.',
  },
  'let-but-left': {
    title: 'Let, but the household left',
    what: () => 'The status is verhuurd, and by Plaatsingen whoever lived there left.',
    why: 'The home does not count as free: somebody may live there who is not in Plaatsingen.',
    todo: 'If the home is free, set the status to aangeboden. If somebody else lives there, add that placement.',
  },
  'household-twice-on-a-day': {
    title: 'Household more than once on a day',
    what: ({ count, isHidden }) =>
      `${count === 1 ? 'One row names a household' : `${count} rows name a household`} and a day that stand above already.${isHidden ? ' Some of the rows are hidden.' : ''} This looks like a list with a row per person.`,
    why: 'If each row holds the whole household, its people count more than once.',
    todo: 'Delete nothing before this is clear. Choose under Workbook that a row is a person; if a placement really stands there twice, set Telt mee to nee in one of the rows.',
  },
  'housed-without-placement': {
    title: 'Housed without a placement',
    what: () => 'The state is gehuisvest (housed), but this household has no placement.',
    why: 'Only placements count towards the quota.',
    todo: 'Fill in the placement, or correct the state.',
  },
  'placed-but-not-housed': {
    title: 'Placed, but the state is not housed',
    what: () => 'This household was placed, but its state says otherwise.',
    why: 'The figures follow the placement; who reads the list sees someone waiting.',
    todo: 'Set the state to gehuisvest, or check the placement.',
  },
  'share-above-capacity': {
    title: 'Share for permit holders above the capacity',
    what: () => 'More homes are meant for permit holders than the location has.',
    why: 'The homes expected are then wrong.',
    todo: 'Check the capacity and the share for permit holders.',
  },
  'maximum-contradicts-location': {
    title: 'Maximum contradicts Locaties',
    what: ({ maximum, agreed, lived }) =>
      `The maximum is ${maximum}, while Locaties has ${agreed} homes for permit holders and they live in ${lived}.`,
    why: 'Proposals use the smaller of the two, minus those who live there. Below the homes lived in nobody can be added; above that of Locaties the maximum does nothing.',
    todo: 'Fill in the most homes that permit holders may live in there together, or remove the row.',
  },
  'weights-zero': {
    title: 'Weights sum to zero',
    what: ({ period }) =>
      period === null
        ? 'The homes of all corporations sum to zero.'
        : `The weights for ${period} sum to zero.`,
    why: 'The quota can then not be shared.',
    todo: 'Fill in a number above zero for at least one corporation.',
  },
  'openings-differ': {
    title: 'Opening backlogs do not add up to the total',
    what: ({ period, sum, total }) =>
      `The opening backlogs for ${period} sum to ${sum}; carried in is ${total}.`,
    why: 'The figures per corporation then do not add up to the municipality’s.',
    todo: 'Divide the opening backlog again. Behind is positive, ahead negative.',
  },
  'opening-changed-later': {
    title: 'Another opening backlog in a later row',
    what: ({ first }) =>
      `This opening backlog differs from the one in ${first}, of the same half-year.`,
    why: 'The opening backlog is that of before the half-year. Only the first counts.',
    todo: 'Clear this cell, or correct the first one.',
  },
  'opening-differs-from-coa': {
    title: 'Opening backlog differs from that of COA',
    what: ({ opening, coa, stated }) =>
      `The opening backlog is ${backlogText(opening)}; COA’s figure of ${common.day(stated)} says ${backlogText(coa)} of the same day.`,
    why: 'All later figures start from the opening backlog. The province goes by COA.',
    todo: 'Find out with COA which one is right. Mind the sign: behind is positive, ahead negative.',
  },
  'quota-unlikely': {
    title: 'Quota far from the others',
    what: ({ period, quota, usual }) =>
      `The quota of ${period} is ${quota} here; by the other numbers, about ${usual} would be expected.`,
    why: 'With a digit too many or too few no standing of that half-year, or of those after it, is right.',
    todo: 'Compare the number with the published list. If it is right, nothing needs to be done.',
  },
  'lettings-above-total': {
    title: 'More lettings than the total',
    what: ({ period, own, total }) =>
      `In ${period} this corporation let ${own} homes to permit holders, and ${total} in all.`,
    why: 'The share of all lettings is then wrong.',
    todo: 'Check the number under Verhuringen totaal: it is that of the whole half-year so far.',
  },
  'agreed-people-differ': {
    title: 'Agreed people do not add up to the quota',
    what: ({ period, sum, total }) =>
      `For ${period} ${sum} people were agreed; the quota is ${total}.`,
    why: 'The figures per corporation then do not add up to the municipality’s.',
    todo: 'Check the division.',
  },
  'family-in-alternative': {
    title: 'Family in alternative housing',
    what: () => 'A family was placed in a home that is not regular.',
    why: 'The agreement is: families in regular homes, single people in alternative ones.',
    todo: 'Discuss whether this is an exception, or check the kind of home.',
  },
  'single-in-regular': {
    title: 'Single person in a regular home',
    what: () =>
      'A single person was placed in a regular home while a suitable alternative stood empty.',
    why: 'The agreement is: families in regular homes, single people in alternative ones.',
    todo: 'Discuss whether this is an exception.',
  },
  'home-too-small': {
    title: 'Home too small',
    what: ({ persons, maximum }) =>
      `For ${common.persons(persons)} (family to follow included) a home for ${maximum} was chosen.`,
    why: 'The agreement is to place once, in a home that fits when the family is there.',
    todo: 'Check the home’s maximum and the family still to follow.',
  },
  'reservation-against-rule': {
    title: 'Kept home against the rules',
    what: ({ rule }) => `This home is kept for a household for which it ${notFitting(rule)}.`,
    why: 'A proposal would not have given this home to this household; a home kept by hand follows the same rules.',
    todo: 'Choose another home, or check the data of household and home.',
  },
  'declined-and-kept': {
    title: 'Declined and kept all the same',
    what: ({ home }) => `In Woningen, ${home} this home is kept for the same household.`,
    why: 'One of the two no longer holds.',
    todo: 'Take this row out, or the household off the home.',
  },
  'rent-above-limit': {
    title: 'Bare rent above the limit',
    what: ({ rent, limit }) =>
      `The bare rent is ${common.euro(rent)}; at most ${common.euro(limit)} fits.`,
    why: 'At least 95% of lettings must fit (Woningwet, art. 46).',
    todo: 'Check the rent, or agree a lower one (maatwerkhuur).',
  },
  'rent-share-too-low': {
    title: 'Less than 95% of lettings fit',
    what: ({ year, fitting, lettings }) =>
      `In ${year} ${fitting} of the ${lettings} lettings of this corporation fit.`,
    why: 'The law asks at least 95% per corporation and year (Woningwet, art. 46).',
    todo: 'Discuss with the corporation which rents can be lowered.',
  },
  'rent-year-unknown': {
    title: 'Rent limits of a year not known yet',
    what: ({ year, used }) =>
      `The rent limits of ${year} are not known yet; those of ${used} are used.`,
    why: 'The limits rise every year. A rent that seems too high now may fit then.',
    todo: 'Once the limits are published, fill in aftoppingsgrens laag, aftoppingsgrens hoog and kwaliteitskortingsgrens in Instellingen, each followed by the year.',
  },
  'rent-limits-incomplete': {
    title: 'Rent limits of a year incomplete',
    what: ({ year, missing }) =>
      `For ${year} ${common.enumeration(missing, 'and')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    why: 'What is missing stays as it was the year before.',
    todo: 'Fill in the missing rows in Instellingen.',
  },
  'rent-limits-not-ascending': {
    title: 'Rent limits of a year not ascending',
    what: ({ year, qualityDiscount, cappingLow, cappingHigh }) =>
      `For ${year} the kwaliteitskortingsgrens is ${common.euro(qualityDiscount)}, the aftoppingsgrens laag ${common.euro(cappingLow)} and the aftoppingsgrens hoog ${common.euro(cappingHigh)}.`,
    why: 'The first is never above the second, nor the second above the third. By a wrong limit a home seems too dear or fitting that is not.',
    todo: 'Check the amounts in Instellingen.',
  },
  'home-term-passed': {
    title: 'Term for a home passed',
    what: ({ days, term }) =>
      `Linked ${days} days ago and no home accepted yet; the term is ${term} days.`,
    why: 'The household waits longer than was agreed.',
    todo: 'Find a home, or fill in when one was accepted.',
  },
  'moving-term-passed': {
    title: 'Term for moving in passed',
    what: ({ days, term }) =>
      `Linked ${days} days ago and not moved in yet; the term is ${term} days.`,
    why: 'The household waits longer than was agreed.',
    todo: 'Arrange the move, or fill in the placement.',
  },
  'sign-without-contact': {
    title: 'Sign of resistance without contact in time',
    what: ({ due, workdays }) =>
      `Contact was due by ${common.day(due)} (within ${workdays} working days).`,
    why: 'Quick personal contact was agreed; it keeps resistance from growing.',
    todo: 'Make contact and fill in the date.',
  },
  'agreement-overdue': {
    title: 'Agreement overdue',
    what: ({ due }) =>
      `This agreement should have been done by ${common.day(due)} and is still open.`,
    why: 'Other partners wait for it.',
    todo: 'Finish it, or make a new agreement in the meeting.',
  },
  'guidance-overdue': {
    title: 'Guidance step overdue',
    what: ({ column, days, term }) =>
      `${column} is not done ${days} days after moving in; ${term} days were agreed.`,
    why: 'Without this step income, care or school is at risk.',
    todo: 'Arrange the step and fill in the date, or n.v.t.',
  },
  'sounding-board-missing': {
    title: 'Sounding board not in time',
    what: ({ due, planned }) =>
      `Delivery is planned for ${common.day(planned)}; the sounding board (klankbordgroep) was due by ${common.day(due)}.`,
    why: 'Neighbours should have their say before residents arrive.',
    todo: 'Convene it and fill in the date.',
  },
  'letter-missing': {
    title: 'Letter to neighbours not in time',
    what: ({ due, planned }) =>
      `Delivery is planned for ${common.day(planned)}; the letter was due by ${common.day(due)}.`,
    why: 'Neighbours should hear it from the partners, and in time.',
    todo: 'Send the letter and fill in the date.',
  },
  'homes-not-offered': {
    title: 'Fewer homes offered than agreed',
    what: ({ period, agreed, offered }) =>
      `In ${period} ${offered} of the ${agreed} agreed homes were offered.`,
    why: 'Without these homes the quota cannot be met.',
    todo: 'Discuss when the other homes will come.',
  },
  'coa-absent': {
    title: 'COA absent for too long',
    what: ({ days }) => `COA did not join the officials’ meeting for ${days} days.`,
    why: 'Every eight weeks was agreed; COA selects the candidates for the homes.',
    todo: 'Invite COA to the next officials’ meeting.',
  },
  'mix-above-agreed': {
    title: 'More permit holders than agreed',
    what: ({ occupied, agreed }) =>
      `Permit holders live in ${occupied} homes; at most ${agreed} was agreed.`,
    why: 'A mix of residents was agreed with the neighbourhood.',
    todo: 'Let the next homes to others, or make a new agreement.',
  },
  'privacy-person-number': {
    title: 'Possible citizen service number',
    what: () => 'This cell holds what may be a citizen service number (BSN).',
    why: 'Whoever opens the workbook sees it; a BSN does not belong there.',
    todo: 'Remove it and use a case number of your own.',
  },
  'privacy-v-number': {
    title: 'Possible V-number',
    what: () => 'This number of ten digits may be a V-number.',
    why: 'With a V-number a person can be recognised outside this workbook as well.',
    todo: 'Use a case number of your own.',
  },
  'privacy-email': {
    title: 'E-mail address',
    what: () => 'This cell holds an e-mail address.',
    why: 'Whoever opens the workbook sees it.',
    todo: 'Name the organisation or the function, not the person.',
  },
  'privacy-phone': {
    title: 'Phone number',
    what: () => 'This cell holds a phone number.',
    why: 'Whoever opens the workbook sees it.',
    todo: 'Keep phone numbers in the partner’s own system.',
  },
  'privacy-address': {
    title: 'Address',
    what: () => 'This cell holds a postcode with a house number.',
    why: 'A household can be recognised by its address.',
    todo: 'Use a home id, and the district where that is enough.',
  },
  'privacy-sheet': {
    title: 'Personal data outside the tables',
    what: ({ kinds, count }) =>
      `${count === 1 ? '1 cell' : `${count} cells`} on this sheet may hold personal data: ${common.enumeration(kinds.map(kindOfData), 'and')}. This cell is the first.`,
    why: 'Everyone who opens the workbook sees them, also where the sheet is used for nothing.',
    todo: 'Keep such data in the system of the partner and remove them here.',
  },
  'privacy-header': {
    title: 'Column for personal data',
    what: ({ subject }) => `This column asks for ${subjectName(subject)}.`,
    why: 'That does not belong in a workbook that all partners share.',
    todo: 'Remove the column. Use a case number of your own, and write what is needed (gelijkvloers), not why.',
  },
  'external-links': {
    title: 'Links to other workbooks',
    what: ({ count }) =>
      count === 1
        ? '1 formula on this sheet refers to another workbook.'
        : `${count} formulas on this sheet refer to another workbook.`,
    why: 'For those who cannot open that file the figures are old or wrong.',
    todo: 'Put the data into this workbook, or paste the values.',
  },
  'cells-far-away': {
    title: 'Cells far from the rest were not read',
    what: ({ count }) =>
      count === 1
        ? 'Something stands here that lies very far from the other data on this sheet.'
        : `Here and in ${count - 1} other places something lies very far from the other data on this sheet.`,
    why: 'What stands there was not read and counts nowhere.',
    todo: 'Clear the cell if it is a mistake, or move the data nearer to the rest.',
  },
  'volatile-formulas': {
    title: 'Many formulas that always recalculate',
    what: ({ rows }) => `${rows} rows hold formulas such as TODAY, INDIRECT or OFFSET.`,
    why: 'They recalculate at every change and make the workbook slow.',
    todo: 'Put such a formula in one cell and refer to that.',
  },
  'table-very-long': {
    title: 'Very long table',
    what: ({ rows }) => `This table has ${rows} rows.`,
    why: 'Above 100,000 rows reading and checking become slow.',
    todo: 'Keep past years in a workbook of their own.',
  },
  'date-system-1904': {
    title: 'Workbook counts days from 1904',
    what: () => 'This workbook uses the 1904 date system.',
    why: 'This program allows for it, but functions in cells cannot know and are four years off.',
    todo: 'Switch the 1904 date system off in Excel’s options and check the dates afterwards.',
  },
};

function backlogText(people: number): string {
  if (people === 0) return 'even';
  return people > 0 ? `behind ${people}` : `ahead ${-people}`;
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
    case 'agreement':
      return 'ja (yes), nee (no), or the date from which it holds';
    case 'people':
      return 'a whole number of people';
    case 'day-of-year':
      return 'a day and a month, such as 1-10';
    case 'euros':
      return 'an amount in euros, above 0';
    case 'age':
      return 'an age in whole years';
    case 'days-ahead':
      return 'a whole number of days, 730 at most';
    case 'in-hundred':
      return 'a number from 0 to 100';
    case 'per-week':
      return 'a number from 0 to 1000';
    case 'coa-day':
      return 'dag ervoor (the day before) or die dag (that day)';
    case 'language':
      return 'nl or en';
    default:
      return 'ja (yes) or nee (no)';
  }
}

function kindOfData(kind: string): string {
  switch (kind) {
    case 'person-number':
      return 'citizen service numbers';
    case 'v-number':
      return 'V-numbers';
    case 'email':
      return 'e-mail addresses';
    case 'phone':
      return 'telephone numbers';
    default:
      return 'addresses';
  }
}

function subjectName(subject: PersonalSubject): string {
  switch (subject) {
    case 'person-number':
      return 'a citizen service number';
    case 'v-number':
      return 'a V-number';
    case 'nationality':
      return 'nationality or origin';
    case 'religion':
      return 'religion';
    case 'diagnosis':
      return 'illness or disability';
    case 'medication':
      return 'medication';
    case 'birth-date':
      return 'a date of birth';
    case 'birth-country':
      return 'a country of birth';
    case 'name':
      return 'the name of a person';
    case 'home-address':
      return 'an address';
    case 'phone':
      return 'a telephone number';
    case 'email':
      return 'an e-mail address';
  }
}

function notFitting(rule: string): string {
  switch (rule) {
    case 'ruimte':
      return 'is too small, family to follow counted in';
    case 'huur':
      return 'is too dear, or of which the rent limit is not known';
    case 'gelijkvloers':
      return 'has stairs';
    case 'blijven':
      return 'is temporary, while family is still to follow';
    default:
      return 'is not free';
  }
}
