/** A rectangle of cells. Both ends are included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of a sheet, which keeps its id when it gets another name. */
export interface AreaBySheetId {
  readonly sheetId: string;
  readonly area: Area;
}
