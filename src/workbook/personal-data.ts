/**
 * Signs of personal data in a text or a header. Only the kind is ever told, never what was found.
 */
import type { PersonalSubject } from './finding';
import { headerKey } from './header';
import { searchable } from './searchable';

export type PersonalKind = 'email' | 'phone' | 'address';

/** Most texts have neither: four digits with at most a sign in between, or an at sign. */
const ANY = /@|\d(?:\D?\d){3}/;
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u;
const PHONE = /(?<![\d.,/-])(?:\+31|0031|0)(?:[ -]?\(0\))?(?:[ -]?[1-9])(?:[ -]?\d){8}(?!\d)/;
const POSTCODE = String.raw`[1-9]\d{3} ?(?!S[ADS])[A-Z]{2}`;
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${POSTCODE}[ ,/-]{0,3}(?:nr\.? ?)?\d{1,5}|[1-9]\d{3}[a-z]{2}[ ,/-]{0,3}\d{1,5})(?!\d)` +
    String.raw`|\p{L}+ \d{1,5} ?[a-zA-Z]?[ ,/-]{1,3}${POSTCODE}(?![\p{L}\d])`,
  'u',
);

/** What a text seems to hold of a person: an e-mail address, a phone number, a home address. */
export function personalKindsIn(written: string): readonly PersonalKind[] {
  const text = searchable(written);
  if (!ANY.test(text)) return [];
  const kinds: PersonalKind[] = [];
  if (text.includes('@') && EMAIL.test(text)) kinds.push('email');
  if (PHONE.test(text)) kinds.push('phone');
  if (ADDRESS.test(text)) kinds.push('address');
  return kinds;
}

const NINE_DIGITS =
  /(?<![\d.,-])(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?![\d]|[.,-]\d)/g;

/** The runs of nine digits in a text, alone or parted as person numbers are. */
export function nineDigitsIn(text: string): readonly string[] {
  return (searchable(text).match(NINE_DIGITS) ?? []).map((run) => run.replace(/\D/g, ''));
}

/**
 * The test that every burgerservicenummer passes: the digits times 9, 8, … 2 and −1 add up to a
 * multiple of 11. A number of eight digits has lost its leading zero.
 */
export function passesElfproef(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  const sum = [...nine].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return /[1-9]/.test(nine) && sum % 11 === 0;
}

/** Whether a text that may say anything holds a number that passes for a burgerservicenummer. */
export function holdsPersonNumber(text: string): boolean {
  return nineDigitsIn(text).some(passesElfproef);
}

/** Signs of a person in a text that may say anything. */
export function personalSignsIn(text: string): readonly (PersonalKind | 'person-number')[] {
  return [...(holdsPersonNumber(text) ? ['person-number' as const] : []), ...personalKindsIn(text)];
}

/** A V-nummer as a case: ten digits and nothing else. */
export function isVNumber(text: string): boolean {
  return /^[vV]?[ -]?\d{3}[. -]?\d{3}[. -]?\d{4}$/.test(text.trim());
}

const PERSON_NUMBER =
  /^(bsn|bsnnummer|bsnnr|burgerservicenummer|sofinummer|sofinr|persoonsnummer)$/;

export function namesPersonNumber(header: string): boolean {
  return PERSON_NUMBER.test(headerKey(header));
}

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

/** Whether a text is a street with a house number and nothing else: `Molenstraat 10`. */
export function isStreetAddress(text: string): boolean {
  return STREET_AND_NUMBER.test(searchable(text).trim());
}

/** What a header asks for that does not belong in a shared workbook; null where it does not. */
export function personalSubjectOf(header: string): PersonalSubject | null {
  const key = headerKey(header);
  return SUBJECTS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
