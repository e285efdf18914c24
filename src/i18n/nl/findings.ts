/**
 * Explains the result of a check: the finding, why it matters, and what to do. The texts contain
 * dates, amounts and counts, but no personal number and no text from a cell.
 */
import type { DataOf, FindingCode } from '../../workbook/finding';
import type { PersonalSubject } from '../../workbook/personal-data';
import type { TargetKind } from '../../workbook/tables/scenarios';
import { common } from './common';
import { lookName } from './looks';

export interface FindingWords<Data> {
  /** Names the check in a few words, without a cell or numbers. */
  readonly title: string;
  readonly what: (data: Data) => string;
  readonly why: string;
  readonly todo: string;
}

export type FindingTexts = { readonly [Code in FindingCode]: FindingWords<DataOf<Code>> };

const unread = 'Zo kan de rij niet volledig worden meegeteld.';
const asText = 'Excel rekent niet met tekst; een formule over deze kolom slaat de cel over.';
const candidates = ({ column, headers }: { column: string; headers: readonly string[] }): string =>
  headers.length === 1
    ? `De kolom ${headers[0] ?? ''} is misschien ${column}, maar zeker is dat niet.`
    : `Voor ${column} komen ${headers.length} kolommen in aanmerking: ${common.enumeration(headers, 'en')}.`;
const askedWhy = 'Een verkeerde keuze geeft verkeerde cijfers, daarom wordt er niet geraden.';
const merged = 'Van samengevoegde cellen is alleen de eerste rij gevuld.';
const blankIn = ({ count, persons, cells }: DataOf<'corporation-blank'>, column: string): string =>
  `${column} is niet ingevuld in ${common.rows(count)} (${cells.join(', ')}${count > cells.length ? ', …' : ''}) van samen ${common.persons(persons)}, en in andere rijen wel.`;

const scenarioTarget = (expected: TargetKind): string => {
  switch (expected) {
    case 'half-year':
      return 'een halfjaar uit Taakstelling, of het eerste daarna, zoals 2026-I';
    case 'location':
      return 'een locatie uit Locaties';
    case 'corporation':
      return 'een corporatie uit Corporaties of Verdeling';
  }
};

export const findings: FindingTexts = {
  'table-missing': {
    title: 'Tabel ontbreekt',
    what: ({ name }) => `De tabel ${name} is in deze werkmap niet gevonden.`,
    why: 'Zonder de tabellen Taakstelling en Plaatsingen zijn er geen cijfers voor het overleg.',
    todo: 'Voeg de tabel toe met Nieuwe planning, of wijs bij Werkmap aan welke tabel het is.',
  },
  'column-missing': {
    title: 'Verplichte kolom ontbreekt',
    what: ({ column }) => `De kolom ${column} is in deze tabel niet gevonden.`,
    why: 'Zonder deze kolom is geen enkele rij van de tabel te gebruiken.',
    todo: 'Geef de kolom die kop, of wijs bij Werkmap aan welke kolom het is.',
  },
  'table-asked': {
    title: 'Onduidelijk welke tabel dit is',
    what: ({ names }) => `Dit lijkt op een tabel, misschien ${common.enumeration(names, 'of')}.`,
    why: askedWhy,
    todo: 'Kies bij Werkmap welke tabel het is, of dat het er geen is.',
  },
  'table-twice': {
    title: 'Twee tabellen voor hetzelfde',
    what: ({ name, used }) =>
      used === null
        ? `Er is meer dan één tabel die ${name} kan zijn; geen ervan wordt gebruikt.`
        : `Er is meer dan één tabel die ${name} kan zijn; gebruikt wordt die op ${used}.`,
    why: 'Rijen in de andere tabel tellen nergens mee.',
    todo: 'Voeg de rijen samen in één tabel, of kies bij Werkmap welke geldt.',
  },
  'required-column-asked': {
    title: 'Niet zeker welke kolom het is (verplicht)',
    what: candidates,
    why: 'Zonder keuze is de tabel niet te gebruiken. Bij plaatsingen kan een andere datum mensen in een ander halfjaar laten vallen.',
    todo: 'Kies bij Werkmap welke kolom geldt. De eerste die in aanmerking komt is aangewezen.',
  },
  'column-asked': {
    title: 'Niet zeker welke kolom het is',
    what: candidates,
    why: askedWhy,
    todo: 'Kies bij Werkmap welke kolom geldt; tot dan wordt geen ervan gebruikt.',
  },
  'header-asked': {
    title: 'Kop past op meer dan één kolom',
    what: ({ columns }) => `Deze kop past even goed op ${common.enumeration(columns, 'als op')}.`,
    why: askedWhy,
    todo: 'Kies bij Werkmap wat de kolom is, of maak de kop duidelijker.',
  },
  'sign-asked': {
    title: 'Teken van het saldo onbekend',
    what: ({ column }) => `Deze kolom kan ${column} zijn, maar het teken is niet zeker.`,
    why: 'In de ene werkmap is een achterstand een positief getal, in de andere een negatief.',
    todo: 'Kies bij Werkmap of een positief getal achterstand of voorsprong betekent.',
  },
  'adjusted-quota-asked': {
    title: 'Taakstelling waar de achterstand al in zit',
    what: ({ header }) =>
      `Volgens de kop (${header}) zit in deze kolom de achterstand of voorsprong al.`,
    why: 'De achterstand zou dan twee keer tellen, en de taakstelling van het halfjaar is niet te zien.',
    todo: 'Zet de gepubliceerde (netto) taakstelling in een kolom Taakstelling, of bevestig bij Werkmap dat dit hem is.',
  },
  'other-column-possible': {
    title: 'Nog een kolom die hetzelfde kan zijn',
    what: ({ column }) => `Gebruikt wordt de kolom ${column}; deze kolom kan hetzelfde bedoelen.`,
    why: 'Twee datums of aantallen die verschillen kunnen mensen in een ander halfjaar laten vallen.',
    todo: 'Bevestig bij Werkmap welke kolom geldt.',
  },
  'header-twice': {
    title: 'Kop komt twee keer voor',
    what: ({ column }) => `De kop ${column} staat meer dan één keer in deze tabel.`,
    why: 'Het is niet te zien welke van de kolommen geldt.',
    todo: 'Geef een van beide een andere kop, of verwijder de kolom die niet meer nodig is.',
  },
  'header-elsewhere': {
    title: 'Koppen staan niet in de kopregel van de tabel',
    what: () => 'Excel kent deze kolommen als Kolom1, Kolom2, …; de echte koppen staan eronder.',
    why: 'Formules die kolommen bij naam noemen, zoals Plaatsingen[Datum], werken zo niet.',
    todo: 'Typ de koppen over in de kopregel van de tabel en verwijder de rij waarin zij nu staan.',
  },
  'mapping-dropped': {
    title: 'Vastgelegde keuze past niet meer',
    what: ({ name }) =>
      name === null
        ? 'Een keuze die bij Werkmap was vastgelegd is niet meer te lezen.'
        : `De keuze die bij Werkmap was vastgelegd voor ${name} past niet meer op de tabel.`,
    why: 'De tabel wordt nu weer herkend aan naam en koppen alleen.',
    todo: 'Controleer bij Werkmap wat er herkend is, en leg de keuze opnieuw vast.',
  },
  'constant-among-formulas': {
    title: 'Getypt getal tussen formules',
    what: () => 'In deze kolom staan formules, maar deze cel bevat een getypt getal.',
    why: 'Het getal verandert niet mee als de gegevens veranderen.',
    todo: 'Zet de formule terug, of zet het getal in een eigen kolom.',
  },
  'rows-hidden': {
    title: 'Verborgen rijen',
    what: ({ count }) =>
      count === 1
        ? 'In deze tabel is 1 rij verborgen.'
        : `In deze tabel zijn ${count} rijen verborgen.`,
    why: 'Verborgen en weggefilterde rijen tellen gewoon mee.',
    todo: 'U hoeft niets te doen als de rijen mee horen te tellen. Verwijder ze anders.',
  },
  'rows-struck': {
    title: 'Doorgestreepte rijen',
    what: ({ count }) =>
      count === 1
        ? 'In deze tabel is 1 rij doorgestreept, maar zij telt mee.'
        : `In deze tabel zijn ${count} rijen doorgestreept, maar zij tellen mee.`,
    why: 'Of een doorgestreepte rij vervallen of alleen afgehandeld is, blijkt niet uit de werkmap.',
    todo: 'Verwijder de rijen die niet meer gelden, of vul er de status in.',
  },
  'row-as-remark': {
    title: 'Rij gelezen als opmerking',
    what: () => 'In deze rij staat alleen een zin; zij is gelezen als opmerking.',
    why: 'De rij telt nergens mee.',
    todo: 'U hoeft niets te doen als het een opmerking is. Vul anders de overige kolommen in.',
  },
  'rows-left-out': {
    title: 'Rijen onder de tabel',
    what: () => 'Vanaf hier staat iets onder de tabel dat er niet bij lijkt te horen.',
    why: 'Deze rijen tellen nergens mee.',
    todo: 'Haal de lege rijen ertussen weg als de rijen bij de tabel horen.',
  },
  'totals-left-out': {
    title: 'Totaalrijen tellen niet mee',
    what: ({ count }) =>
      count === 1
        ? 'Deze rij is een totaal.'
        : `Deze rij en ${count - 1} andere rijen in deze tabel zijn totalen.`,
    why: 'Een totaal is geen eigen gegeven; het meetellen zou alles verdubbelen.',
    todo: 'U hoeft niets te doen als het totalen zijn. Geef anders de rij een eigen nummer of naam.',
  },
  'placement-fell-through': {
    title: 'Plaatsing ging niet door',
    what: () => 'Volgens deze cel is de plaatsing niet doorgegaan.',
    why: 'De rij telt nergens mee.',
    todo: 'U hoeft niets te doen als dat klopt. Verbeter anders de cel.',
  },
  'remark-says-fell-through': {
    title: 'Plaatsing die misschien niet doorging',
    what: () =>
      'Volgens deze cel ging de plaatsing niet door of telt zij niet, maar de rij telt mee.',
    why: 'Ging zij niet door, dan staat er te veel bij gehuisvest.',
    todo: 'Zet nee in de kolom Telt mee, of kies bij Status dat het niet doorging.',
  },
  'rows-of-others': {
    title: 'Rijen die misschien niet meetellen',
    what: ({ header, count }) =>
      `De kolom ${header} heeft ${count} verschillende waarden en wordt niet gelezen: alle rijen tellen mee.`,
    why: 'Gaan sommige rijen over een andere gemeente of over anderen dan vergunninghouders, dan staat er te veel bij gehuisvest.',
    todo: 'Zet bij zulke rijen nee in de kolom Telt mee, of haal ze uit de lijst.',
  },
  'corporation-blank': {
    title: 'Plaatsingen zonder corporatie',
    what: (blanks) => blankIn(blanks, 'Corporatie'),
    why: `Deze mensen tellen voor geen corporatie. ${merged}`,
    todo: 'Vul de cellen in. U hoeft niets te doen als een ander hen huisvestte.',
  },
  'blank-counts': {
    title: 'Niet ingevuld wie meetelt',
    what: (blanks) => blankIn(blanks, blanks.column),
    why: `Deze mensen tellen mee. ${merged}`,
    todo: 'Vul de cellen in. U hoeft niets te doen als zij gehuisvest zijn.',
  },
  'placement-not-yet': {
    title: 'Plaatsing is er nog niet',
    what: () => 'Volgens de status is dit huishouden nog niet verhuisd.',
    why: 'De rij telt nergens mee tot de status zegt dat het huishouden er woont.',
    todo: 'Zet de status op gehuisvest zodra het huishouden er woont.',
  },
  'rent-with-service-costs': {
    title: 'Huur kan servicekosten bevatten',
    what: ({ since }) =>
      since === null
        ? 'Deze kolom is als kale huur gelezen; rekenhuur en huurprijs kunnen servicekosten bevatten.'
        : `Deze kolom is als kale huur gelezen. Sinds ${since} tellen servicekosten niet meer mee in de rekenhuur; een huurprijs en oudere bedragen kunnen ze nog bevatten.`,
    why: 'Passend toewijzen gaat over de kale huur. Met servicekosten lijkt een woning te duur.',
    todo: 'Controleer de bedragen en noem de kolom Kale huur.',
  },
  'needed-table-open': {
    title: 'Vraag over een tabel nog open',
    what: ({ name }) => `Over de tabel ${name} staat bij Werkmap nog een vraag open.`,
    why: 'Zolang die open staat, wordt de tabel niet gebruikt en is er geen overlegtabblad te maken.',
    todo: 'Bekijk bij Werkmap het voorbeeld en kies een antwoord.',
  },
  'table-open': {
    title: 'Vraag over een tabel nog open (niet nodig)',
    what: ({ name }) => `Over de tabel ${name} staat bij Werkmap nog een vraag open.`,
    why: 'Zolang die open staat, blijft het deel van het tabblad dat uit deze tabel komt leeg.',
    todo: 'Bekijk bij Werkmap het voorbeeld en kies een antwoord, of kies dat het geen tabel is.',
  },
  'columns-not-read': {
    title: 'Kolommen die niet worden gelezen',
    what: ({ headers }) =>
      headers.length === 1
        ? `De kolom ${headers.join('')} wordt niet gelezen.`
        : `De kolommen ${common.enumeration(headers, 'en')} worden niet gelezen.`,
    why: 'Wat erin staat, telt nergens mee.',
    todo: 'Is er toch een kolom bij die telt? Kies haar bij Werkmap.',
  },
  'list-not-read': {
    title: 'Lijst die niet wordt gelezen',
    what: ({ rows }) =>
      `Deze lijst van ${common.rows(rows)} lijkt op een tabel van het overleg, maar wordt niet gelezen.`,
    why: 'Rijen in deze lijst tellen nergens mee.',
    todo: 'Kies bij Werkmap welke tabel het is, of dat het er geen is.',
  },
  'block-not-read': {
    title: 'Ander blok met gegevens',
    what: ({ rows }) => `Dit blok van ${common.rows(rows)} wordt niet gelezen.`,
    why: 'Wat erin staat, telt nergens mee.',
    todo: 'Hoort het bij een tabel van het overleg? Kies dat dan bij Werkmap.',
  },
  'rows-without-day': {
    title: 'Rijen zonder datum',
    what: ({ count, column }) =>
      `${count === 1 ? '1 rij heeft' : `${count} rijen hebben`} geen ${column} en ${count === 1 ? 'telt' : 'tellen'} niet mee in deze tabel.`,
    why: 'Zo is bij Werkmap gekozen: een huishouden zonder datum is nog niet gehuisvest.',
    todo: 'Vul de datum in zodra het huishouden verhuisd is.',
  },
  'persons-without-day': {
    title: 'Personen zonder datum',
    what: ({ count, column, cells }) =>
      `${common.persons(count)} zonder ${column} (${cells.join(', ')}${count > cells.length ? ', …' : ''}) ${count === 1 ? 'telt' : 'tellen'} mee met het huishouden erboven.`,
    why: 'Wie nog niet verhuisd is, telt zo te vroeg mee.',
    todo: 'Zet bij wie later komt ja in de kolom Nareis. U hoeft niets te doen als zij meeverhuisden.',
  },
  'rows-repeated': {
    title: 'Rijen die elders ook staan',
    what: ({ count, areHidden }) =>
      areHidden
        ? `${count === 1 ? '1 verborgen rij telt' : `${count} verborgen rijen tellen`} niet mee: het nummer staat ook in een zichtbare rij.`
        : `${count === 1 ? '1 rij staat' : `${count} rijen staan`} met hetzelfde nummer en dezelfde datum ook in een andere lijst en ${count === 1 ? 'telt' : 'tellen'} één keer.`,
    why: 'Zo is bij Werkmap gekozen.',
    todo: 'Verwijder de dubbele rijen als ze niet nodig zijn.',
  },
  'looks-not-read': {
    title: 'Kleuren zonder legenda',
    what: ({ looks }) =>
      `Niet alle rijen zien er hetzelfde uit: ${looks
        .map(
          ({ look, count, cells }) =>
            `${lookName(look)} in ${common.rows(count)} (${cells.join(', ')}${count > cells.length ? ', …' : ''})`,
        )
        .join('; ')}. Wat dat betekent, is niet gelezen: alle rijen tellen mee.`,
    why: 'Betekent een kleur dat een rij niet meetelt, of nog niet, dan kloppen de aantallen niet.',
    todo: 'Beantwoord bij Werkmap de vraag over de kleur, of zet wat zij betekent in de kolom Status of Telt mee.',
  },
  'looks-cut': {
    title: 'Niet alle kleuren gelezen',
    what: () =>
      'Dit blad heeft zo veel cellen dat van een deel de kleur, of een streep door de tekst, niet is gelezen.',
    why: 'Zo kunnen rijen ten onrechte wel of niet meetellen.',
    todo: 'Verwijder kolommen, rijen en gekleurde bladen die niet nodig zijn. Of zet wat een kleur betekent in de kolom Telt mee.',
  },
  'rows-out-by-look': {
    title: 'Rijen die om hun kleur niet meetellen',
    what: ({ count }) =>
      count === 1
        ? 'Deze rij telt niet mee om hoe zij eruitziet.'
        : `Deze rij en ${count - 1} andere tellen niet mee om hoe ze eruitzien.`,
    why: 'Zo is bij Werkmap gekozen.',
    todo: 'U hoeft niets te doen als dat klopt. Maak anders bij Werkmap het antwoord ongedaan.',
  },
  'placements-counted': {
    title: 'Plaatsingen zijn per maand geteld',
    what: () =>
      'De plaatsingen staan als aantallen per maand in de werkmap: elk aantal telt op de laatste dag van zijn maand.',
    why: 'Welke huishoudens verhuisden, is zo niet bekend. Delen van het tabblad die dat vragen, blijven leeg.',
    todo: 'Houd per huishouden een rij bij als u die delen wilt gebruiken.',
  },
  'months-missing': {
    title: 'Maand zonder lijst',
    what: ({ months }) =>
      `Elke maand heeft een eigen lijst, maar van ${common.enumeration(
        months.map(
          ({ month, year }) =>
            `${common.months[month - 1] ?? month}${year === null ? '' : ` ${year}`}`,
        ),
        'en',
      )} is er geen.`,
    why: 'Wie in die maand verhuisde, telt dan niet mee.',
    todo: 'Voeg de lijst toe, of wijs haar aan bij Werkmap. Verhuisde er niemand, dan hoeft u niets te doen.',
  },
  'opening-assumed': {
    title: 'Geen beginstand gevonden',
    what: () => 'Er is geen beginstand gevonden: 0 aangenomen.',
    why: 'Was er aan het begin van het eerste halfjaar een achterstand of voorsprong, dan klopt de stand niet.',
    todo: 'Vul de achterstand in bij Beginstand op de rij van het eerste halfjaar, of 0 als die er niet was.',
  },
  'quota-elsewhere': {
    title: 'Elders staat een andere taakstelling',
    what: ({ period, used, found }) =>
      `Hier staat ${found} als taakstelling van ${period}; gebruikt wordt ${used}.`,
    why: 'Twee getallen voor één periode kunnen niet allebei kloppen.',
    todo: 'Zoek uit welk getal gepubliceerd is en verbeter het andere.',
  },
  'required-empty': {
    title: 'Verplichte cel is leeg',
    what: ({ column }) => `${column} is niet ingevuld.`,
    why: 'Zonder dit gegeven telt de rij nergens mee.',
    todo: 'Vul de cel in.',
  },
  'error-value': {
    title: 'Foutwaarde in een cel',
    what: ({ column }) => `In ${column} staat een fout van Excel (zoals #N/B of #VERW!).`,
    why: unread,
    todo: 'Herstel de formule, of typ de waarde.',
  },
  'not-a-date': {
    title: 'Geen datum',
    what: ({ column }) => `${column} is niet als datum te lezen.`,
    why: unread,
    todo: 'Typ de datum als dag-maand-jaar, bijvoorbeeld 1-2-2016.',
  },
  'date-without-year': {
    title: 'Datum zonder jaar',
    what: ({ column }) => `In ${column} staat een dag en een maand, maar geen jaar.`,
    why: 'Zonder jaar is niet te zien in welk halfjaar de datum valt.',
    todo: 'Zet het jaar erbij, of kies bij Werkmap het jaar van deze lijst.',
  },
  'date-order-unknown': {
    title: 'Dag en maand kunnen verwisseld zijn',
    what: ({ column }) =>
      `${column} is tekst, en andere datums in deze kolom hebben de maand voorop.`,
    why: 'Met dag en maand verwisseld kan de datum in een ander halfjaar vallen; daarom wordt zij niet gelezen.',
    todo: 'Kies bij Werkmap wat in deze kolom voorop staat, of typ de datums als dag-maand-jaar.',
  },
  'date-out-of-range': {
    title: 'Datum buiten 2000–2099',
    what: ({ column }) => `De datum in ${column} ligt buiten de jaren 2000 tot en met 2099.`,
    why: unread,
    todo: 'Controleer het jaar. Een getal dat geen datum is hoort niet in deze kolom.',
  },
  'not-a-period': {
    title: 'Geen halfjaar',
    what: ({ column }) => `${column} is niet als halfjaar te lezen.`,
    why: unread,
    todo: 'Schrijf het halfjaar met zijn jaar, als 2016-I of 2016-II.',
  },
  'not-a-number': {
    title: 'Geen getal',
    what: ({ column }) => `${column} is niet als getal te lezen.`,
    why: unread,
    todo: 'Typ alleen het getal; een toelichting hoort in een andere kolom.',
  },
  'not-whole': {
    title: 'Geen heel getal',
    what: ({ column }) => `${column} is geen heel getal.`,
    why: 'Mensen en woningen zijn alleen heel te tellen.',
    todo: 'Typ een heel getal.',
  },
  negative: {
    title: 'Negatief getal',
    what: ({ column }) => `${column} is negatief.`,
    why: 'Een aantal of bedrag in deze kolom kan niet onder nul zijn.',
    todo: 'Controleer het getal. Zet mensen die ergens af gaan in de tabel Correcties.',
  },
  'too-large': {
    title: 'Onwaarschijnlijk groot getal',
    what: ({ column }) => `Het getal in ${column} is te groot om te kunnen kloppen.`,
    why: unread,
    todo: 'Controleer het getal.',
  },
  'not-yes-no': {
    title: 'Geen ja of nee',
    what: ({ column }) => `${column} is niet als ja of nee te lezen.`,
    why: 'De cel wordt gelezen alsof zij leeg is.',
    todo: 'Typ ja of nee.',
  },
  'unknown-choice': {
    title: 'Onbekende soort of status',
    what: ({ column, nearest, options }) =>
      nearest === null
        ? `${column} is geen van deze: ${common.enumeration(options, 'of')}.`
        : `${column} is geen van deze: ${common.enumeration(options, 'of')}. Bedoelt u ${nearest}?`,
    why: unread,
    todo: 'Kies een waarde uit de lijst.',
  },
  'text-as-date': {
    title: 'Datum als tekst',
    what: ({ column }) => `${column} is tekst die als datum is gelezen.`,
    why: asText,
    todo: 'Maak er een datum van.',
  },
  'text-as-number': {
    title: 'Getal als tekst',
    what: ({ column }) => `${column} is tekst die als getal is gelezen.`,
    why: asText,
    todo: 'Maak er een getal van.',
  },
  'spaces-around-id': {
    title: 'Spaties rond een nummer of naam',
    what: ({ column }) => `Voor of achter ${column} staan spaties.`,
    why: 'Formules zoals X.ZOEKEN (XLOOKUP) vinden het nummer dan niet terug in een andere tabel.',
    todo: 'Haal de spaties weg.',
  },
  'invisible-in-id': {
    title: 'Onzichtbare tekens in een nummer of naam',
    what: ({ column }) =>
      `In ${column} staan tekens die niet te zien zijn, zoals een vaste of dubbele spatie of een zacht koppelteken.`,
    why: 'Hier wordt het nummer herkend, maar Excel vindt het niet terug in een andere tabel.',
    todo: 'Haal die tekens weg.',
  },
  'count-unlikely': {
    title: 'Ongebruikelijk aantal',
    what: ({ column, from, upTo }) =>
      `${column} is ongebruikelijk: meestal is dit een getal van ${from} tot en met ${upTo}.`,
    why: 'Het getal telt zoals het er staat. Vaak is er een cijfer te veel of te weinig getypt.',
    todo: 'Controleer het getal. Klopt het, dan hoeft u niets te doen.',
  },
  'setting-twice': {
    title: 'Instelling komt twee keer voor',
    what: ({ used }) => `Deze instelling staat ook in ${used}; alleen die rij telt.`,
    why: 'De waarde in deze rij heeft geen invloed: van rijen die hetzelfde instellen telt de laatste.',
    todo: 'Laat alleen de rij staan die geldt.',
  },
  'setting-unknown': {
    title: 'Onbekende instelling',
    what: ({ nearest }) =>
      nearest === null
        ? 'Deze instelling bestaat niet.'
        : `Deze instelling bestaat niet. Bedoelt u ${nearest}?`,
    why: 'Zij heeft geen invloed; de standaardwaarde geldt.',
    todo: 'Verbeter de naam, of verwijder de rij.',
  },
  'setting-value': {
    title: 'Onbruikbare waarde van een instelling',
    what: ({ name, expected }) =>
      `De waarde van ${name} is niet te gebruiken; verwacht wordt ${valueKind(expected)}.`,
    why: 'Zolang deze niet te lezen is, geldt een andere rij met deze naam, of anders de standaardwaarde.',
    todo: 'Verbeter de waarde.',
  },
  'scenario-cell-missing': {
    title: 'Scenario is niet volledig',
    what: ({ column, event }) => `Bij ${event} hoort iets in de kolom ${column}.`,
    why: 'Een scenario waarvan een rij niet te lezen is, wordt niet doorgerekend.',
    todo: 'Vul de cel. De handleiding zegt per gebeurtenis wat er hoort.',
  },
  'scenario-target-unknown': {
    title: 'Scenario over iets dat niet in de werkmap staat',
    what: ({ event, expected }) =>
      `Bij ${event} hoort in Waarop ${scenarioTarget(expected)}; dit is het niet.`,
    why: 'Een scenario waarvan een rij niet te lezen is, wordt niet doorgerekend.',
    todo: 'Schrijf de naam zoals in die tabel. Bij woningen erbij mag de grootte erachter: Naam; 4 personen.',
  },
  'scenario-value-outside': {
    title: 'Getal dat niet bij de gebeurtenis hoort',
    what: ({ event, from, upTo, isWhole }) =>
      `Bij ${event} hoort een ${isWhole ? 'geheel getal' : 'getal'} van ${from} tot en met ${upTo}.`,
    why: 'Een scenario waarvan een rij niet te lezen is, wordt niet doorgerekend.',
    todo: 'Verbeter het getal.',
  },
  'scenario-event-twice': {
    title: 'Twee keer dezelfde gebeurtenis in een scenario',
    what: ({ first }) => `Dit scenario zegt hierover al iets in ${first}.`,
    why: 'Welke van de twee geldt is niet te zeggen; het scenario wordt niet doorgerekend.',
    todo: 'Laat een van de rijen weg, of geef de tweede een scenario met een eigen naam.',
  },
  'scenario-cell-not-used': {
    title: 'Cel van een scenario die niets doet',
    what: ({ column, event }) => `Bij ${event} wordt naar ${column} niet gekeken.`,
    why: 'Misschien is een andere gebeurtenis bedoeld, of verwacht iemand dat dit meetelt.',
    todo: 'Maak de cel leeg, of kies de gebeurtenis die bedoeld is.',
  },
  'id-twice': {
    title: 'Nummer of naam komt twee keer voor',
    what: ({ column, first }) => `Deze ${column} staat al in ${first}.`,
    why: 'Het is niet te zien welke rij geldt; de eerste wordt gebruikt.',
    todo: 'Voeg de rijen samen, of geef een van beide een eigen nummer.',
  },
  'division-twice': {
    title: 'Corporatie twee keer in een halfjaar',
    what: ({ first }) =>
      `Deze corporatie heeft voor dit halfjaar al een rij die op dezelfde dag ingaat, in ${first}.`,
    why: 'De verdeling is dan niet eenduidig. De eerste rij telt mee.',
    todo: 'Voeg de rijen samen. Is later iets anders afgesproken, vul dan Vanaf in.',
  },
  'id-unknown': {
    title: 'Verwijzing naar niets',
    what: ({ column, table, count, near }) =>
      `Deze ${column}${count === 1 ? '' : `, in ${count} rijen,`} staat niet in de tabel ${table}.${near === null ? '' : ` Misschien is de naam in ${near} bedoeld.`}`,
    why: 'Gegevens uit beide tabellen zijn dan niet bij elkaar te brengen.',
    todo: 'Verbeter de cel, of vul in die tabel de ontbrekende rij in.',
  },
  'households-still-waiting': {
    title: 'Alleen wie wacht staat in Kandidaten',
    what: ({ count }) =>
      `In ${count} rijen van Plaatsingen, te beginnen met deze, staat een kandidaat die niet in de tabel Kandidaten staat. Kandidaten lijkt een wachtlijst: wie verhuisd is, staat er niet meer in.`,
    why: 'De plaatsingen tellen gewoon mee. Wanneer deze huishoudens gekoppeld zijn en wie er nog nareist, is dan niet bekend, en een typefout in hun nummer valt niet op.',
    todo: 'Er hoeft niets te veranderen. Laat wie verhuist voortaan in Kandidaten staan, als u ook die cijfers wilt.',
  },
  'homes-still-vacant': {
    title: 'Woningen bevat alleen leegstand',
    what: ({ count }) =>
      `In ${count} rijen van Plaatsingen, te beginnen met deze, staat een woning die niet in de tabel Woningen staat. Woningen lijkt een lijst van wat nog vrij is.`,
    why: 'De plaatsingen tellen gewoon mee. Van deze woningen zijn soort, huur en grootte dan niet bekend, en een typefout in hun nummer valt niet op.',
    todo: 'Er hoeft niets te veranderen. Laat een bewoonde woning voortaan in Woningen staan, als u ook die cijfers wilt.',
  },
  'id-spelled-otherwise': {
    title: 'Nummer of naam anders geschreven',
    what: ({ column, table }) => `Deze ${column} is in de tabel ${table} anders geschreven.`,
    why: 'Hij wordt herkend, maar het leest verwarrend.',
    todo: 'Schrijf hem zoals in die tabel.',
  },
  'placed-before-linked': {
    title: 'Plaatsing vóór de koppeling',
    what: ({ placed, linked }) =>
      `Geplaatst op ${common.day(placed)}, maar gekoppeld op ${common.day(linked)}.`,
    why: 'Een van beide datums klopt niet; de wachttijd is zo niet te berekenen.',
    todo: 'Controleer beide datums.',
  },
  'placed-before-available': {
    title: 'Plaatsing voordat de woning vrij was',
    what: ({ placed, available }) =>
      `Geplaatst op ${common.day(placed)}, maar de woning is beschikbaar vanaf ${common.day(available)}.`,
    why: 'Een van beide datums klopt niet.',
    todo: 'Controleer de datum van de plaatsing en die van de woning.',
  },
  'placed-after-end': {
    title: 'Plaatsing nadat de woning niet meer beschikbaar was',
    what: ({ placed, until }) =>
      `Geplaatst op ${common.day(placed)}, maar de woning was beschikbaar tot ${common.day(until)}.`,
    why: 'Een van beide datums klopt niet, of het huishouden kan er niet blijven.',
    todo: 'Controleer de datum van de plaatsing en die van de woning.',
  },
  'left-before-placed': {
    title: 'Vertrokken vóór de plaatsing',
    what: ({ left, placed }) =>
      `Vertrokken op ${common.day(left)} ligt vóór de plaatsing op ${common.day(placed)}.`,
    why: 'De woning geldt dan vanaf de plaatsing meteen als vrij.',
    todo: 'Controleer beide datums.',
  },
  'placed-after-reference-date': {
    title: 'Plaatsing na de peildatum',
    what: ({ asOf }) => `Deze plaatsing valt na de peildatum ${common.day(asOf)}.`,
    why: 'Zij telt in geen enkel cijfer van deze stand mee.',
    todo: 'U hoeft niets te doen als de datum klopt.',
  },
  'correction-after-reference-date': {
    title: 'Correctie na de peildatum',
    what: ({ asOf }) => `Deze correctie valt na de peildatum ${common.day(asOf)}.`,
    why: 'Zij telt in geen enkel cijfer van deze stand mee.',
    todo: 'U hoeft niets te doen als de datum klopt.',
  },
  'date-in-other-year': {
    title: 'Datum in een ander jaar dan de rijen eromheen',
    what: ({ on, year }) =>
      `${common.day(on)} valt in geen halfjaar van Taakstelling. Met ${year} past de datum tussen de rijen eromheen.`,
    why: 'Zoals het er staat, telt deze rij in geen enkel halfjaar mee.',
    todo: 'Verbeter het jaar als het verkeerd is getypt. Klopt het, dan hoeft u niets te doen.',
  },
  'before-first-period': {
    title: 'Rijen van vóór het eerste halfjaar',
    what: ({ count, period }) =>
      count === 1
        ? `Deze datum ligt vóór ${period}, het eerste halfjaar in Taakstelling.`
        : `De datum in deze rij en in ${count === 2 ? '1 andere rij' : `${count - 1} andere rijen`} ligt vóór ${period}, het eerste halfjaar in Taakstelling.`,
    why: 'Zulke rijen tellen in geen enkel halfjaar mee. Wat er eerder gebeurde, zit in Beginstand.',
    todo: 'U hoeft niets te doen als dat klopt. Moet zo’n rij wel meetellen, verbeter dan de datum, of voeg het halfjaar toe aan Taakstelling met de Beginstand van daarvóór.',
  },
  'due-before-date': {
    title: 'Uiterste datum vóór de afspraak zelf',
    what: () => 'De uiterste datum ligt vóór de dag waarop de afspraak is gemaakt.',
    why: 'De afspraak was dan al te laat toen zij werd gemaakt.',
    todo: 'Controleer beide datums.',
  },
  'period-twice': {
    title: 'Halfjaar komt twee keer voor',
    what: ({ period, first }) => `${period} heeft al een rij, in ${first}.`,
    why: 'Een herziene taakstelling vervangt de oude; samen tellen zij dubbel.',
    todo: 'Laat alleen de rij staan die geldt.',
  },
  'period-gap': {
    title: 'Halfjaar ontbreekt',
    what: ({ missing }) => `Vóór dit halfjaar ontbreekt ${missing}.`,
    why: 'Achterstand en voorsprong lopen door over alle halfjaren; zonder dit halfjaar kloppen zij niet.',
    todo: 'Vul een rij in voor het ontbrekende halfjaar.',
  },
  'reference-date-after-last-period': {
    title: 'Peildatum na het laatste halfjaar',
    what: ({ asOf, last }) =>
      `De peildatum ${common.day(asOf)} valt na ${last}, het laatste halfjaar in de tabel.`,
    why: 'Voor de peildatum is er geen taakstelling, dus geen stand van het halfjaar.',
    todo: 'Vul de volgende halfjaren in, of kies een eerdere peildatum.',
  },
  'revision-incomplete': {
    title: 'Herziening van de taakstelling onvolledig',
    what: ({ column }) => `De kolom ${column} is in deze rij leeg.`,
    why: 'Zonder het oorspronkelijke aantal en de dag samen telt de herziene taakstelling ook voor de dagen ervoor.',
    todo: 'Vul beide cellen in, of maak beide leeg.',
  },
  'revision-outside-period': {
    title: 'Taakstelling herzien buiten het halfjaar',
    what: ({ period, first, last }) =>
      `Deze dag valt niet in ${period}, dat loopt van ${common.day(first)} tot en met ${common.day(last)}.`,
    why: 'Tot die dag telt het oorspronkelijke aantal. Vaak is een jaar of maand verkeerd getypt.',
    todo: 'Controleer de dag. Is de taakstelling voor het halfjaar al herzien, dan kan Oorspronkelijk leeg blijven.',
  },
  'division-from-outside': {
    title: 'Vanaf valt buiten het halfjaar',
    what: ({ period, first, last }) =>
      `Deze dag valt niet in ${period}, dat loopt van ${common.day(first)} tot en met ${common.day(last)}.`,
    why: 'De afspraak geldt dan op geen enkele dag van het halfjaar en telt niet mee.',
    todo: 'Verbeter de dag of het halfjaar. Leeg betekent: vanaf het begin van het halfjaar.',
  },
  'division-begins-later': {
    title: 'Geen afspraak vanaf het begin van het halfjaar',
    what: ({ period, from }) =>
      `De eerste afspraak met deze corporatie voor ${period} geldt pas vanaf ${common.day(from)}.`,
    why: 'Voor die dag telt het aantal woningen uit de tabel Corporaties als gewicht.',
    todo: 'Voeg een rij toe met wat vanaf het begin gold, met Vanaf leeg.',
  },
  'meetings-not-ascending': {
    title: 'Overleggen niet op volgorde',
    what: () => 'Dit overleg is eerder dan dat in de rij erboven.',
    why: 'Vaak is een jaar of maand verkeerd getypt.',
    todo: 'Controleer de datum, of zet de overleggen op volgorde.',
  },
  'total-differs': {
    title: 'Totaal wijkt af van de rijen',
    what: ({ total, read }) =>
      `Hier staat ${total} als totaal; de gelezen rijen tellen op tot ${read}.`,
    why: 'Misschien is een rij niet gelezen, of het totaal is niet bijgewerkt.',
    todo: 'Tel de rijen boven het totaal na en verbeter wat niet klopt.',
  },
  'persons-differ': {
    title: 'Ander aantal personen dan bij de kandidaat',
    what: ({ placed, household }) => `Geplaatst: ${placed}; bij de kandidaat: ${household}.`,
    why: 'De taakstelling telt mensen; een van beide getallen klopt niet.',
    todo: 'Verbeter het aantal. Komt er familie na, boek die dan als aparte plaatsing met Nareis ja.',
  },
  'home-placed-twice': {
    title: 'Woning twee keer toegewezen',
    what: ({ first }) => `In deze woning is al een huishouden geplaatst, in ${first}.`,
    why: 'Twee huishoudens kunnen niet tegelijk in één woning wonen.',
    todo: 'Controleer het woningnummer. Is het eerste huishouden vertrokken, vul dan Ontkoppeld op in. Is het familie die later kwam, zet dan Nareis op ja.',
  },
  'complex-overfull': {
    title: 'Meer plaatsingen dan eenheden',
    what: ({ placed, units }) => `Dit is plaatsing ${placed} waar plaats is voor ${units}.`,
    why: 'Er zijn meer huishoudens geplaatst dan er eenheden zijn.',
    todo: 'Controleer de plaatsingen, het aantal eenheden en de capaciteit van de locatie.',
  },
  'household-placed-twice': {
    title: 'Kandidaat twee keer geplaatst',
    what: ({ first, isHidden }) =>
      `Deze kandidaat is al geplaatst, in ${first}.${isHidden ? ' Een van beide rijen is verborgen.' : ''}`,
    why: 'De mensen tellen dan dubbel mee voor de taakstelling.',
    todo: 'Is dit dezelfde plaatsing, verwijder dan een van beide rijen. Ging een van beide niet door, typ dan nee bij Telt mee. Is het familie die later kwam, zet dan Nareis op ja. Is het huishouden verhuisd, typ dan bij de plaatsing ervoor Vertrokken op.',
  },
  'household-moved-on': {
    title: 'Kandidaat is doorverhuisd',
    what: ({ first, counts }) =>
      `Deze kandidaat verhuisde door, na de plaatsing in ${first}. ${counts ? 'De mensen tellen hier mee.' : 'De mensen tellen hier niet nog een keer mee.'}`,
    why: 'Wie doorverhuist uit een tijdelijke woning, of uit een woning die hij verliet, telt één keer.',
    todo: 'U hoeft niets te doen als dat klopt. Telt deze plaatsing anders, typ dan ja of nee bij Telt mee.',
  },
  'stays-overlap': {
    title: 'Twee plaatsingen tegelijk',
    what: ({ left, next }) =>
      `Deze kandidaat vertrok hier op ${common.day(left)}, en trok al op ${common.day(next)} in de volgende woning.`,
    why: 'Tussen die dagen zijn er twee woningen bezet.',
    todo: 'Controleer Vertrokken op, en de datum van de volgende plaatsing.',
  },
  'correction-twice': {
    title: 'Correctie staat er twee keer',
    what: ({ first }) =>
      `Dezelfde datum, hetzelfde aantal personen en dezelfde reden staan ook in ${first}.`,
    why: 'De rijen tellen allebei mee. Is het dezelfde correctie, dan telt zij dubbel.',
    todo: 'Is het dezelfde correctie, verwijder dan een van beide rijen. Zijn het er twee, noem dan bij Reden het verschil.',
  },
  'let-but-left': {
    title: 'Verhuurd, maar de bewoner vertrok',
    what: () => 'De status is verhuurd, en volgens Plaatsingen is wie er woonde vertrokken.',
    why: 'De woning telt niet als vrij: er kan iemand wonen die niet in Plaatsingen staat.',
    todo: 'Is de woning vrij, zet de status dan op aangeboden. Woont er een ander, voeg die plaatsing toe.',
  },
  'household-twice-on-a-day': {
    title: 'Huishouden vaker op één dag',
    what: ({ count, isHidden }) =>
      `${count === 1 ? 'Eén rij noemt een huishouden' : `${count} rijen noemen een huishouden`} en een dag die hierboven al staan.${isHidden ? ' Er zijn verborgen rijen bij.' : ''} Dat lijkt op een lijst met een rij per persoon.`,
    why: 'Staat in elke rij het hele huishouden, dan tellen de mensen dubbel mee.',
    todo: 'Verwijder niets voordat dit duidelijk is. Kies bij Werkmap dat een rij een persoon is; staat een plaatsing er echt twee keer, zet dan bij één ervan Telt mee op nee.',
  },
  'housed-without-placement': {
    title: 'Gehuisvest zonder plaatsing',
    what: () => 'De status is gehuisvest, maar er is geen plaatsing van deze kandidaat.',
    why: 'Alleen plaatsingen tellen mee voor de taakstelling.',
    todo: 'Vul de plaatsing in, of verbeter de status.',
  },
  'placed-but-not-housed': {
    title: 'Plaatsing, maar status niet gehuisvest',
    what: () => 'Deze kandidaat is geplaatst, maar de status zegt iets anders.',
    why: 'De cijfers gaan uit van de plaatsing; wie de lijst leest ziet een wachtende.',
    todo: 'Zet de status op gehuisvest, of controleer de plaatsing.',
  },
  'share-above-capacity': {
    title: 'Deel voor vergunninghouders groter dan de capaciteit',
    what: () => 'Voor vergunninghouders zijn meer woningen bestemd dan de locatie heeft.',
    why: 'De verwachte woningen kloppen dan niet.',
    todo: 'Controleer de capaciteit en het deel voor vergunninghouders.',
  },
  'maximum-contradicts-location': {
    title: 'Maximum in strijd met Locaties',
    what: ({ maximum, agreed, lived }) =>
      `Het maximum is ${maximum}, terwijl er volgens Locaties ${agreed} woningen voor vergunninghouders zijn en zij er ${lived} bewonen.`,
    why: 'In voorstellen geldt de kleinste van de twee, min wie er al woont. Onder het aantal bewoonde woningen komt er niemand meer bij; boven dat van Locaties doet het maximum niets.',
    todo: 'Vul het hoogste aantal woningen in dat vergunninghouders er samen mogen bewonen, of haal de rij weg.',
  },
  'weights-zero': {
    title: 'Gewichten zijn samen nul',
    what: ({ period }) =>
      period === null
        ? 'De woningen van alle corporaties zijn samen nul.'
        : `De gewichten voor ${period} zijn samen nul.`,
    why: 'De taakstelling is dan niet te verdelen.',
    todo: 'Vul bij ten minste één corporatie een getal boven nul in.',
  },
  'openings-differ': {
    title: 'Beginstanden tellen niet op tot het totaal',
    what: ({ period, sum, total }) =>
      `De beginstanden voor ${period} zijn samen ${sum}; de stand bij het begin is ${total}.`,
    why: 'De cijfers per corporatie tellen dan niet op tot die van de gemeente.',
    todo: 'Verdeel de beginstand opnieuw. Een achterstand is positief, een voorsprong negatief.',
  },
  'opening-changed-later': {
    title: 'Andere beginstand in een latere rij',
    what: ({ first }) =>
      `Deze beginstand is een andere dan die in ${first}, van hetzelfde halfjaar.`,
    why: 'De beginstand is die van voor het halfjaar. Alleen de eerste telt mee.',
    todo: 'Maak deze cel leeg, of verbeter de eerste.',
  },
  'opening-differs-from-coa': {
    title: 'Beginstand anders dan die van het COA',
    what: ({ opening, coa, stated }) =>
      `De beginstand is ${backlogText(opening)}; de COA-stand van ${common.day(stated)} zegt over dezelfde dag ${backlogText(coa)}.`,
    why: 'Alle cijfers daarna beginnen bij de beginstand. De provincie gaat uit van het COA.',
    todo: 'Ga met het COA na welke klopt. Let op het teken: een achterstand is positief, een voorsprong negatief.',
  },
  'quota-unlikely': {
    title: 'Taakstelling wijkt sterk af',
    what: ({ period, quota, usual }) =>
      `De taakstelling van ${period} is hier ${quota}; naar de andere getallen is rond ${usual} te verwachten.`,
    why: 'Met een cijfer te veel of te weinig klopt geen stand van dat halfjaar of van de halfjaren daarna.',
    todo: 'Vergelijk het getal met de gepubliceerde lijst. Klopt het, dan hoeft er niets te gebeuren.',
  },
  'lettings-above-total': {
    title: 'Meer verhuringen dan het totaal',
    what: ({ period, own, total }) =>
      `In ${period} verhuurde deze corporatie ${own} woningen aan vergunninghouders, en in totaal ${total}.`,
    why: 'Het aandeel van alle verhuringen klopt dan niet.',
    todo: 'Controleer het aantal onder Verhuringen totaal: dat is dat van het hele halfjaar tot nu toe.',
  },
  'agreed-people-differ': {
    title: 'Afgesproken personen tellen niet op tot de taakstelling',
    what: ({ period, sum, total }) =>
      `Voor ${period} zijn ${sum} personen afgesproken; de taakstelling is ${total}.`,
    why: 'De cijfers per corporatie tellen dan niet op tot die van de gemeente.',
    todo: 'Controleer de verdeling.',
  },
  'family-in-alternative': {
    title: 'Gezin in alternatieve huisvesting',
    what: () => 'Een gezin is geplaatst in een woning die niet regulier is.',
    why: 'Afgesproken is: gezinnen in reguliere woningen, alleenstaanden in alternatieve.',
    todo: 'Bespreek of dit een uitzondering is, of controleer de soort woning.',
  },
  'single-in-regular': {
    title: 'Alleenstaande in reguliere woning',
    what: () =>
      'Een alleenstaande is in een reguliere woning geplaatst terwijl een geschikte alternatieve woning leegstond.',
    why: 'Afgesproken is: gezinnen in reguliere woningen, alleenstaanden in alternatieve.',
    todo: 'Bespreek of dit een uitzondering is.',
  },
  'home-too-small': {
    title: 'Woning te klein',
    what: ({ persons, maximum }) =>
      `Voor ${common.persons(persons)} (nareizigers meegeteld) is een woning voor ${maximum} gekozen.`,
    why: 'Afgesproken is één keer plaatsen, in een woning die past als de familie er is.',
    todo: 'Controleer het maximum van de woning en het aantal nareizigers.',
  },
  'reservation-against-rule': {
    title: 'Reservering tegen de regels',
    what: ({ rule }) =>
      `Deze woning is gereserveerd voor een kandidaat voor wie zij ${notFitting(rule)}.`,
    why: 'Een voorstel had deze woning niet aan deze kandidaat gegeven; een reservering volgt dezelfde regels.',
    todo: 'Kies een andere woning, of ga na of de gegevens van kandidaat en woning kloppen.',
  },
  'declined-and-kept': {
    title: 'Afgewezen en toch gereserveerd',
    what: ({ home }) => `In Woningen, ${home} is deze woning voor dezelfde kandidaat gereserveerd.`,
    why: 'Een van beide klopt niet meer.',
    todo: 'Haal deze rij of de reservering weg.',
  },
  'rent-above-limit': {
    title: 'Kale huur boven de grens',
    what: ({ rent, limit }) =>
      `De kale huur is ${common.euro(rent)}; passend is ten hoogste ${common.euro(limit)}.`,
    why: 'Ten minste 95% van de toewijzingen moet passend zijn (Woningwet, art. 46).',
    todo: 'Controleer de huur, of spreek een maatwerkhuur af.',
  },
  'rent-share-too-low': {
    title: 'Minder dan 95% passend toegewezen',
    what: ({ year, fitting, lettings }) =>
      `In ${year} zijn ${fitting} van de ${lettings} toewijzingen van deze corporatie passend.`,
    why: 'De wet vraagt ten minste 95% per corporatie per jaar (Woningwet, art. 46).',
    todo: 'Bespreek met de corporatie welke huren verlaagd kunnen worden.',
  },
  'rent-year-unknown': {
    title: 'Huurgrenzen van een jaar nog niet bekend',
    what: ({ year, used }) =>
      `De huurgrenzen van ${year} zijn nog niet bekend; gerekend wordt met die van ${used}.`,
    why: 'De grenzen gaan elk jaar omhoog. Een huur die nu te hoog lijkt, kan dan passend zijn.',
    todo: 'Zijn de grenzen gepubliceerd, vul dan bij Instellingen aftoppingsgrens laag, aftoppingsgrens hoog en kwaliteitskortingsgrens in, elk met het jaar erachter.',
  },
  'rent-limits-incomplete': {
    title: 'Huurgrenzen van een jaar onvolledig',
    what: ({ year, missing }) =>
      `Voor ${year} ${missing.length === 1 ? 'ontbreekt' : 'ontbreken'} ${common.enumeration(missing, 'en')}.`,
    why: 'Wat ontbreekt, blijft zoals het jaar ervoor.',
    todo: 'Vul bij Instellingen de ontbrekende rijen in.',
  },
  'rent-limits-not-ascending': {
    title: 'Huurgrenzen van een jaar niet oplopend',
    what: ({ year, qualityDiscount, cappingLow, cappingHigh }) =>
      `Voor ${year} is de kwaliteitskortingsgrens ${common.euro(qualityDiscount)}, de aftoppingsgrens laag ${common.euro(cappingLow)} en de aftoppingsgrens hoog ${common.euro(cappingHigh)}.`,
    why: 'De eerste is nooit hoger dan de tweede, en de tweede nooit hoger dan de derde. Met een verkeerde grens lijkt een woning te duur of passend die het niet is.',
    todo: 'Controleer de bedragen bij Instellingen.',
  },
  'home-term-passed': {
    title: 'Termijn voor een woning voorbij',
    what: ({ days, term }) =>
      `${days} dagen geleden gekoppeld en nog geen woning geaccepteerd; de termijn is ${term} dagen.`,
    why: 'Het huishouden wacht langer dan is afgesproken.',
    todo: 'Zoek een woning, of vul in wanneer er een is geaccepteerd.',
  },
  'moving-term-passed': {
    title: 'Termijn voor de verhuizing voorbij',
    what: ({ days, term }) =>
      `${days} dagen geleden gekoppeld en nog niet verhuisd; de termijn is ${term} dagen.`,
    why: 'Het huishouden wacht langer dan is afgesproken.',
    todo: 'Maak een afspraak over de verhuizing, of vul de plaatsing in.',
  },
  'sign-without-contact': {
    title: 'Signaal zonder tijdig contact',
    what: ({ due, workdays }) =>
      `Contact was nodig uiterlijk op ${common.day(due)} (binnen ${workdays} werkdagen).`,
    why: 'Snel persoonlijk contact is afgesproken en voorkomt dat weerstand groeit.',
    todo: 'Neem contact op en vul de datum in.',
  },
  'agreement-overdue': {
    title: 'Afspraak te laat',
    what: ({ due }) =>
      `Deze afspraak had uiterlijk op ${common.day(due)} gereed moeten zijn en staat nog open.`,
    why: 'Andere partners wachten erop.',
    todo: 'Rond de afspraak af, of maak in het overleg een nieuwe.',
  },
  'guidance-overdue': {
    title: 'Begeleidingsstap te laat',
    what: ({ column, days, term }) =>
      `${column} is ${days} dagen na de verhuizing nog niet gereed; afgesproken is ${term} dagen.`,
    why: 'Zonder deze stap komen inkomen, zorg of school in de knel.',
    todo: 'Regel de stap en vul de datum in, of n.v.t.',
  },
  'sounding-board-missing': {
    title: 'Klankbordgroep niet op tijd',
    what: ({ due, planned }) =>
      `De oplevering is gepland op ${common.day(planned)}; de klankbordgroep hoorde er uiterlijk ${common.day(due)} te zijn.`,
    why: 'Omwonenden horen mee te praten voordat er bewoners komen.',
    todo: 'Beleg de klankbordgroep en vul de datum in.',
  },
  'letter-missing': {
    title: 'Brief aan omwonenden niet op tijd',
    what: ({ due, planned }) =>
      `De oplevering is gepland op ${common.day(planned)}; de brief hoorde uiterlijk ${common.day(due)} de deur uit te zijn.`,
    why: 'Omwonenden moeten het van de partners horen, en op tijd.',
    todo: 'Stuur de brief en vul de datum in.',
  },
  'homes-not-offered': {
    title: 'Minder woningen aangeboden dan afgesproken',
    what: ({ period, agreed, offered }) =>
      `In ${period} zijn ${offered} van de ${agreed} afgesproken woningen aangeboden.`,
    why: 'Zonder deze woningen is de taakstelling niet te halen.',
    todo: 'Bespreek wanneer de overige woningen komen.',
  },
  'coa-absent': {
    title: 'COA te lang niet aangeschoven',
    what: ({ days }) => `COA was ${days} dagen niet bij het ambtelijk overleg.`,
    why: 'Afgesproken is eens in de acht weken; COA draagt de kandidaten voor de woningen voor.',
    todo: 'Nodig COA uit voor het volgende ambtelijk overleg.',
  },
  'mix-above-agreed': {
    title: 'Meer vergunninghouders dan afgesproken',
    what: ({ occupied, agreed }) =>
      `In ${occupied} woningen wonen vergunninghouders; afgesproken is ten hoogste ${agreed}.`,
    why: 'Een gemengde bewoning is met de buurt afgesproken.',
    todo: 'Wijs de volgende woningen aan anderen toe, of maak een nieuwe afspraak.',
  },
  'privacy-person-number': {
    title: 'Mogelijk burgerservicenummer',
    what: () => 'In deze cel staat iets dat een burgerservicenummer kan zijn.',
    why: 'Iedereen die de werkmap opent ziet het; een BSN hoort er niet in.',
    todo: 'Haal het weg en gebruik een eigen zaaknummer.',
  },
  'privacy-v-number': {
    title: 'Mogelijk V-nummer',
    what: () => 'Dit nummer van tien cijfers kan een V-nummer zijn.',
    why: 'Met een V-nummer is iemand ook buiten deze werkmap te herkennen.',
    todo: 'Gebruik een eigen zaaknummer.',
  },
  'privacy-email': {
    title: 'E-mailadres',
    what: () => 'In deze cel staat een e-mailadres.',
    why: 'Iedereen die de werkmap opent ziet het.',
    todo: 'Noem de organisatie of de functie, niet de persoon.',
  },
  'privacy-phone': {
    title: 'Telefoonnummer',
    what: () => 'In deze cel staat een telefoonnummer.',
    why: 'Iedereen die de werkmap opent ziet het.',
    todo: 'Bewaar telefoonnummers in het eigen systeem van de partner.',
  },
  'privacy-address': {
    title: 'Adres',
    what: () => 'In deze cel staat een postcode met huisnummer.',
    why: 'Met een adres is een huishouden te herkennen.',
    todo: 'Gebruik een woningnummer, en de wijk waar dat genoeg is.',
  },
  'privacy-sheet': {
    title: 'Persoonsgegevens buiten de tabellen',
    what: ({ kinds, count }) =>
      `Op dit blad ${count === 1 ? 'lijkt 1 cel' : `lijken ${count} cellen`} persoonsgegevens te bevatten: ${common.enumeration(kinds.map(soort), 'en')}. Deze cel is de eerste.`,
    why: 'Iedereen die de werkmap opent ziet ze, ook als het blad nergens voor gebruikt wordt.',
    todo: 'Bewaar zulke gegevens in het eigen systeem van de partner en haal ze hier weg.',
  },
  'privacy-header': {
    title: 'Kolom voor persoonsgegevens',
    what: ({ subject }) => `Deze kolom vraagt om ${onderwerp(subject)}.`,
    why: 'Dat hoort niet in een werkmap die alle partners delen.',
    todo: 'Verwijder de kolom. Gebruik een eigen zaaknummer, en schrijf wat nodig is (gelijkvloers) en niet waarom.',
  },
  'external-links': {
    title: 'Koppelingen met andere werkmappen',
    what: ({ count }) =>
      count === 1
        ? 'Op dit blad verwijst 1 formule naar een andere werkmap.'
        : `Op dit blad verwijzen ${count} formules naar een andere werkmap.`,
    why: 'Bij wie dat bestand niet kan openen zijn de cijfers oud of fout.',
    todo: 'Zet de gegevens in deze werkmap, of plak de waarden.',
  },
  'cells-far-away': {
    title: 'Cellen ver van de rest niet gelezen',
    what: ({ count }) =>
      count === 1
        ? 'Hier staat iets dat heel ver van de andere gegevens op dit blad ligt.'
        : `Hier en op ${count - 1} andere plaatsen staat iets dat heel ver van de andere gegevens op dit blad ligt.`,
    why: 'Wat daar staat is niet gelezen en telt nergens mee.',
    todo: 'Maak de cel leeg als zij een vergissing is, of zet de gegevens dichter bij de rest.',
  },
  'volatile-formulas': {
    title: 'Veel formules die steeds opnieuw rekenen',
    what: ({ rows }) => `In ${rows} rijen staan formules als VANDAAG, INDIRECT of VERSCHUIVING.`,
    why: 'Die rekenen bij elke wijziging opnieuw en maken de werkmap traag.',
    todo: 'Zet zo’n formule één keer in een cel en verwijs daarnaar.',
  },
  'table-very-long': {
    title: 'Zeer lange tabel',
    what: ({ rows }) => `Deze tabel heeft ${rows} rijen.`,
    why: 'Boven 100.000 rijen wordt lezen en controleren traag.',
    todo: 'Bewaar oude jaren in een eigen werkmap.',
  },
  'date-system-1904': {
    title: 'Werkmap telt dagen vanaf 1904',
    what: () => 'Deze werkmap gebruikt het datumsysteem van 1904.',
    why: 'Dit programma rekent dat om, maar functies in cellen kunnen het niet weten en zitten er vier jaar naast.',
    todo: 'Zet bij de opties van Excel het datumsysteem 1904 uit en controleer daarna de datums.',
  },
};

function backlogText(people: number): string {
  if (people === 0) return 'op nul';
  return people > 0 ? `achterstand ${people}` : `voorsprong ${-people}`;
}

function valueKind(expected: string): string {
  switch (expected) {
    case 'days':
      return 'een heel aantal dagen';
    case 'date':
      return 'een datum';
    case 'weight':
      return 'een getal vanaf 0';
    case 'homes':
      return 'een heel aantal woningen';
    case 'part':
      return 'een percentage tot en met 100%';
    case 'agreement':
      return 'ja, nee, of de datum vanaf wanneer';
    case 'people':
      return 'een heel aantal personen';
    case 'day-of-year':
      return 'een dag en een maand, zoals 1-10';
    case 'euros':
      return 'een bedrag in euro, boven 0';
    case 'age':
      return 'een leeftijd in hele jaren';
    case 'days-ahead':
      return 'een heel aantal dagen, hoogstens 730';
    case 'in-hundred':
      return 'een getal van 0 tot en met 100';
    case 'per-week':
      return 'een getal van 0 tot en met 1000';
    case 'coa-day':
      return 'dag ervoor of die dag';
    case 'language':
      return 'nl of en';
    default:
      return 'ja of nee';
  }
}

function soort(kind: string): string {
  switch (kind) {
    case 'person-number':
      return 'burgerservicenummers';
    case 'v-number':
      return 'V-nummers';
    case 'email':
      return 'e-mailadressen';
    case 'phone':
      return 'telefoonnummers';
    default:
      return 'adressen';
  }
}

function onderwerp(subject: PersonalSubject): string {
  switch (subject) {
    case 'person-number':
      return 'een burgerservicenummer';
    case 'v-number':
      return 'een V-nummer';
    case 'nationality':
      return 'nationaliteit of herkomst';
    case 'religion':
      return 'geloof';
    case 'diagnosis':
      return 'ziekte of beperking';
    case 'medication':
      return 'medicijnen';
    case 'birth-date':
      return 'een geboortedatum';
    case 'birth-country':
      return 'een geboorteland';
    case 'name':
      return 'de naam van een persoon';
    case 'home-address':
      return 'een adres';
    case 'phone':
      return 'een telefoonnummer';
    case 'email':
      return 'een e-mailadres';
  }
}

function notFitting(rule: string): string {
  switch (rule) {
    case 'ruimte':
      return 'te klein is, nareizigers meegeteld';
    case 'huur':
      return 'te duur is, of waarvan de huurgrens niet bekend is';
    case 'gelijkvloers':
      return 'niet gelijkvloers is';
    case 'blijven':
      return 'tijdelijk is, terwijl er nog familie komt';
    default:
      return 'niet vrij is';
  }
}
