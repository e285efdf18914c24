import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { OpenUniver } from './open-univer';

/**
 * Gives every formula its own lexer. Univer 0.25.1 shares a lexer between formulas, and it
 * remembers a `[` without its `]`. After half a structured reference, every later formula would
 * give `#NAME?`.
 */
export function steadyLexer(univer: OpenUniver): void {
  const shared = univer.get(LexerTreeBuilder);
  const fresh = (): LexerTreeBuilder => new LexerTreeBuilder();
  shared.treeBuilder = (...args) => fresh().treeBuilder(...args);
  shared.sequenceNodesBuilder = (...args) => fresh().sequenceNodesBuilder(...args);
  shared.getFunctionAndParameter = (...args) => fresh().getFunctionAndParameter(...args);
  shared.checkIfAddBracket = (...args) => fresh().checkIfAddBracket(...args);
}
