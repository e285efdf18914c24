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
