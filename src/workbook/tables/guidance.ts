import { id, optional, required, step, yesNo } from '../column';
import { defineTable, type RecordOf } from '../table';

/** **Begeleiding** per household: what was arranged, and when. */
export const guidance = defineTable('guidance', 'Begeleiding', ['Begeleiding per huishouden'], {
  household: required('Kandidaat', id, [
    ...['casusnr', 'casusnummer', 'casus', 'zaaknummer', 'zaaknr', 'cliëntnr', 'cliëntnummer'],
    ...['dossier', 'dossiernummer', 'dossiernr', 'kandidaatnummer', 'kandidaatnr', 'huishouden'],
  ]),
  benefit: optional('Bijstand', step, ['uitkering', 'bijstandsuitkering']),
  allowances: optional('Toeslagen', step, ['toeslag', 'huurtoeslag']),
  insurance: optional('Verzekering', step, ['zorgverzekering', 'verzekeringen']),
  registration: optional('BRP', step, ['inschrijving BRP', 'inschrijving']),
  school: optional('School', step, ['onderwijs']),
  doctor: optional('Huisarts', step, ['inschrijving huisarts']),
  interpreter: optional('Tolk', yesNo, ['tolk nodig']),
});

export type GuidanceRow = RecordOf<typeof guidance>;

/** The steps, in the order of the columns. */
export const GUIDANCE_STEPS = [
  ...(['benefit', 'allowances', 'insurance', 'registration', 'school', 'doctor'] as const),
] as const;
export type GuidanceStep = (typeof GUIDANCE_STEPS)[number];
