/** What partners call the columns that name a household, a home or a corporation, in whatever table. */

export const HOUSEHOLD_SYNONYMS = [
  'casusnr',
  'casusnummer',
  'casus',
  'zaaknummer',
  'zaaknr',
  'cliëntnr',
  'cliëntnummer',
  'dossier',
  'dossiernummer',
  'dossiernr',
  'kandidaatnummer',
  'kandidaatnr',
  'huishouden',
] as const;

export const HOME_SYNONYMS = [
  'woningnummer',
  'woningnr',
  'object',
  'objectnummer',
  'objectnr',
  'VHE',
] as const;

export const CORPORATION_SYNONYMS = ['verhuurder', 'woco', 'woningcorporatie'] as const;
