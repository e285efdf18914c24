import type { commandLine as dutch } from '../nl/command-line';
import { unreadable } from './unreadable';

export const commandLine: typeof dutch = {
  usage:
    'Usage: npm run --silent overleg -- IN.xlsx [--out OUT.xlsx] [--date YYYY-MM-DD] [--asof YYYY-MM-DD] [--meeting ambtelijk|bestuurlijk] [--lang nl|en] [--check] [--tab-only FILE] [--json]\nFor all workbooks of a folder: npm run --silent overleg -- --batch FOLDER [--out FOLDER] [--csv OVERVIEW.csv] [--date …] [--asof …] [--meeting …] [--lang nl|en] [--check] [--json]',
  noFile: "No workbook was named. Name the partners' .xlsx file first.",
  tooManyFiles: 'More than one workbook was named. Name one; put names with spaces in quotes.',
  batchAlone:
    '--batch takes no single workbook and no --tab-only. Name the folder with the workbooks after --batch.',
  csvOfBatch:
    '--csv belongs to --batch FOLDER. Leave it out, or name the folder with the workbooks.',
  unknownOption: (option) => `There is no option ${option}. See below which there are.`,
  optionNeedsValue: (option) => `${option} needs a value after it.`,
  notADate: (option, text) =>
    `${option} ${text} is not a date. Write year, month and day, such as 2016-12-31.`,
  notAMeeting: (text) =>
    `--meeting ${text} is no kind of meeting. Choose ambtelijk (officials) or bestuurlijk (administrators).`,
  notALanguage: (text) => `--lang ${text} is not possible. Choose nl or en.`,
  tabOnlyIsInput: (file) =>
    `--tab-only ${file} is the partners' own workbook. Nothing was written, because the tab alone would take its place. Give the tab another name.`,
  tabOnlyIsOut: (file) =>
    `--tab-only ${file} is also the file that the whole workbook goes to. Nothing was written. Give the tab alone another name.`,
  tabOnlyOfOfficials: (tab) =>
    `--tab-only cannot be used for "${tab}". Nothing was written, because that tab shows case numbers. Choose --meeting bestuurlijk.`,
  tabOnlyPersonal: (tab, cells) =>
    `"${tab}" may hold personal data (${cells.join(', ')}). Nothing was written, because the tab alone leaves the workbook. Remove them and try again.`,
  otherExtension: (file, extension) =>
    `${file} has to end in ${extension}, because that is what the file is. Nothing was written. Give a name with that ending.`,
  fileNotFound: (file) => `There is no file ${file}. Check its name and folder.`,
  fileNotRead: (file) => `The file ${file} could not be read. Check that you may open it.`,
  fileNotWritten: (file) =>
    `The file ${file} could not be written. Check that its folder exists and that it is not open.`,
  ...unreadable,
  ownFailure: (place) =>
    `This failed through an error in Taakstelling itself (${place}). No file was made. Pass this sentence on to your administrator.`,
  made: (tab) => `The tab "${tab}" was made.`,
  standing: (day, backlog) => `As of ${day}: ${backlog}.`,
  quota: (period, adjusted, housed) => `To house in ${period}: ${adjusted}; housed: ${housed}.`,
  band: (band) => `Against the norm: ${band}.`,
  corporations: (day) => `Per corporation, up to ${day}, the last full week:`,
  noWeekYet: 'Per corporation: no full week of this half-year has ended yet.',
  corporation: (name, planned, housed, backlog) =>
    `  ${name}: planned ${planned}, housed ${housed} (${backlog})`,
  other: 'no corporation',
  findings: (faults, warnings) =>
    `The check found ${faults} ${faults === 1 ? 'error' : 'errors'} and ${warnings} ${
      warnings === 1 ? 'warning' : 'warnings'
    }.`,
  noFindings: 'The check found nothing.',
  at: (sheet, address) => (address ? `${sheet}!${address}` : sheet),
  written: (file) => `Written: ${file}`,
  signatureLost:
    'The workbook had a digital signature. In the file that was written it is no longer valid, because something else is in it now.',
  roundTrips: (count) => `Round trips to the workbook: ${count}.`,
};
