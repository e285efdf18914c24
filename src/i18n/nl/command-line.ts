import { unreadable } from './unreadable';

/** Words of the command line. */
export const commandLine = {
  usage:
    'Gebruik: npm run --silent overleg -- IN.xlsx [--out UIT.xlsx] [--date JJJJ-MM-DD] [--asof JJJJ-MM-DD] [--meeting ambtelijk|bestuurlijk] [--lang nl|en] [--check] [--tab-only BESTAND] [--json]\nVoor alle werkmappen van een map: npm run --silent overleg -- --batch MAP [--out MAP] [--csv OVERZICHT.csv] [--date …] [--asof …] [--meeting …] [--lang nl|en] [--check] [--json]',
  noFile: 'Er is geen werkmap genoemd. Noem het .xlsx-bestand van de partners als eerste.',
  tooManyFiles:
    'Er is meer dan één werkmap genoemd. Noem er één; zet namen met spaties tussen aanhalingstekens.',
  batchAlone:
    'Bij --batch horen geen losse werkmap en geen --tab-only. Noem achter --batch de map met de werkmappen.',
  csvOfBatch: '--csv hoort bij --batch MAP. Laat het weg, of noem de map met de werkmappen.',
  unknownOption: (option: string) =>
    `De optie ${option} bestaat niet. Kijk hieronder welke er zijn.`,
  optionNeedsValue: (option: string) => `Achter ${option} ontbreekt een waarde.`,
  notADate: (option: string, text: string) =>
    `${option} ${text} is geen datum. Schrijf jaar, maand en dag, zoals 2016-12-31.`,
  notAMeeting: (text: string) =>
    `--meeting ${text} is geen soort overleg. Kies ambtelijk of bestuurlijk.`,
  notALanguage: (text: string) => `--lang ${text} kan niet. Kies nl of en.`,
  tabOnlyIsInput: (file: string) =>
    `--tab-only ${file} is de werkmap van de partners zelf. Er is niets geschreven, want het losse tabblad zou haar vervangen. Geef het een andere naam.`,
  tabOnlyIsOut: (file: string) =>
    `--tab-only ${file} is ook het bestand waar de hele werkmap heen gaat. Er is niets geschreven. Geef het losse tabblad een andere naam.`,
  tabOnlyOfOfficials: (tab: string) =>
    `--tab-only kan niet voor "${tab}". Er is niets geschreven, want op dat tabblad staan zaaknummers. Kies --meeting bestuurlijk.`,
  tabOnlyPersonal: (tab: string, cells: readonly string[]) =>
    `Op "${tab}" staan misschien persoonsgegevens (${cells.join(', ')}). Er is niets geschreven, want het losse tabblad verlaat de werkmap. Haal ze weg en probeer het opnieuw.`,
  otherExtension: (file: string, extension: string) =>
    `${file} moet eindigen op ${extension}, want dat is het bestand. Er is niets geschreven. Geef een naam die daarop eindigt.`,
  fileNotFound: (file: string) => `Het bestand ${file} is er niet. Controleer de naam en de map.`,
  fileNotRead: (file: string) =>
    `Het bestand ${file} kon niet worden gelezen. Controleer of u er rechten op heeft.`,
  fileNotWritten: (file: string) =>
    `Het bestand ${file} kon niet worden geschreven. Controleer of de map bestaat en het bestand niet open is.`,
  ...unreadable,
  ownFailure: (place: string) =>
    `Dit ging mis door een fout in Taakstelling zelf (${place}). Er is geen bestand gemaakt. Geef deze zin door aan uw beheerder.`,
  made: (tab: string) => `Het tabblad "${tab}" is gemaakt.`,
  standing: (day: string, backlog: string) => `Stand per ${day}: ${backlog}.`,
  quota: (period: string, adjusted: number, housed: number) =>
    `In ${period} te huisvesten ${adjusted}, gehuisvest ${housed}.`,
  band: (band: string) => `Tegen de norm: ${band}.`,
  corporations: (day: string) => `Per corporatie, t/m ${day}, de laatste hele week:`,
  noWeekYet: 'Per corporatie: nog geen hele week van dit halfjaar voorbij.',
  corporation: (name: string, planned: number, housed: number, backlog: string) =>
    `  ${name}: gepland ${planned}, gehuisvest ${housed} (${backlog})`,
  other: 'geen corporatie',
  findings: (faults: number, warnings: number) =>
    `De controle vond ${faults} ${faults === 1 ? 'fout' : 'fouten'} en ${warnings} ${
      warnings === 1 ? 'waarschuwing' : 'waarschuwingen'
    }.`,
  noFindings: 'De controle vond niets.',
  at: (sheet: string, address: string | null) => (address ? `${sheet}!${address}` : sheet),
  written: (file: string) => `Geschreven: ${file}`,
  signatureLost:
    'De werkmap had een digitale handtekening. In het geschreven bestand geldt die niet meer, want er staat nu iets anders in.',
  roundTrips: (count: number) => `Keren heen en weer naar de werkmap: ${count}.`,
};
