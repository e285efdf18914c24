/** Whether a text that somebody typed seems to tell of a person. */
import { idKey } from '../workbook/cell';
import { personalSignsIn } from '../workbook/personal-data';
import { searchable } from '../workbook/searchable';
import { PARTY_WORDS } from './parties';
import type { Situation } from './situation';

/** A text that somebody typed. */
export interface TypedText {
  readonly text: string;
  /** Whether it seems to tell of a person: administrators then only see that there is one. */
  readonly isTelling: boolean;
}

// Look-behind would keep a Mac from reading the whole script; see `not-after.ts`.

/** One person or household, or how one is addressed, in Dutch and English. */
const ONE_PERSON =
  /(?:^|[^\p{L}])(?:dhr|mevr|mw|meneer|mevrouw|familie|fam|gezin|huishouden|kandidaat|bewoner|bewoonster|buurman|buurvrouw|statushouder|vergunninghouder|vluchteling|alleenstaande|nareiziger|huurder|vrouw|man|moeder|vader|zoon|dochter|kind|baby|jongere|broer|zus|hij|zij|hem|haar|zijn|mr|mrs|ms|family|household|resident|tenant|neighbour|refugee|woman|mother|father|son|daughter|child|he|she|his|her)(?!\p{L})/iu;
/** Few of them: the number is one that administrators may not know. */
const FEW =
  /(?:^|[^\p{L}\d.,])(?:[1-4]|een|één|twee|drie|vier|one|two|three|four) (?:\p{Ll}{1,40} ){0,2}?(?:personen|mensen|gezinnen|huishoudens|kinderen|kandidaten|bewoners|statushouders|vergunninghouders|vluchtelingen|alleenstaanden|nareizigers|vrouwen|mannen|jongeren|buren|huurders|people|families|households|children|residents|refugees|women|men|tenants)(?!\p{L})/iu;
/**
 * A street with a number, or a case or home by its number. No part of it is longer than a word: from
 * each letter of a cell full of letters the search would else go on to its end.
 */
const PLACE_OR_CASE =
  /(?:^|[^\p{L}])\p{L}{2,40}(?:straat|laan|weg|plein|dijk|kade|singel|gracht|pad|steeg|dreef|hof)\.? \d|(?:^|[^\p{L}\d])\p{L}{1,4}[-.]?\d{3}|\d{5}/iu;
/** Names of months and days, and words that are written with a capital anyhow. */
const COMMON = new Set(
  [
    'januari februari maart april mei juni juli augustus september oktober november december',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nederland nederlands',
    'january february march may june july august october monday tuesday wednesday thursday friday',
    'saturday sunday dutch i prognose kerst pasen',
  ]
    .join(' ')
    .split(' '),
);

/** What marks the texts of a workbook; names of its organisations and places are no names of people. */
export function typedTexts({ tables, corporations }: Situation): (text: string) => TypedText {
  const ids = new Set(
    [
      ...(tables.households ?? []).map(({ household }) => household),
      ...(tables.homes ?? []).map(({ home }) => home),
      ...(tables.placements ?? []).flatMap(({ household }) => household ?? []),
    ].map(idKey),
  );
  const known = new Set(
    [
      ...PARTY_WORDS,
      ...corporations.map(({ name }) => name),
      ...(tables.locations ?? []).map(({ location }) => location),
      ...(tables.homes ?? []).flatMap(({ complex, district }) => [complex ?? '', district ?? '']),
    ].flatMap(wordsOf),
  );
  const isName = (word: string, isFirst: boolean): boolean => {
    const key = word.toLowerCase();
    if (isFirst || !/^\p{Lu}/u.test(word) || COMMON.has(key) || known.has(key)) return false;
    return !/^\p{Lu}{2,6}$/u.test(word);
  };
  return (text) => {
    const plain = searchable(text);
    const isTelling =
      personalSignsIn(text).length > 0 ||
      [ONE_PERSON, FEW, PLACE_OR_CASE].some((pattern) => pattern.test(plain)) ||
      plain.split(/[\s,;:()/]+/).some((token) => ids.has(idKey(token.replace(/\.$/, '')))) ||
      sentencesOf(plain).some((words) => words.some((word, i) => isName(word, i === 0)));
    return { text, isTelling };
  };
}

function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
}

/** The words of each sentence: the first of one has a capital whatever it is. */
function sentencesOf(text: string): string[][] {
  return text.split(/[.!?]+(?:\s|$)/).map((sentence) => sentence.match(/\p{L}+/gu) ?? []);
}
