/** Words of the command line for a folder of workbooks. */
export const batch = {
  /** The headers of the table, in the order of its columns. */
  heads: {
    municipality: 'gemeente',
    period: 'halfjaar',
    quota: 'taakstelling',
    housed: 'gehuisvest',
    backlog: 'achterstand',
    verdict: 'oordeel',
    faults: 'fouten',
    warnings: 'waarschuwingen',
    written: 'geschreven',
    refused: 'niet gelukt',
  },
  checked: 'alleen gecontroleerd',
  progress: (number: number, of: number, file: string, result: string) =>
    `${number}/${of} ${file}: ${result}`,
  result: (backlog: string, verdict: string, faults: number, warnings: number) =>
    `${backlog}, ${verdict}, ${faults} ${faults === 1 ? 'fout' : 'fouten'}, ${warnings} ${
      warnings === 1 ? 'waarschuwing' : 'waarschuwingen'
    }`,
  total: (files: number, made: number, faulty: number, refused: number) =>
    `${files} werkmappen: ${made} gelukt, waarvan ${faulty} met fouten; ${refused} niet gelukt.`,
  skipped: (files: readonly string[]) =>
    `Overgeslagen, want eerder door Taakstelling geschreven: ${files.join(', ')}.`,
  csvWritten: (file: string) => `Overzicht geschreven: ${file}`,
  folderNotRead: (folder: string) =>
    `De map ${folder} kon niet worden gelezen. Controleer de naam en of u er rechten op heeft.`,
  noWorkbooks: (folder: string) => `In de map ${folder} staat geen werkmap (.xlsx of .xlsm).`,
  outIsFolder: (folder: string) =>
    `--out ${folder} is de map van de werkmappen zelf: de kopieën zouden ze vervangen. Noem een andere map, of laat --out weg: dan komt elke kopie ernaast.`,
  threadEnded:
    'Deze werkmap is niet afgemaakt, want het deel van Taakstelling dat ermee bezig was, is gestopt. Misschien was er te weinig geheugen. Sluit andere programma’s en verwerk deze werkmap apart, zonder --batch. Lukt dat ook niet, geef deze zin dan door aan uw beheerder.',
  outNotMade: (folder: string) =>
    `De map ${folder} kon niet worden gemaakt. Controleer of er geen bestand met die naam is en of u er rechten op heeft.`,
};
