/** Wat een controle zegt: wat er is, waarom het ertoe doet en wat te doen. Nooit de inhoud van een cel. */
import type { DataOf, FindingCode } from '../../workbook/finding';

export interface FindingWords<Data> {
  /** De controle in het kort, zonder plaats of getallen. */
  readonly title: string;
  readonly what: (data: Data) => string;
  readonly why: string;
  readonly todo: string | ((data: Data) => string);
}

export type FindingTexts = { readonly [Code in FindingCode]: FindingWords<DataOf<Code>> };

const unread = 'Zo kan de rij niet volledig worden meegeteld.';
const asText = 'Excel rekent niet met tekst; een formule over deze kolom slaat de cel over.';
const askedWhy = 'Een verkeerde keuze geeft verkeerde cijfers, daarom wordt er niet geraden.';

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
    todo: ({ column }) =>
      `Geef de kolom de kop ${column}, of wijs bij Werkmap aan welke kolom het is.`,
  },
  'table-asked': {
    title: 'Onduidelijk welke tabel dit is',
    what: ({ names }) => `Dit lijkt op een tabel, misschien ${opsomming(names, 'of')}.`,
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
    title: 'Meer dan één kolom komt in aanmerking (verplicht)',
    what: ({ column, headers }) =>
      `Voor ${column} komen ${headers.length} kolommen in aanmerking: ${opsomming(headers, 'en')}.`,
    why: 'Zonder keuze is de tabel niet te gebruiken. Bij plaatsingen kan een andere datum mensen in een ander halfjaar laten vallen.',
    todo: 'Kies bij Werkmap welke kolom geldt. De eerste die in aanmerking komt is aangewezen.',
  },
  'column-asked': {
    title: 'Meer dan één kolom komt in aanmerking',
    what: ({ column, headers }) =>
      `Voor ${column} komen ${headers.length} kolommen in aanmerking: ${opsomming(headers, 'en')}.`,
    why: askedWhy,
    todo: 'Kies bij Werkmap welke kolom geldt; tot dan wordt geen ervan gebruikt.',
  },
  'header-asked': {
    title: 'Kop past op meer dan één kolom',
    what: ({ columns }) => `Deze kop past even goed op ${opsomming(columns, 'als op')}.`,
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
    title: 'Gecorrigeerde taakstelling in plaats van de netto taakstelling',
    what: () => 'Deze kolom heet gecorrigeerde taakstelling.',
    why: 'In een gecorrigeerde taakstelling zit de achterstand al; die zou dan twee keer tellen.',
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
    todo: 'Schrijf het halfjaar als 2016-I of 2016-II.',
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
    todo: 'Controleer het getal. Telt iets niet mee, gebruik dan de kolom daarvoor.',
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
    what: ({ column, nearest }) =>
      nearest === null
        ? `${column} heeft een waarde die niet in de lijst staat.`
        : `${column} heeft een waarde die niet in de lijst staat; het meest lijkt zij op ${nearest}.`,
    why: unread,
    todo: ({ options }) => `Kies uit ${opsomming(options, 'of')}.`,
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
    why: 'Formules zoals XLOOKUP vinden het nummer dan niet terug in een andere tabel.',
    todo: 'Haal de spaties weg.',
  },
  'setting-unknown': {
    title: 'Onbekende instelling',
    what: ({ nearest }) =>
      nearest === null
        ? 'Deze instelling bestaat niet.'
        : `Deze instelling bestaat niet; het meest lijkt zij op ${nearest}.`,
    why: 'Zij heeft geen invloed; de standaardwaarde geldt.',
    todo: 'Verbeter de naam, of verwijder de rij.',
  },
  'setting-value': {
    title: 'Onbruikbare waarde van een instelling',
    what: ({ name, expected }) =>
      `De waarde van ${name} is niet te gebruiken; verwacht wordt ${soortWaarde(expected)}.`,
    why: 'De standaardwaarde geldt zolang deze niet te lezen is.',
    todo: 'Verbeter de waarde.',
  },
};

function opsomming(names: readonly string[], word: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}

function soortWaarde(expected: string): string {
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
    case 'language':
      return 'nl of en';
    default:
      return 'ja of nee';
  }
}
