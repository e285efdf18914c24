/**
 * Lists the headers of columns that occur in several tables. Each phrase also stands for its
 * synonyms, abbreviations and compounds, in any order of words. Words in square brackets are
 * optional.
 */

/** Columns that name a household. */
export const HOUSEHOLD_SYNONYMS = [
  'kandidaat [nummer huishouden koppeling]',
  'huishouden [nummer]',
  'gezin nummer',
] as const;

/** Headers that may mean a household, but often mean a row, a person or a home. */
export const HOUSEHOLD_WEAK = [
  'nummer',
  'kenmerk',
  'naam',
  'naam kandidaat',
  'v-nummer [kandidaat]',
  'registratienummer',
  'klantnummer',
  'wachtlijst nummer',
  'gezin',
] as const;

/** Columns that name a home. */
export const HOME_SYNONYMS = ['woning [nummer]', 'woning nummer complex'] as const;

export const HOME_WEAK = ['nummer', 'adres', 'adres nummer', 'adres woning', 'straat'] as const;

/** Columns that name a corporation. */
export const CORPORATION_SYNONYMS = [
  'corporatie [naam omschrijving nummer woning]',
  'corpo [naam]',
] as const;

export const CORPORATION_WEAK = ['eigenaar', 'owner', 'aanbieder', 'partij', 'naam'] as const;

/** Columns with the number of people in a household. */
export const PERSONS_SYNONYMS = [
  'aantal plaatsing [personen]',
  'aantal huisvesting [personen]',
  'personen plaatsing',
  'personen huisvesting',
  'aantal personen [totaal huishouden gezin]',
  'personen [totaal huishouden gezin]',
  'gezin grootte [aantal personen]',
  'huishouden grootte [aantal personen]',
  'aantal',
  'aantal gezin',
  'aantal huishouden',
  'totaal aantal',
  'volwassenen kinderen [aantal plus totaal]',
] as const;

export const PERSONS_WEAK = [
  'gezin',
  'grootte',
  'samenstelling [gezin huishouden]',
  'vergunninghouders [aantal]',
  'totaal',
] as const;
