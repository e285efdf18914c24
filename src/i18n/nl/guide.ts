import type { GuideReason } from '../../workbook/guide/draft';
import type { AnswerLabel, QuestionData } from '../../workbook/guide/question';
import type { ColourName } from '../../workbook/guide/colour';
import type { LeftOutRows } from '../../workbook/guide/preview';
import { colours, lookName } from './looks';
import { common } from './common';

const around: Readonly<Record<string, string>> = {
  sheet: 'de naam van het blad',
  title: 'de titel erboven',
  heading: 'de kop tussen de rijen',
};

const and = (items: readonly string[]): string => common.enumeration(items, 'en');
const some = (items: readonly string[]): string =>
  items.length > 4 ? `${items.slice(0, 3).join(', ')} … ${items.at(-1) ?? ''}` : and(items);

const quoted = ({
  rows,
  quotes,
}: Extract<QuestionData, { readonly kind: 'fell-through' }>): string =>
  `${quotes.map(({ place, text, isStruck }) => `„${text}” (${place}${isStruck ? ', doorgestreept' : ''})`).join('; ')}${rows > quotes.length ? '; …' : ''}`;

/** What the pane says about how tables are read from sheets of any shape. */
export const guide = {
  colour: (name: ColourName | null): string => (name === null ? 'een kleur' : colours[name]),
  around: (where: string): string => around[where] ?? where,
  /**
   * Says `minstens` unless the question is the last, because an answer may lead to more questions.
   */
  questions: (count: number, isLast: boolean) =>
    `Nog ${isLast ? '' : 'minstens '}${count === 1 ? '1 vraag' : `${count} vragen`}`,
  means: (isProposed: boolean): string =>
    isProposed
      ? 'Met het voorgestelde antwoord wordt het zo gelezen:'
      : 'Zonder antwoord wordt het zo gelezen:',
  ask: (data: QuestionData, table: string, tables: readonly string[]): string => {
    switch (data.kind) {
      case 'confirm':
        return `Klopt dit zo voor ${table}?`;
      case 'column':
        return data.headers.length === 1
          ? `Is de kolom ${data.headers.join('')} de kolom ${data.field}?`
          : data.headers.length === 0
            ? `Er is geen kolom ${data.field}. Hoe zit dat?`
            : `Welke kolom is ${data.field}?`;
      case 'which-field':
        return `Wat staat er in de kolom ${data.header}?`;
      case 'contains-backlog':
        return `De kolom ${data.header} lijkt de achterstand al te bevatten, die dan dubbel zou tellen. Wat is de netto taakstelling?`;
      case 'cell-contains-backlog':
        return `„${data.label}” (${data.place}): daar lijkt de achterstand al in te zitten. Wat is de taakstelling van ${data.period} zonder achterstand? Staat die in een andere cel, kies die dan hieronder bij Neem de cel.`;
      case 'sign':
        return `Wat betekent een getal boven nul in ${data.header}?`;
      case 'persons':
        return `Is elke rij één persoon? ${data.rows} rijen zijn dan ${data.households} huishoudens.`;
      case 'without':
        return `${data.count} van ${data.of} rijen hebben geen ${data.field}. Zijn die huishoudens nog niet gehuisvest?`;
      case 'year':
        return `In welk jaar valt ${data.example}? Het jaar staat er niet bij.${data.hasYears ? '' : ' Ook elders in de werkmap staat geen jaar: zet het in de titel boven de lijst of in de naam van het blad, en kies Lees opnieuw.'}`;
      case 'date-order':
        return `Wat staat in de kolom ${data.header} voorop: de dag of de maand?`;
      case 'fills':
        return `De rijen zijn gekleurd. Geven de kleuren de status aan? ${data.colours
          .map(
            ({ legend, code, count }) =>
              `${legend ?? 'zonder uitleg'} (${count})${code ? ` = ${code}` : ''}`,
          )
          .join('; ')}.`;
      case 'fill':
        return `Wat betekent deze kleur (${common.rows(data.count)})${data.legend === null ? '' : `, volgens de legenda „${data.legend}”`}?`;
      case 'meaning':
        return `Wat betekent ${data.text} in de kolom ${data.field} (${common.rows(data.count)})?`;
      case 'repeats':
        return `${common.rows(data.count)} op ${some(data.sheets)} ${data.count === 1 ? 'staat' : 'staan'} met hetzelfde nummer en dezelfde dag ook in een andere lijst. Tellen ze één keer?`;
      case 'week':
        return `${data.text} valt in twee halfjaren. Bij welk halfjaar ${data.rows === 1 ? 'hoort deze rij' : `horen deze ${data.rows} rijen`}?`;
      case 'hidden-repeats':
        return `${data.count === 1 ? '1 verborgen rij heeft' : `${data.count} verborgen rijen hebben`} een nummer dat ook zichtbaar in de lijst staat. Zijn het dubbele rijen?`;
      case 'fell-through':
        return `${data.rows === 1 ? '1 rij lijkt' : `${data.rows} rijen lijken`} niet mee te tellen: ${quoted(data)}. Klopt dat?`;
      case 'look':
        return `${data.rows === 1 ? '1 rij heeft' : `${data.rows} rijen hebben`} ${lookName(data.look)} (${data.places.join('; ')}${data.rows > data.places.length ? '; …' : ''}), en er staat niet bij wat dat zegt. Tellen die rijen mee?`;
      case 'corporation':
        return `Is ${around[data.around] ?? data.around} de corporatie (${some(data.names)})?`;
      case 'parts':
        return `Is Personen de som van ${and(data.headers)}?`;
      case 'quota-of-year':
        return `${data.amount} is de taakstelling van heel ${data.year} (${data.place}). Hoe is zij verdeeld over de twee halfjaren?`;
      case 'which-cell':
        return data.field === 'opening'
          ? `Welke achterstand geldt aan het begin van ${data.period}?`
          : `Er staan verschillende getallen voor ${data.period}. Welk is de gepubliceerde taakstelling?`;
      case 'more':
        return `${some(data.places)} ${data.places.length === 1 ? 'heeft' : 'hebben'} dezelfde kolommen als ${table}. Horen die rijen er ook bij?`;
      case 'lost':
        return `${some(data.places)} is niet meer te vinden. Verder zonder?`;
      case 'which-source':
        return `${data.count} lijsten met verschillende kolomkoppen kunnen ${table} zijn. Welke ${data.canJoin ? 'tellen mee' : 'is het'}?${data.canJoin ? '' : ' Horen er meer bij, geef hun kolommen dan dezelfde koppen.'}`;
      case 'pointed-block':
        return `Zelf aangewezen voor ${table}:`;
      case 'chosen-column':
        return `Zelf gekozen voor de kolom ${data.column}:`;
      case 'pointed-cell':
        return `Zelf aangewezen voor ${data.field === 'opening' ? 'de beginstand' : 'de taakstelling'} van ${data.period}:`;
      case 'which-table':
        return `Wat is de lijst op ${data.place}: ${common.enumeration(tables, 'of')}?`;
    }
  },
  answer: (label: AnswerLabel, table: string): string => {
    switch (label.kind) {
      case 'use':
        return 'Ja, gebruik dit';
      case 'not-this':
        return 'Nee, dit niet';
      case 'header':
        return label.header;
      case 'field':
        return label.field;
      case 'no-column':
        return 'Geen van deze';
      case 'rows-are-persons':
        return 'Ja, elke rij is een persoon';
      case 'rows-are-households':
        return 'Nee, elke rij is een huishouden';
      case 'without-households':
        return 'Er zijn alleen aantallen';
      case 'net':
        return 'Toch netto: er zit geen achterstand in';
      case 'minus':
        return `Trek ${label.header} ervan af`;
      case 'behind':
        return 'Achterstand';
      case 'ahead':
        return 'Voorsprong';
      case 'leave-out':
        return 'Ja, laat ze weg';
      case 'are-faults':
        return 'Nee, de datum ontbreekt';
      case 'do-not-count':
        return 'Ja, laat weg';
      case 'do-count':
        return 'Nee, alles telt mee';
      case 'look-does-not-count':
        return 'Nee, laat weg';
      case 'look-counts':
        return 'Ja, tellen mee';
      case 'only-look-counts':
        return 'Alleen deze tellen mee';
      case 'looks-say-nothing':
        return 'Zegt niets, alles telt mee';
      case 'year':
        return String(label.year);
      case 'half-year':
        return label.period;
      case 'day-first':
        return 'De dag';
      case 'month-first':
        return 'De maand';
      case 'means':
        return label.code === '' ? 'Niets' : label.code;
      case 'as-legend':
        return 'Ja, zoals hierboven';
      case 'once':
        return 'Ja, één keer';
      case 'all':
        return 'Nee, ze tellen allemaal';
      case 'yes':
        return 'Ja';
      case 'no':
        return 'Nee';
      case 'sum':
        return 'Ja, tel ze op';
      case 'cell':
        return `${label.value} (${label.place})`;
      case 'join':
        return 'Ja, lees ze samen';
      case 'alone':
        return 'Nee, die horen er niet bij';
      case 'place':
        return label.place;
      case 'together':
        return `Alle samen: ${some(label.places)}`;
      case 'go-on':
        return 'Ja, verder zonder';
      case 'table':
        return table;
      case 'block':
        return label.place;
      case 'pointed':
        return `${label.value} (${label.cell.sheet}, ${label.cell.address})`;
      case 'chosen':
        return label.header === '' ? 'geen kolom' : label.header;
      case 'no-table':
        return 'Geen van deze';
    }
  },
  fillFirst: 'Eerste halfjaar',
  fillSecond: 'Tweede halfjaar',
  fillKeep: 'Bewaar verdeling',
  fillWrong: (amount: number) => `Samen moeten ze ${amount} zijn.`,
  reason: (reason: GuideReason, tableOf: (role: never) => string): string => {
    switch (reason.kind) {
      case 'same-headers':
        return `${reason.places.length} lijsten hebben dezelfde kolommen (${some(reason.places)})`;
      case 'named':
        return 'het blad of de titel heet zo';
      case 'headers':
        return `${reason.matched} van ${reason.of} kolomkoppen ${reason.matched === 1 ? 'past' : 'passen'}`;
      case 'persons':
        return 'nummers komen op dezelfde dag vaker voor: een rij is een persoon';
      case 'also-in':
        return `de lijst ${tableOf(reason.role as never)} heeft een kolom ${reason.header}: rijen met een datum tellen hier`;
      case 'matrix':
        return `getallen per maand, ${reason.columns === 1 ? 'in 1 kolom' : `voor ${reason.columns} namen`}`;
      case 'labels':
        return `losse cellen met de labels ${some(reason.labels)}`;
    }
  },
  places: (places: readonly string[]) => some(places),
  preview: {
    title: 'Zo gelezen',
    counts: (rows: string, people: string | null) =>
      people === null ? rows : `${rows}, ${people}`,
    people: (count: string) => (count === '1' ? '1 persoon' : `${count} personen`),
    days: (first: string, last: string) => `van ${first} t/m ${last}`,
    unreadable: (rows: string) => `${rows} niet volledig te lezen`,
    openingAssumed: 'Geen beginstand gevonden: 0 aangenomen',
    later: (people: string, day: string) => `Waarvan na ${day}, dus nog niet gehuisvest: ${people}`,
    linkedPerHalfYear: 'Gekoppeld per halfjaar',
    housedPerHalfYear: 'Gehuisvest per halfjaar',
    perHalfYear: 'Per halfjaar',
    perCorporation: 'Per corporatie',
    wasText: (original: string) => `staat er als: ${original === '' ? '(leeg)' : original}`,
    interpreted: 'uitgelegd',
    leftOut: (reason: LeftOutRows['reason'], rows: string): string => {
      switch (reason) {
        case 'heading':
          return `${rows} gelezen als kop`;
        case 'without':
          return `Niet meegeteld: ${rows} zonder datum`;
        case 'repeat':
        case 'hidden-repeat':
          return `Dubbel, één keer geteld: ${rows}`;
        case 'nothing':
          return `${rows} zonder getal`;
        case 'fell-through':
          return `Niet meegeteld: ${rows}, ging niet door`;
        case 'look':
          return `Niet meegeteld: ${rows}, om de kleur of de schuine letters`;
        case 'not-yet':
          return `Niet meegeteld: ${rows}, nog niet verhuisd`;
        case 'status-unknown':
          return `Nog niet meegeteld: ${rows}, betekenis van de status onbekend`;
      }
    },
    at: (places: readonly string[], count: number) =>
      ` (${places.join('; ')}${count > places.length ? '; …' : ''})`,
    notCounted: (rows: string, people: string) =>
      `Niet meegeteld: ${rows} (${people}) met nee bij Telt mee`,
  },
  guide: 'Leeswijzer',
  sentences: {
    source: (place: string, rows: string) => `Rijen van ${place}: ${rows}`,
    column: (field: string, header: string) => `${field} = kolom ${header}`,
    sum: (field: string, plus: readonly string[], minus: readonly string[]) =>
      `${field} = ${[plus.join(' + '), ...minus].join(' − ')}`,
    constant: (field: string, value: string) => `${field} = ${value}`,
    around: (field: string, where: string) => `${field} = ${around[where] ?? where}`,
    across: (field: string) => `${field} = kop van de kolom`,
    value: (field: string) => `${field} = het getal in het vak`,
    fill: (field: string) => `${field} = kleur van de rij`,
    cell: (field: string, place: string, minus: string | null) =>
      `${field} = cel ${place}${minus === null ? '' : ` − cel ${minus}`}`,
    year: (where: string) => `Jaar van de datums = ${around[where] ?? where}`,
    persons: 'Een rij is een persoon: Personen = aantal rijen per huishouden en dag',
    counted: 'Aantallen zonder huishoudens: elke maand telt op haar laatste dag',
    without: (fields: readonly string[]) => `Rijen zonder ${and(fields)} tellen niet mee`,
    once: 'Rijen die in twee lijsten staan, tellen één keer',
    hiddenRepeats: 'Verborgen dubbele rijen tellen niet mee',
    withoutFellThrough: 'Rijen die volgens een opmerking niet doorgingen, tellen niet mee',
    sign: (field: string, sign: 'behind' | 'ahead') =>
      `${field}: boven nul is ${sign === 'behind' ? 'achterstand' : 'voorsprong'}`,
    meaning: (field: string, text: string, code: string) =>
      `${field}: ${text} = ${code === '' ? '(leeg)' : code}`,
  },
  columns: {
    title: 'Andere kolom lezen',
    field: 'Kolom van de tabel',
    header: 'staat onder',
    take: 'Lees zo',
  },
  byHand: {
    title: 'Zelf een lijst of cel aanwijzen',
    blockMeans:
      'Staat een tabel er niet bij? Selecteer in het blad haar kolomkoppen met de rijen eronder, of één cel van de kolomkoppen.',
    takeCells: 'Neem de selectie',
    orBlock: 'Of kies een blok dat nog niet gelezen wordt',
    headerRow: 'Rij met de kolomkoppen',
    lastRow: 'Laatste rij',
    toTheEnd: 'tot het einde',
    noHeaders: 'In deze rij staan geen kolomkoppen. Kies een andere rij.',
    readSo: 'Lees deze tabel zo',
    cellTitle: 'Eén getal in een cel',
    cellMeans:
      'Staat de taakstelling of de beginstand los in een cel? Selecteer die cel en kies wat zij is.',
    cellField: 'Wat is het?',
    takeCell: 'Neem de cel',
    problem: {
      'not-read':
        'Het geselecteerde blad of gebied is leeg, of het is een tabblad van een overleg. Selecteer cellen met gegevens.',
      'no-number':
        'De selectie is geen cel met een heel getal. Selecteer één cel met het getal. Typte u het net? Kies dan eerst Lees opnieuw.',
    },
  },
  ready: {
    title: 'Zet klaar als tabel',
    means:
      'Voor formules: deze rijen als gewone tabel op een nieuw blad. Dat blad wordt zelf niet gelezen; verwijder het als u het niet meer nodig hebt.',
    as: { values: 'Als waarden', formulas: 'Als formules' },
    note: {
      values: (places: string) =>
        `Gemaakt uit ${places}. Verandert daar iets, dan verandert deze tabel niet mee: zet haar opnieuw klaar. Wat u hier wijzigt, telt niet mee.`,
      formulas: (places: string) =>
        `Formules naar ${places}. Een gewijzigde cel verandert mee, een nieuwe of verwijderde rij niet: zet de tabel dan opnieuw klaar. Wat u hier wijzigt, telt niet mee.`,
    },
    busy: 'De tabel wordt klaargezet…',
    done: (sheet: string, rows: string) =>
      `Klaargezet op het blad ${sheet}: ${rows}. Komen er rijen bij, zet de tabel dan opnieuw klaar.`,
    notRead: (table: string) =>
      `Er is niets klaargezet: ${table} wordt niet gelezen zolang er een vraag openstaat of de lijst ontbreekt. Beantwoord eerst de vraag.`,
    notWhole: (table: string, rows: string) =>
      `Er is niets klaargezet: van ${table} is ${rows} niet volledig te lezen, en formules zouden dan te weinig tellen. Herstel wat bij Controle staat en probeer het opnieuw.`,
    onlyAsValues: (table: string) =>
      `Als formules kan niet: bij ${table} zijn cellen uitgelegd of rijen weggelaten, en zulke formules kloppen niet meer zodra iemand de lijst sorteert. Kies Als waarden.`,
  },
  undo: 'Maak ongedaan',
  forgetAll: 'Vergeet deze leeswijzer',
  later: 'Later',
  openQuestions: 'Nog te kiezen',
};
