/** Explains each custom function, for its metadata, the reference and the pane. */

const total = 'Aantal te huisvesten personen, een geheel getal.';
const weights =
  'Een gewicht per corporatie, zoals het aantal woningen; 0 of meer. Een lege cel telt als 0.';
const start = 'Eerste dag van de periode.';
const end = 'Laatste dag van de periode, deze dag meegerekend.';
const closedDays = 'Dagen waarop niet wordt gehuisvest, zoals feestdagen. Lege cellen tellen niet.';
const names =
  'De namen van de corporaties, evenveel als er gewichten zijn. Dan krijgt het resultaat een kopregel, weeknummers en totalen.';
const periods =
  'De halfjaren, zonder kopregel: eerste dagen of aanduidingen zoals 2016-II. Elk hoogstens één keer; de volgorde is vrij.';
const quotas = 'De taakstelling van elk halfjaar in personen, zonder achterstand of voorsprong.';
const placementDates = 'De datum van elke plaatsing, zonder kopregel.';
const placementPersons =
  'Het aantal personen van elke plaatsing. Wie niet meetelt, laat u weg: Plaatsingen[Personen]*(Plaatsingen[Telt mee]<>"nee").';
const opening =
  'De stand vlak vóór het eerste halfjaar: achterstand positief, voorsprong negatief. Weggelaten: 0.';
const shapedDate =
  'Een datum, of een bereik met datums: dan komt er een uitkomst per datum, in dezelfde vorm.';
const young =
  'WAAR of ja als alle bewoners onder de jongerenleeftijd van dat jaar zijn (23 tot en met 2025, 21 vanaf 2026) en er geen kind woont. Weggelaten: ONWAAR.';
const limits =
  'Huurgrenzen van andere jaren, of in plaats van de bekende: per rij het jaar, de lage en de hoge aftoppingsgrens en de kwaliteitskortingsgrens, in euro. Weggelaten: de bekende jaren.';
const persons =
  'Aantal personen op de dag van verhuring, zonder nareizigers die nog komen. Eén waarde, of een per datum.';

const households = 'De tabel met kandidaten, met kopregel: Kandidaten[#Alles].';
const homes = 'De tabel met woningen, met kopregel: Woningen[#Alles].';
const householdId = 'Het nummer van de kandidaat in de tabel.';
const homeId = 'Het nummer van de woning in de tabel.';
const criteria =
  'Twee kolommen zonder kopregel, naam en waarde: een gewicht voor grootte, soort, tijd of plaats (gewoonlijk 35, 35, 30 en 0; samen worden ze 100), en termijn in dagen (gewoonlijk 70).';
const language = 'De taal van de zinnen: "nl" (als u niets kiest) of "en".';

export const functionHelp = {
  /**
   * The functions by their ids. The arguments have the names of the declarations, which
   * `argumentNames` translates.
   */
  functions: {
    'QUOTA.MUNICIPAL': {
      description:
        'De wettelijke taakstelling van een gemeente: haar deel van de landelijke taakstelling naar inwoners, naar boven afgerond. Het gepubliceerde aantal gaat voor: dat kan één lager zijn.',
      parameters: {
        nationalQuota: 'De landelijke taakstelling van het halfjaar, in personen.',
        inhabitants:
          'Inwoners van de gemeente op 1 januari van het jaar vóór het halfjaar, volgens het CBS.',
        nationalInhabitants: 'Inwoners van Nederland op dezelfde dag.',
      },
    },
    'QUOTA.SHARE': {
      description:
        'Verdeelt personen naar gewicht in gehele getallen die samen het totaal zijn, in de vorm van de gewichten. Bij gelijke aanspraak gaat de eerste voor.',
      parameters: {
        total: 'Aantal te verdelen personen: geheel, 0 of meer.',
        weights,
        method: '"LR": grootste resten (als u niets kiest); "SL": Sainte-Laguë.',
      },
    },
    'QUOTA.WEEKLY': {
      description:
        'Het weekplan: per ISO-week een rij en per corporatie een kolom met te huisvesten personen. Rijen en kolommen tellen precies op; elke corporatie blijft elke week binnen één persoon van haar deel.',
      parameters: {
        total: 'Aantal te huisvesten personen, geheel. Bij 0 of minder valt er niets te plannen.',
        weights,
        start,
        end,
        closedDays,
        names,
      },
    },
    'QUOTA.TODATE': {
      description:
        'Het aantal personen dat volgens het weekplan gehuisvest is in de weken die op de datum voorbij zijn, in de vorm van de gewichten.',
      parameters: {
        total,
        weights,
        start,
        end,
        date: 'De dag tot en met welke wordt geteld.',
        closedDays,
      },
    },
    'QUOTA.REPLAN': {
      description:
        'Het weekplan voor de weken die na de peildatum beginnen, gegeven wie elke corporatie al heeft gehuisvest. Wie het verst achterligt, krijgt het grootste deel.',
      parameters: {
        total,
        weights,
        start,
        end,
        housed: 'Personen die elke corporatie heeft gehuisvest, evenveel cellen als gewichten.',
        asOf: 'De dag waarop de stand is opgenomen.',
        closedDays,
        names,
      },
    },
    'BACKLOG.AT': {
      description:
        'De stand op een datum in personen: achterstand positief, voorsprong negatief. Niet afgerond; zet de celnotatie op gehele getallen.',
      parameters: {
        date: shapedDate,
        periods,
        quotas,
        placementDates,
        placementPersons,
        opening,
        method:
          'Wanneer de taakstelling vervalt: "day" gelijk over de dagen (als u niets kiest), "month" een zesde per maandeinde, "start" op de eerste dag, "end" op de laatste dag.',
      },
    },
    'BACKLOG.BAND': {
      description:
        'Hoe de huisvesting ervoor staat in het halfjaar van de datum, op het laatste maandeinde: "op schema", "enigszins achter" of "achter", tegen een zesde van de gecorrigeerde taakstelling per maand.',
      parameters: {
        date: shapedDate,
        periods,
        quotas,
        placementDates,
        placementPersons,
        opening,
        threshold:
          'Het deel van de norm waaronder het "achter" is: meer dan 0, hoogstens 1. Weggelaten: 0,75.',
      },
    },
    'BACKLOG.FORECAST': {
      description:
        'De verwachte stand met een laagste en hoogste waarde, als het tempo van de laatste 26 volle weken doorzet: per datum een rij {verwacht, laag, hoog}. Laag en hoog rekenen mee dat weken verschillen en dat het tempo per kwartaal verschuift, naar de eigen kwartalen. Wat nog moet veranderen (een oplevering, een corporatie die stopt, een andere koppeling door COA) kan de functie niet weten.',
      parameters: {
        date: 'De dag of dagen waarvoor u de verwachting wilt; niet vóór de peildatum.',
        asOf: 'De dag tot en met welke de plaatsingen bekend zijn; latere tellen niet mee.',
        periods,
        quotas,
        placementDates,
        placementPersons,
        opening,
        level: 'De kans waarmee de stand tussen laag en hoog ligt: tussen 0 en 1. Weggelaten: 0,8.',
      },
    },
    'RENT.LIMIT': {
      description:
        'De hoogste kale huur (euro per maand) die op die datum passend is voor een huishouden, naar de grenzen van dat jaar.',
      parameters: { date: shapedDate, persons, young, limits },
    },
    'RENT.FIT': {
      description:
        'WAAR als de kale huur passend is: niet hoger dan RENT.LIMIT op die datum, in hele centen.',
      parameters: {
        bareRent: 'De kale huur in euro per maand. Eén waarde, of een per datum.',
        date: shapedDate,
        persons,
        young,
        limits,
      },
    },

    'MATCH.SCORE': {
      description:
        'Hoe goed woningen bij kandidaten passen, van 0 tot 100; 0 als een harde regel wordt gebroken. Zonder nummers: een rij per kandidaat en een kolom per woning. Een voorstel; een mens beslist.',
      parameters: {
        households,
        homes,
        householdId: 'Het nummer van één kandidaat; weggelaten: alle kandidaten.',
        homeId: 'Het nummer van één woning; weggelaten: alle.',
        criteria,
      },
    },
    'MATCH.EXPLAIN': {
      description:
        'De uitleg van een score: per regel of eraan is voldaan of hoeveel punten zij geeft, hoeveel er te halen zijn, en waarom. De punten tellen op tot MATCH.SCORE.',
      parameters: { households, homes, householdId, homeId, criteria, language },
    },
    'MATCH.BEST': {
      description:
        'De beste woningen voor een kandidaat die geen harde regel breken, met hun score; de beste eerst, bij gelijke score de woning die het eerst beschikbaar is.',
      parameters: {
        households,
        homes,
        householdId,
        count: 'Hoeveel woningen hoogstens. Weggelaten: 5.',
        criteria,
      },
    },
    'MATCH.ASSIGN': {
      description:
        'Het bewezen beste voorstel: zo veel mogelijk kandidaten een woning, dan de langst gekoppelden, dan de hoogste score samen. Een rij per wachtende kandidaat: kandidaat, woning, score, opmerking.',
      parameters: {
        households,
        homes,
        mixLimits:
          'Twee kolommen zonder kopregel: complex, en hoeveel kandidaten uit dit voorstel het hoogstens krijgt. Wie er al een woning gereserveerd heeft, houdt die en telt mee.',
        criteria,
        language,
      },
    },
  },
  /** Explains when each error occurs. */
  errors: {
    missing: 'een verplicht argument is leeg',
    unexpected:
      'een cel bevat iets anders dan verwacht, zoals een tekst, een foutwaarde of een halve persoon',
    headerRow: 'de kopregel is mee geselecteerd',
    notSingle: 'een bereik waar één waarde hoort',
    notColumn: 'een blok cellen waar één kolom of rij hoort',
    lengths: 'kolommen die bij elkaar horen zijn niet even lang',
    totalNotWhole: 'het totaal is geen geheel getal',
    weightsEmpty: 'er zijn geen gewichten',
    weightNegative: 'een gewicht is negatief',
    weightsSumToZero: 'alle gewichten zijn 0',
    inhabitantsExceedNational: 'de gemeente heeft meer inwoners dan Nederland',
    tooManyPeople: 'meer personen dan een weekplan kan verdelen (10 miljoen)',
    rangeReversed: 'het einde ligt vóór het begin',
    tooManyWeeks: 'de periode telt meer weken dan een weekplan kan hebben (1060)',
    noWorkingDays: 'in de periode blijft geen werkdag over',
    housedLength: 'niet evenveel cellen gehuisvest als gewichten',
    noWeekLeft: 'er is nog te huisvesten, maar geen week meer over',
    noPeriods: 'er is geen halfjaar ingevuld',
    periodTwice: 'een halfjaar staat er twee keer in',
    dateInNoPeriod: 'de datum valt in geen van de perioden',
    halfYearMissing: 'een halfjaar tot en met de datum ontbreekt bij de perioden',
    noMonthEnded: 'van het halfjaar is nog geen maand voorbij',
    dateBeforeAsOf: 'de datum ligt vóór de peildatum',
    tooFewWeeks: 'minder dan 8 volle weken met gegevens',
    rentYearUnknown: 'van dat jaar zijn geen huurgrenzen bekend',
    notLimitColumns: 'geen vier kolommen',
    yearTwice: 'een jaar staat er twee keer in',

    columnMissing: 'een verplichte kolom ontbreekt',
    columnUnclear: 'een kop past bij meer dan één kolom, of omgekeerd',
    tableEmpty: 'onder de kopregel van een tabel staat geen rij',
    idTwice: 'een nummer staat er twee keer in',
    idUnknown: 'het nummer staat niet in de tabel',
    noHomeFits: 'geen woning voldoet aan alle harde regels',
    alreadyHoused: 'de kandidaat is al gehuisvest',
    alreadyUnlinked: 'de kandidaat is ontkoppeld',
    nameTwice: 'een criterium of complex staat er twee keer in',
    notTwoColumns: 'geen twee kolommen',
    criterionRefused: 'een criterium gaat over nationaliteit, afkomst, taal, geslacht of geloof',
    criterionUnknown: 'een onbekend criterium',
    criteriaAllZero: 'alle gewichten zijn 0',
    tooManyPlaces: 'te veel kandidaten en eenheden tegelijk',
  },
};

/** Headings and sentences of the reference. */
export const functionReference = {
  title: 'Naslag van de functies',
  introduction: [
    'De functies van Taakstelling in Excel. De namen zijn in elke taal gelijk; de argumenten scheidt u in een Nederlandse Excel met een puntkomma.',
    'Selecteer kolommen zonder kopregel. Een datum is een Excel-datum; een tijdstip telt niet mee. Kolommen die bij elkaar horen, zijn even lang. Een lege rij wordt overgeslagen; een datum met 0 telt als nul personen.',
    'Is er iets mis, dan geeft de functie #WAARDE! (verkeerde invoer) of #N/B (niet gevonden, of te weinig gegevens), met een uitleg bij het foutteken in de cel. Niet elke Excel toont die uitleg: daarom staan de fouten ook hieronder.',
  ],
  parameters: 'Argumenten',
  expected: 'Verwacht',
  optional: 'mag weg',
  examples: 'Voorbeelden',
  errors: 'Fouten',
  generated: 'Dit bestand komt uit de declaraties in src/functions; werk het bij met npm run docs.',
};
