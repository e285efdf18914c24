/**
 * Finds personal data in a text or a header. Only the kind of data is reported, never the data
 * itself.
 */
import { headerKey } from './header';
import { matchesNotAfter, type NotAfter } from './not-after';
import { searchable } from './searchable';

export type PersonalKind = 'email' | 'phone' | 'address';
export type PersonalSign = PersonalKind | 'person-number' | 'v-number';

/**
 * Four digits with few characters in between, which every personal number has. Other texts are not
 * searched, which saves time.
 */
const ENOUGH_DIGITS = /\d(?:\D{0,3}\d){3}/;
/** The characters that may separate the digits of one number. */
const GAP = String.raw`[ .\-/_()]{0,3}`;
/**
 * The end of a text before digits, if these digits belong to a longer number or to an id such as
 * K-0123456789.
 */
const IN_NUMBER = /(?:\d|\d[.,/-]|(?:^|\P{L})\p{L}{1,2}-)$/u;
const IN_WORD_OR_NUMBER = /[\p{L}\d]$/u;
const IN_WORD = /\p{L}$/u;

const LOCAL = String.raw`[\p{L}\d._%+-]{1,64}`;
const LABEL = String.raw`[\p{L}\d-]{1,63}`;
const AT = String.raw`(?:@|[([{]at[)\]}])`;
const EMAIL = new RegExp(
  `${LOCAL} ?${AT} ?${LABEL}(?:\\.${LABEL}){1,5}|${LOCAL}${AT}${LABEL}(?: ?\\. ?${LABEL}){1,5}`,
  'iu',
);
const PHONES: readonly NotAfter[] = [
  {
    pattern: new RegExp(
      `(?:\\(?(?:\\+31|0031)${GAP}(?:0${GAP})?|\\(?0[ \\-/()]{0,2})[1-9](?:${GAP}\\d){8}(?!\\d)`,
      'gu',
    ),
    before: IN_NUMBER,
  },
  {
    pattern: new RegExp(`\\+(?!31)[1-9]\\d?\\d?(?:${GAP}\\d){7,12}(?!\\d)`, 'gu'),
    before: null,
  },
];
/**
 * Words of two letters that do not make a postcode with four digits before them, as in `in 2016 de
 * 3 gezinnen`.
 */
const WORDS =
  'af|al|bv|ca|cm|de|en|er|ga|if|in|is|it|ja|je|kg|km|me|mm|na|no|nr|nu|of|om|on|op|or|pp|te|tm|to|uw|we|ze|zo';
const POSTCODE = String.raw`[1-9]\d{3}[ -]{0,2}(?:(?!S[ADS])[A-Z]{2}|(?!(?:${WORDS})(?!\p{L}))[a-z]{2})`;
const ADDRESSES: readonly NotAfter[] = [
  {
    pattern: new RegExp(
      String.raw`${POSTCODE}[ ,/-]{0,3}(?:(?:huis)?(?:nr|nummer)\.? ?)?\d{1,5}(?!\d)`,
      'gu',
    ),
    before: IN_WORD_OR_NUMBER,
  },
  {
    pattern: new RegExp(
      String.raw`\p{L}{1,40}\.? \d{1,5} ?[a-zA-Z]?[ ,/-]{1,3}${POSTCODE}(?![\p{L}\d])`,
      'gu',
    ),
    before: IN_WORD,
  },
];
/** A date at the beginning of a match. The match is then no personal number. */
const DAY =
  /^\(?(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?!\d)/;

/** Returns whether a text seems to contain an e-mail address, a phone number or a home address. */
export function personalKindsIn(written: string): readonly PersonalKind[] {
  const text = searchable(written);
  const kinds: PersonalKind[] = [];
  if (/@|[([{]at[)\]}]/i.test(text) && EMAIL.test(text)) kinds.push('email');
  if (!ENOUGH_DIGITS.test(text)) return kinds;
  if (PHONES.some((phone) => numbersIn(text, phone).length > 0)) kinds.push('phone');
  if (ADDRESSES.some((address) => !matchesNotAfter(text, address).next().done))
    kinds.push('address');
  return kinds;
}

/** Returns the matches of a pattern that do not begin with a date. */
function numbersIn(text: string, number: NotAfter): readonly string[] {
  if (!ENOUGH_DIGITS.test(text)) return [];
  return [...matchesNotAfter(text, number)].filter((match) => !DAY.test(match));
}

const NINE_DIGITS: NotAfter = {
  pattern: /\d(?:[ .\-/_]{0,2}\d){8}(?!\d|[.,/-]\d)/gu,
  before: IN_NUMBER,
};

/** Returns the numbers of nine digits in a text, without their separators. */
export function nineDigitsIn(text: string): readonly string[] {
  return numbersIn(searchable(text), NINE_DIGITS).map((run) => run.replace(/\D/g, ''));
}

/**
 * Returns true if a number passes the elfproef, as every burgerservicenummer does. The digits times
 * 9, 8, … 2 and −1 then add up to a multiple of 11. A zero is put before a number of eight digits.
 */
export function passesElfproef(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  const sum = [...nine].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return /[1-9]/.test(nine) && sum % 11 === 0;
}

export function holdsPersonNumber(text: string): boolean {
  return nineDigitsIn(text).some(passesElfproef);
}

const V_NUMBERS: readonly NotAfter[] = [
  {
    pattern: /v[ .:-]{0,2}(?:(?:nr|nummer|no)[ .:-]{0,3})?\d(?:[ .\-/_]{0,2}\d){9}(?!\d)/giu,
    before: IN_WORD_OR_NUMBER,
  },
  {
    pattern: /(?:[1-9]\d{9}|[1-9]\d{2}[ .-]\d{3}[ .-]\d{4})(?!\d|[.,/-]\d)/gu,
    before: IN_NUMBER,
  },
];

/** Returns true if a text contains a V-nummer: ten digits, perhaps after a V. */
export function holdsVNumber(text: string): boolean {
  const sought = searchable(text);
  return V_NUMBERS.some((number) => numbersIn(sought, number).length > 0);
}

export function personalSignsIn(text: string): readonly PersonalSign[] {
  return [
    ...(holdsPersonNumber(text) ? ['person-number' as const] : []),
    ...(holdsVNumber(text) ? ['v-number' as const] : []),
    ...personalKindsIn(text),
  ];
}

/** Returns true if a text is a V-nummer and nothing else. */
export function isVNumber(text: string): boolean {
  return /^[vV]?[ -]?\d{3}[. -]?\d{3}[. -]?\d{4}$/.test(searchable(text).trim());
}

const PERSON_NUMBER =
  /^(bsn|bsnnummer|bsnnr|burgerservicenummer|sofinummer|sofinr|persoonsnummer)$/;

export function namesPersonNumber(header: string): boolean {
  return PERSON_NUMBER.test(headerKey(header));
}

/** The personal details that a header must not ask for. */
export type PersonalSubject =
  | 'person-number'
  | 'v-number'
  | 'nationality'
  | 'religion'
  | 'diagnosis'
  | 'medication'
  | 'birth-date'
  | 'birth-country'
  | 'name'
  | 'home-address'
  | 'phone'
  | 'email';

const SUBJECTS: readonly (readonly [PersonalSubject, RegExp])[] = [
  ['person-number', PERSON_NUMBER],
  ['v-number', /^(vnummer|vnr|vreemdelingennummer|vreemdelingennr)$/],
  ['nationality', /nationaliteit|nationality|etniciteit|ethnicity|^herkomst$/],
  ['religion', /^(geloof|religie|godsdienst|geloofsovertuiging|levensovertuiging|religion)$/],
  ['diagnosis', /diagnos|^(ziekte|ziektebeeld|aandoening|medisch|medischegegevens|beperking)$/],
  ['medication', /medicatie|medicijn|medication/],
  [
    'birth-date',
    /^(geboortedatum|gebdatum|gebdat|gebjaar|geboren|geborenop|dateofbirth|birthdate|geboortejaar)$/,
  ],
  ['birth-country', /^(geboorteland|landvanherkomst|herkomstland|countryofbirth|geboorteplaats)$/],
  [
    'name',
    /^(voornaam|voornamen|achternaam|familienaam|roepnaam|geslachtsnaam|voorletters|firstname|lastname|surname|naam|name|naamkandidaat|naamclient|naamhoofdbewoner|contactpersoon)$/,
  ],
  [
    'home-address',
    /^(adres|adresgegevens|woonadres|straat|straatnaam|straatenhuisnr|straatenhuisnummer|straathuisnr|huisnr|huisnummer|postcode|address)$/,
  ],
  [
    'phone',
    /^(telefoon|telefoonnummer|telefoonnr|telnr|tel|mobiel|mobielnummer|gsm|06nummer|phone|mobile)$/,
  ],
  ['email', /^(email|emailadres|mail|mailadres|emailaddress)$/],
];

const STREETS =
  'straat|str|laan|weg|plein|dijk|kade|singel|gracht|pad|steeg|dreef|plantsoen|hof|erf|burg|wal|markt|lei';
const STREET_AND_NUMBER = new RegExp(
  `^(?=.{4,60}$)(?:[\\p{L}.'-]+ ){0,4}[\\p{L}'-]{2,30}(?:${STREETS})\\.? \\d{1,4} ?(?:[a-z]|[-/] ?\\d{1,3}|bis)?$`,
  'iu',
);

/**
 * Returns true if a text is a street with a house number and nothing else, such as `Molenstraat
 * 10`.
 */
export function isStreetAddress(text: string): boolean {
  return STREET_AND_NUMBER.test(searchable(text).trim());
}

/** Returns the personal data for which a header asks, or null. */
export function personalSubjectOf(header: string): PersonalSubject | null {
  const key = headerKey(header);
  return SUBJECTS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
