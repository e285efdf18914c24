import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { OpenUniver } from './open-univer';

/**
 * Gives every formula a lexer of its own. Univer 0.25.1 has one for all, which does not forget a
 * `[` without its `]`: once somebody has typed half a structured reference, it takes every later
 * formula for a part of that bracket, and each gives `#NAME?`.
 */
export function steadyLexer(univer: OpenUniver): void {
  const shared = univer.get(LexerTreeBuilder);
  const fresh = (): LexerTreeBuilder => new LexerTreeBuilder();
  shared.treeBuilder = (...args) => fresh().treeBuilder(...args);
  shared.sequenceNodesBuilder = (...args) => fresh().sequenceNodesBuilder(...args);
  shared.getFunctionAndParameter = (...args) => fresh().getFunctionAndParameter(...args);
  shared.checkIfAddBracket = (...args) => fresh().checkIfAddBracket(...args);
}
