/** A rectangle of cells, from 0. `bottom` and `right` are included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of a sheet. Renaming a sheet does not change its id. */
export interface AreaBySheetId {
  readonly sheetId: string;
  readonly area: Area;
}
