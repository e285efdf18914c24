/** Turns the results of matching into sentences, in the language that the formula asks for. */
import type { Unmatched } from '../domain/match/assign-households';
import type { Sentence } from '../domain/match/rules';
import type { Language } from '../i18n/language';
import { matchWords as en } from '../i18n/en/match';
import { matchWords as nl, type MatchText } from '../i18n/nl/match';
import { choiceReader } from './cell-readers';
import { optionalArgument, single } from './parameters';
import { messagesOf } from './words';

const dictionaries = { nl, en };

/** The language of the sentences. It is an argument, so that everyone sees the same cells. */
export const languageParameter = optionalArgument(
  single(choiceReader<Language>(['nl', 'en'])),
  'nl',
);

export function sentenceText(sentence: Sentence, isCounted: boolean, language: Language): string {
  const words = dictionaries[language];
  const told = tell(words.sentences, sentence, language);
  return isCounted ? told : `${told} ${words.notCounted}`;
}

export function remarkText(why: Unmatched, language: Language): string {
  return tell(dictionaries[language].remarks, why, language);
}

/** The text that replaces the lines if no household waits. */
export function nobodyWaitsText(language: Language): string {
  return dictionaries[language].nobodyWaits;
}

type SentencesByCode<Said extends { readonly code: string }> = Readonly<
  Record<Said['code'], (said: never, text: MatchText) => string>
>;

function tell<Said extends { readonly code: string }>(
  words: SentencesByCode<Said>,
  said: Said,
  language: Language,
): string {
  const text: MatchText = {
    date: messagesOf(language).date,
    money: dictionaries[language].money,
  };
  // The dictionary's function for a code takes the data of that code.
  const wordsFor = words[said.code as Said['code']] as (said: Said, text: MatchText) => string;
  return wordsFor(said, text);
}
