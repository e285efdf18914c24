import type { pane as nl } from '../nl/pane';
import { common } from './common';

const severities = { fout: 'Errors', waarschuwing: 'Warnings', info: 'For information' };

/** The parts of the tab that affect only its looks. */
const tabParts = {
  looks: 'colours and fonts',
  freezing: 'freezing the heading',
  charts: 'the charts',
  page: 'the page set-up',
};

export const pane: typeof nl = {
  places: {
    workbook: 'Workbook',
    check: 'Check',
    meeting: 'Meeting',
    proposals: 'Proposals',
    help: 'Help',
  },
  placesLabel: 'Parts',
  notInExcel: 'This pane works in Excel. Open a workbook and choose Taakstelling on the Home tab.',
  reading: 'Reading the workbook…',
  stop: 'Stop',
  fetching: 'Fetching this part…',
  check: {
    lead: 'What in the tables cannot be read or contradicts itself. Choose a finding to go to its cell.',
    start: 'Check',
    again: 'Check again',
    nothing: 'Nothing stands out. The tables can be read and do not contradict each other.',
    counts: (count) => (count === '1' ? 'once' : `${count} times`),
    filter: 'Show',
    all: (count) => `All (${count})`,
    some: (severity, count) => `${severities[severity]} (${count})`,
    wholeWorkbook: 'Workbook',
    goTo: (sheet, address) => (address === null ? sheet : `${sheet}, ${address}`),
    hiddenSheet: 'hidden sheet',
    fix: 'Put right',
    fixAt: (place) => `Put right ${place}`,
    becomes: 'becomes',
    more: (left) => `Show more (${left} left)`,
    fixAll: (count) => `Put all ${count} right`,
    seeUnsettled: (address) => `To ${address}`,
    fixed: ({ applied, leftAlone }) =>
      `${applied === '1' ? '1 cell was' : `${applied} cells were`} put right.${
        leftAlone === '0' ? '' : ` ${leftAlone} skipped, because the content has changed meanwhile.`
      }`,
  },
  severity: severities,
  meeting: {
    lead: 'Makes the tab for the meeting in this workbook. What you typed on it yourself stays.',
    date: 'Date of the meeting',
    dateHint: 'Empty: the next one in Overleggen, else today.',
    kind: 'Kind of meeting',
    anyKind: 'As in Overleggen',
    kindHint: 'Where Overleggen lists no such meeting: administrators.',
    kinds: { ambtelijk: 'Officials', bestuurlijk: 'Administrators' },
    asOf: 'Figures as of',
    asOfHint: 'Empty: the day of the meeting, or today where that is earlier.',
    scenariosLoose: (table) =>
      `Nothing was written, because ${table} is not an Excel table, or a question about it is open under Workbook, so that no row can be added. Select the cells and choose Insert, Table, or type the row yourself.`,
    makeWeekPlan: 'Make plan per week',
    weekPlanBusy: 'The plan per week is being made…',
    weekPlanMade: (sheet) =>
      `The plan per week is on the new sheet ${sheet}. An earlier plan stays as it is.`,
    make: 'Make meeting tab',
    busy: 'Making the tab…',
    made: (tab) => `The tab ${tab} is ready.`,
    doubtful: (placements, people) =>
      `${placements === 1 ? '1 placement' : `${placements} placements`} (${common.persons(people)}) may have fallen through by a remark, but ${
        placements === 1 ? 'counts' : 'count'
      }. See at Check whether that is right, and then make the tab again.`,
    madeHidden: (tab) =>
      `The tab ${tab} is refreshed, but it is hidden and stays so. Right-click a sheet tab and choose Unhide to see it.`,
    refused: (parts) =>
      `Excel refused a part of the looks: ${common.enumeration(
        parts.map((part) => tabParts[part]),
        'and',
      )}. The figures and your texts stand as they should.`,
    open: 'Open the tab',
    content: 'What it will show',
    needs: (tables) => `needs the table ${tables.join(' or ')}`,
    sees: 'Whoever opens this workbook sees all its sheets, the data per household included. So give administrators and the tenants’ platform the tab as a file of its own.',
    saveApart: 'Save as a file',
    personal: (tab, cells) =>
      `The tab ${tab} cannot be saved as a file of its own, because ${common.enumeration(cells, 'and')} ${cells.length === 1 ? 'seems' : 'seem'} to hold personal data, such as a telephone number. The file goes to people who may not see them. Empty ${cells.length === 1 ? 'that cell' : 'those cells'} and make the tab again.`,
    seePersonal: (cell) => `Go to ${cell}`,
    changed: (tab) =>
      `The tab ${tab} has since been made again, renamed or deleted, and no longer stands there as told here. Make the tab again and save that.`,
    openedApart:
      'The tab has been opened as a new workbook, without the other sheets. Save that under a name of its own.',
    opening: 'Making the file…',
  },
  language: { label: 'Language', nl: 'Nederlands', en: 'English' },
  help: {
    functions: 'Functions',
    examples: 'Examples',
    copy: 'Copy',
    copyExample: (formula) => `Copy ${formula}`,
    errors: 'Errors',
    data: 'Your data',
    dataText:
      'Taakstelling reckons in this workbook and sends nothing of it elsewhere. Settings are in the workbook itself, so that everyone who opens it has the same.',
    version: (version) => `Version ${version}`,
  },
  cellsUnsettled: (cells) =>
    `Not all cells became what they should be, or again what they were: while this was written somebody typed in them, the sheet was protected, the answer of Excel got lost, or they are formatted as text. Look at these cells: ${cells.map(({ sheet, address }) => `${sheet}, ${address}`).join('; ')}.`,
  sheetHidden: (sheet) =>
    `The sheet ${sheet} is hidden, so that Excel cannot show it. Right-click a sheet tab, choose Unhide and try again. If the sheet is not listed there, ask whoever looks after the workbook.`,
  beaten:
    'Nothing was changed, because others kept writing in the same workbook at the same time or putting rows in. Wait a moment and try again.',
  settingChanged:
    'Nothing was kept, because another person meanwhile said something else about this table. Read again and see what stands there now.',
  cellsProtected: (sheets) =>
    `Nothing was put right, because the ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.join(', ')} ${sheets.length === 1 ? 'is' : 'are'} protected. Ask whoever protected ${sheets.length === 1 ? 'it' : 'them'} to lift the protection, and try again.`,
  remedies: {
    again: 'Try again',
    toWorkbook: 'To Workbook',
    toCheck: 'To Check',
  },
  notLoaded:
    'A part of Taakstelling could not be fetched, because the connection with the server was lost. Check the connection and try again.',
  ownFailure:
    'This failed through an error in Taakstelling itself. What you typed in the workbook has not been touched. Tell your administrator what you did when it happened.',
};
