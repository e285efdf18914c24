import type { batch as dutch } from '../nl/batch';

export const batch: typeof dutch = {
  heads: {
    municipality: 'municipality',
    period: 'half-year',
    quota: 'quota',
    housed: 'housed',
    backlog: 'backlog',
    verdict: 'verdict',
    faults: 'errors',
    warnings: 'warnings',
    written: 'written',
    refused: 'not done',
  },
  checked: 'checked only',
  progress: (number, of, file, result) => `${number}/${of} ${file}: ${result}`,
  result: (backlog, verdict, faults, warnings) =>
    `${backlog}, ${verdict}, ${faults} ${faults === 1 ? 'error' : 'errors'}, ${warnings} ${
      warnings === 1 ? 'warning' : 'warnings'
    }`,
  total: (files, made, faulty, refused) =>
    `${files} workbooks: ${made} done, ${faulty} of them with errors; ${refused} not done.`,
  skipped: (files) => `Skipped, because Taakstelling wrote them before: ${files.join(', ')}.`,
  csvWritten: (file) => `Overview written: ${file}`,
  folderNotRead: (folder) =>
    `The folder ${folder} could not be read. Check its name and whether you may read it.`,
  noWorkbooks: (folder) => `There is no workbook (.xlsx or .xlsm) in the folder ${folder}.`,
  outIsFolder: (folder) =>
    `--out ${folder} is the folder of the workbooks themselves: the copies would replace them. Name another folder, or leave --out away: then each copy goes beside its workbook.`,
  threadEnded:
    'This workbook was not finished, because the part of Taakstelling that worked on it stopped. There may have been too little memory. Close other programs and do this workbook alone, without --batch. If that fails too, pass this sentence on to your administrator.',
  outNotMade: (folder) =>
    `The folder ${folder} could not be made. Check that no file has that name and that you may make it.`,
};
