import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { OpenUniver } from './open-univer';

/**
 * Gives every formula its own lexer. Univer 0.25.1 has one lexer for all formulas, and that lexer
 * does not forget a `[` without its `]`. After somebody has typed half a structured reference, it
 * reads every later formula as a part of that bracket, so that each gives `#NAME?`.
 */
export function steadyLexer(univer: OpenUniver): void {
  const shared = univer.get(LexerTreeBuilder);
  const fresh = (): LexerTreeBuilder => new LexerTreeBuilder();
  shared.treeBuilder = (...args) => fresh().treeBuilder(...args);
  shared.sequenceNodesBuilder = (...args) => fresh().sequenceNodesBuilder(...args);
  shared.getFunctionAndParameter = (...args) => fresh().getFunctionAndParameter(...args);
  shared.checkIfAddBracket = (...args) => fresh().checkIfAddBracket(...args);
}
