/** The list of checks in docs/controles.md, made from the kinds of findings. */
import { writeFileSync } from 'node:fs';
import { findings } from '../src/i18n/nl/findings';
import {
  FINDING_KINDS,
  type FindingCode,
  type FindingGroup,
  type Severity,
} from '../src/workbook/finding';

const GROUPS: Readonly<Record<FindingGroup, string>> = {
  structure: 'Tabellen en kolommen',
  cells: 'Cellen',
  ids: 'Nummers en namen',
  time: 'Datums en halfjaren',
  sums: 'Optellingen en tegenspraak',
  agreements: 'Afspraken en wet',
  privacy: 'Persoonsgegevens',
  hygiene: 'De werkmap zelf',
};

const INTRODUCTION = [
  '<!-- Gemaakt door build/checks-docs.ts; wijzig de teksten in src/i18n/nl/findings.ts. -->',
  '# Controles',
  'Alles wat de controle van een werkmap kan melden. Een **fout** betekent dat gegevens niet of ' +
    'verkeerd meetellen; een **waarschuwing** vraagt om een blik; **info** is goed om te weten. ' +
    'Controles gaan uit van de peildatum: wat daarna gebeurde telt niet. Een melding ' +
    'noemt de plaats, en zo nodig een datum, een bedrag, een aantal of een kop; nooit een nummer ' +
    '(zoals een casusnummer) of vrije tekst uit een cel.',
  'Waar _herstel_ staat biedt het venster een wijziging aan die precies die cel verbetert en verder ' +
    'niets aanraakt; is de cel intussen veranderd, dan gebeurt er niets.',
];

export function checksDocument(): string {
  const groups = Object.keys(GROUPS) as FindingGroup[];
  return `${[...INTRODUCTION, ...groups.flatMap(sectionOn)].join('\n\n')}\n`;
}

export function writeChecksDocument(path: string): void {
  writeFileSync(path, checksDocument());
}

function sectionOn(group: FindingGroup): readonly string[] {
  const codes = (Object.keys(FINDING_KINDS) as FindingCode[]).filter(
    (code) => FINDING_KINDS[code].group === group,
  );
  return [`## ${GROUPS[group]}`, ...codes.flatMap(entryOn)];
}

function entryOn(code: FindingCode): readonly string[] {
  const { severity, isFixable } = FINDING_KINDS[code];
  const { title, why, todo } = findings[code];
  const marks = [`\`${code}\``, SEVERITIES[severity], ...(isFixable ? ['herstel'] : [])];
  return [`### ${title}`, marks.join(' · '), `${why} _${todo}_`];
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  fout: '**fout**',
  waarschuwing: '**waarschuwing**',
  info: '**info**',
};
