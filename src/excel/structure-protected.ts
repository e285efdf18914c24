/** The workbook's structure is protected: no sheet can be added. Nothing was written. */
export class StructureProtected extends Error {
  constructor() {
    super('structure-protected');
    this.name = 'StructureProtected';
  }
}
