/**
 * Something that was asked and not done, for a reason that the user is told in words of its own: `src/pane/failure.ts` has
 * a sentence for each code. The error's own message is the code alone, so that no log repeats what a cell holds.
 */
export class Refusal<Why extends { readonly code: string }> extends Error {
  constructor(readonly why: Why) {
    super(why.code);
    this.name = 'Refusal';
  }
}

/** The workbook's structure is protected: no sheet can be added. Nothing was written. */
export class StructureProtected extends Refusal<{ readonly code: 'no-sheet-added' }> {}

/** The tab is no longer as it was made: somebody made it again, or deleted it. */
export class TabChanged extends Refusal<{ readonly code: 'tab-changed'; readonly tab: string }> {}
