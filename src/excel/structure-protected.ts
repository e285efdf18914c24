import { Refusal } from './refusal';

/** The workbook's structure is protected: no sheet can be added. Nothing was written. */
export class StructureProtected extends Refusal<{ readonly code: 'no-sheet-added' }> {}
