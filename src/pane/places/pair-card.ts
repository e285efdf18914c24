import { html, nothing, type TemplateResult } from 'lit-html';
import type { AcceptedPair } from '../../excel/accept-proposal';
import { pairKey } from '../../workbook/pair-key';
import type { ProposedPair } from '../../workbook/propose-homes';
import type { PaneWords } from '../words';
import { proposalsWords } from '../proposals-words';

export function section(
  title: string,
  content: TemplateResult,
  count: number,
): TemplateResult | typeof nothing {
  return count === 0
    ? nothing
    : html`<h2>${title} (${count})</h2>
        ${content}`;
}

export function pairHead(pair: ProposedPair, words: PaneWords): TemplateResult {
  const { household, home, score } = pair;
  const say = proposalsWords(words.language);
  const written = words.write.number(score);
  const dwelling = [home.corporation, home.complex ?? home.district, home.kind];
  return html`<div class="pair">
    <h3>${say.pair(...namesOf(pair))}</h3>
    <span class="score" title=${say.scoreOf(written)}>${say.score(written)}</span>
    <small>${aboutHousehold(household, words)}</small>
    <small>${dwelling.filter((part) => part !== null).join(' · ')}</small>
  </div>`;
}

export function aboutHousehold(
  { persons, familyToFollow, linkedOn }: ProposedPair['household'],
  { language, write }: PaneWords,
): string {
  const say = proposalsWords(language);
  const followers = familyToFollow > 0 ? [say.toFollow(familyToFollow)] : [];
  return [say.persons(persons), ...followers, say.linked(write.day(linkedOn))].join(' · ');
}

export function namesOf({ household, home }: AcceptedPair): [string, string] {
  return [household.household, home.home];
}

export function keyOf(pair: ProposedPair): string {
  return pairKey(...namesOf(pair));
}
