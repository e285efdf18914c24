/** Whether a text that somebody typed seems to describe a person. */
import { idKey } from '../workbook/cell';
import { personalSignsIn } from '../workbook/personal-data';
import { searchable } from '../workbook/searchable';
import { PARTY_WORDS } from './parties';
import type { Situation } from './situation';

/** A text that somebody typed. */
export interface TypedText {
  readonly text: string;
  /** Whether it seems to describe a person. Administrators then do not see the text. */
  readonly isTelling: boolean;
}

// Look-behind would stop the whole script on an older Mac; see `not-after.ts`.

/** Words for one person or household, and forms of address, in Dutch and English. */
const ONE_PERSON =
  /(?:^|[^\p{L}])(?:dhr|mevr|mw|meneer|mevrouw|familie|fam|gezin|huishouden|kandidaat|bewoner|bewoonster|buurman|buurvrouw|statushouder|vergunninghouder|vluchteling|alleenstaande|nareiziger|huurder|vrouw|man|moeder|vader|zoon|dochter|kind|baby|jongere|broer|zus|hij|zij|hem|haar|zijn|mr|mrs|ms|family|household|resident|tenant|neighbour|refugee|woman|mother|father|son|daughter|child|he|she|his|her)(?!\p{L})/iu;
/** A small number of people, which administrators may not know. */
const FEW =
  /(?:^|[^\p{L}\d.,])(?:[1-4]|een|één|twee|drie|vier|one|two|three|four) (?:\p{Ll}{1,40} ){0,2}?(?:personen|mensen|gezinnen|huishoudens|kinderen|kandidaten|bewoners|statushouders|vergunninghouders|vluchtelingen|alleenstaanden|nareizigers|vrouwen|mannen|jongeren|buren|huurders|people|families|households|children|residents|refugees|women|men|tenants)(?!\p{L})/iu;
/**
 * A street with a number, or the number of a case or home. The lengths of words are limited, so
 * that a search in a long text stays fast.
 */
const PLACE_OR_CASE =
  /(?:^|[^\p{L}])\p{L}{2,40}(?:straat|laan|weg|plein|dijk|kade|singel|gracht|pad|steeg|dreef|hof)\.? \d|(?:^|[^\p{L}\d])\p{L}{1,4}[-.]?\d{3}|\d{5}/iu;
/** Names of months and days, and other words that are always written with a capital. */
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

/**
 * Returns a function that judges the workbook's texts. Names of the workbook's organisations and
 * places are no names of people.
 */
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

/** The words of each sentence. A sentence's first word always has a capital. */
function sentencesOf(text: string): string[][] {
  return text.split(/[.!?]+(?:\s|$)/).map((sentence) => sentence.match(/\p{L}+/gu) ?? []);
}
