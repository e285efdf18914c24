/** The list of settings in docs/instellingen.md, made from the settings that are read. */
import { writeFileSync } from 'node:fs';
import { isoDay } from '../src/domain/iso-day';
import { SOFT_RULES } from '../src/domain/match/rules';
import type { SerialDay } from '../src/domain/units';
import type { CellScalar } from '../src/workbook/grid';
import { SPREADS } from '../src/workbook/outlook-settings';
import { SETTING_TYPES, type SettingName } from '../src/workbook/setting-types';

const MEANINGS: Readonly<Record<SettingName, string>> = {
  'termijn woning': 'Binnen hoeveel dagen na de koppeling een woning geaccepteerd is.',
  'termijn verhuizing': 'Binnen hoeveel dagen na de koppeling het huishouden verhuisd is.',
  'gesloten dag':
    'Een dag waarop niemand verhuist, zoals een feestdag. Elke dag heeft een eigen rij.',
  gewicht:
    'Hoe zwaar de regel telt in een voorstel, vanaf 0. Samen staan de gewichten voor 100 punten.',
  maximum:
    'In hoeveel woningen van het complex of de locatie met deze naam vergunninghouders hoogstens mogen wonen, wie er al woont inbegrepen. Een locatie heeft altijd het maximum van de tabel Locaties; hier kan het lager. Een ander complex heeft zonder rij geen maximum.',
  'grens enigszins achter':
    'Het deel van de norm vanaf waar een gemeente enigszins achter is; daaronder is zij achter.',
  'passend als harde regel':
    'Of een woning met een huur die niet past (ja) nooit wordt voorgesteld, of (nee) wel.',
  'contact binnen werkdagen':
    'Binnen hoeveel werkdagen contact is gehad met wie een signaal van weerstand gaf.',
  'stap binnen dagen':
    'Binnen hoeveel dagen na de verhuizing een stap van de begeleiding klaar is.',
  'dagen voor oplevering':
    'Hoeveel dagen voor de oplevering van een locatie klankbordgroep en brief er uiterlijk zijn.',
  'COA-stand op de eerste':
    'Tot en met welke dag een stand van COA van de eerste van een maand telt: dag ervoor of die dag.',
  'duur doorstroom':
    'Hoeveel dagen een huishouden in een doorstroomlocatie mag wonen; daarna moet het weg zijn.',
  'afspraak gezinnen regulier':
    'Of afgesproken is dat gezinnen een reguliere woning krijgen: ja, nee, of de datum vanaf wanneer. Volgt in controles, tabblad en score.',
  'afspraak alleenstaanden alternatief':
    'Of afgesproken is dat alleenstaanden alternatieve huisvesting krijgen: ja, nee, of de datum vanaf wanneer.',
  'gezin vanaf personen':
    'Vanaf hoeveel personen, nareizigers meegeteld, een huishouden een gezin is. Met 3 is een paar zonder kinderen dat niet.',
  'peildag koppelen':
    'De dag in een halfjaar waarop het COA genoeg mensen gekoppeld moet hebben. Zonder rij 1-4 en 1-10.',
  'aftoppingsgrens laag':
    'De lage aftoppingsgrens van dat jaar, in euro per maand: voor 1 of 2 personen. Nodig voor een jaar dat nog niet bekend is; tot die er is, gelden de grenzen van het laatste bekende jaar. Gaat voor op de grens die bekend is.',
  'aftoppingsgrens hoog': 'De hoge aftoppingsgrens van dat jaar, voor 3 of meer personen.',
  kwaliteitskortingsgrens:
    'De grens van dat jaar als alle bewoners onder de jongerenleeftijd zijn en er geen kind woont.',
  jongerenleeftijd: 'De leeftijd waaronder die grens geldt in dat jaar.',
  'vooruitblik dagen tot verhuizing':
    'Hoeveel dagen het meestal duurt van woning en kandidaat tot verhuizing; de helft duurt langer.',
  'vooruitblik dagen na acceptatie':
    'Hoeveel dagen het meestal duurt van acceptatie tot verhuizing; de helft duurt langer.',
  'vooruitblik dagen locatie later':
    'Hoeveel dagen een locatie meestal later wordt opgeleverd dan gepland; de helft is nog later.',
  'vooruitblik dagen locatie vullen':
    'In hoeveel dagen na de oplevering de woningen van een locatie worden aangeboden.',
  'vooruitblik deel vervalt':
    'Welk deel van de aangeboden woningen vervalt: geweigerd of ingetrokken.',
  'vooruitblik ontkoppeld per 100':
    'Van elke 100 wachtende huishoudens, hoeveel er per week ontkoppeld worden.',
  'vooruitblik nareis per 100':
    'Van elke 100 gezinnen die nog nareizen, hoeveel er per week komen.',
  'vooruitblik gekoppeld per week':
    'Hoeveel personen het COA per week koppelt, nareizigers meegeteld, wat de taakstelling ook vraagt.',
  'vooruitblik woningen per week':
    'Hoeveel woningen de corporatie met deze naam per week aanbiedt buiten de locaties, wat er ook is afgesproken.',
  'vooruitblik spreiding':
    'Hoe ver het tempo van aanbod, koppelen of nareis kan afwijken van wat verwacht wordt. Zonder rij 50%, 35% en 90%.',
  taal: 'De taal van het tabblad: nl of en.',
};

const INTRODUCTION = [
  '<!-- Gemaakt door build/settings-docs.ts; de instellingen staan in src/workbook/setting-types.ts. -->',
  '# Instellingen',
  'Elke rij van de tabel **Instellingen** heeft een _Naam_ en een _Waarde_. Wat er niet in staat, heeft ' +
    'de waarde die hieronder tussen haakjes staat. Hoofdletters en leestekens in een naam maken niet uit. ' +
    'Een naam die niet bestaat, of een waarde die niet te lezen is, meldt de controle.',
];

export function settingsDocument(): string {
  const lines = SETTING_TYPES.flatMap(({ name, example }) => linesOn(name, example));
  return `${[...INTRODUCTION, lines.join('\n')].join('\n\n')}\n`;
}

export function writeSettingsDocument(path: string): void {
  writeFileSync(path, settingsDocument());
}

function linesOn(name: SettingName, value: CellScalar): readonly string[] {
  const line = (called: string, shown: CellScalar): string =>
    `- \`${called}\` (${shown}): ${MEANINGS[name]}`;
  switch (name) {
    case 'gewicht':
      return SOFT_RULES.map((rule) => line(`gewicht ${rule.name}`, rule.defaultWeight));
    case 'maximum':
      return [line('maximum De Meander', `bijvoorbeeld ${value}`)];
    case 'vooruitblik spreiding':
      return SPREADS.map((one) => line(`${name} ${one}`, `bijvoorbeeld ${percentOf(value)}`));
    case 'vooruitblik woningen per week':
      return [line(`${name} Brugstede`, `bijvoorbeeld ${value}`)];
    case 'vooruitblik deel vervalt':
      return [line(name, `bijvoorbeeld ${percentOf(value)}`)];
    case 'vooruitblik dagen tot verhuizing':
    case 'vooruitblik dagen na acceptatie':
    case 'vooruitblik dagen locatie later':
    case 'vooruitblik dagen locatie vullen':
    case 'vooruitblik ontkoppeld per 100':
    case 'vooruitblik nareis per 100':
    case 'vooruitblik gekoppeld per week':
      return [line(name, `bijvoorbeeld ${String(value).replace('.', ',')}`)];
    case 'gesloten dag':
      return [line(name, `bijvoorbeeld ${isoDay(Number(value) as SerialDay)}`)];
    case 'peildag koppelen':
      return [line(name, '1-4 en 1-10')];
    case 'aftoppingsgrens laag':
    case 'aftoppingsgrens hoog':
    case 'kwaliteitskortingsgrens':
    case 'jongerenleeftijd':
      return [line(`${name} 2027`, `bijvoorbeeld ${String(value).replace('.', ',')}`)];
    case 'grens enigszins achter':
      return [line(name, percentOf(value))];
    default:
      return [line(name, value)];
  }
}

function percentOf(part: CellScalar): string {
  return `${Number(part) * 100}%`;
}
