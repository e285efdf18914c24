/**
 * The user asked for something that was not done. `src/pane/refusals.ts` has a sentence for each
 * code. The error's message is only the code, so that no log repeats a cell's contents.
 */
export class Refusal<Why extends { readonly code: string }> extends Error {
  constructor(readonly why: Why) {
    super(why.code);
    this.name = 'Refusal';
  }
}

/** The workbook's structure is protected, so no sheet can be added. Nothing was written. */
export class StructureProtected extends Refusal<{ readonly code: 'no-sheet-added' }> {}

/** The tab has changed since it was made: somebody made it again, or deleted it. */
export class TabChanged extends Refusal<{ readonly code: 'tab-changed'; readonly tab: string }> {}
