import { html, nothing, type TemplateResult } from 'lit-html';
import type { ExplainedRule } from '../../domain/match/score';
import { remarkText, sentenceText } from '../../functions/match-sentences';
import type { HomeProposals, ProposedPair, WithoutHome } from '../../workbook/propose-homes';
import { TABLES } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import { busyLine, readingProgress } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { chooseHome } from './choose-home';
import { coaListSection } from './coa-list';
import { aboutHousehold, keyOf, namesOf, pairHead, section } from './pair-card';
import { declinedHere, declinedInTable, sayWhy } from './declined';
import { fewAtATime } from './few-at-a-time';
import { decisionOutcome } from './decision-outcome';
import { proposalsWords } from '../proposals-words';

/** Homes proposed to households that wait. A person decides on each proposal. */
export function proposalsPlace(
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  return html`
    <p class="lead">${say.lead}</p>
    <fluent-button ?disabled=${state.reading.stage === 'busy'} @click=${actions.read}
      >${say.again}</fluent-button
    >
    ${readingProgress(state, words, actions)}
    ${decisionOutcome(
      state.accepting,
      ({ household, home }) => say.accepted(household, home),
      words,
      actions,
    )}
    ${decisionOutcome(
      state.declining,
      (pair) => say.declinedKept(say.pair(...namesOf(pair))),
      words,
      actions,
    )}
    ${state.understanding ? proposalsOn(state.understanding, state, words, actions) : nothing}
  `;
}

const NEEDED = ['households', 'homes'] as const;

function proposalsOn(
  understanding: Understanding,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  const missing = NEEDED.filter((role) => understanding.tables[role] === null);
  if (missing.length > 0) {
    return html`<p>${say.missing(missing.map((role) => TABLES[role].name))}</p>
      <fluent-button @click=${() => actions.goTo('workbook')}>${say.toWorkbook}</fluent-button>`;
  }
  return html`${proposed(state, words, actions)}
  ${coaListSection(understanding, state, words, actions)}`;
}

function proposed(state: PaneState, words: PaneWords, actions: PaneActions): TemplateResult {
  const say = proposalsWords(words.language);
  const { proposing, proposals } = state;
  return html`<div role="status">
      ${proposing.stage === 'busy' ? busyLine(say.reckoning, nothing) : nothing}
    </div>
    ${
      proposing.stage === 'failed'
        ? failureBar(proposing.failure, words, { again: actions.read })
        : nothing
    }
    ${proposing.stage === 'done' && proposals === null ? html`<p>${say.notReckoned}</p>` : nothing}
    ${proposals === null ? nothing : outcome(proposals, state, words, actions)}`;
}

function outcome(
  proposals: HomeProposals,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const nobody = proposals.pairs.length + proposals.withoutHome.length === 0;
  if (nobody) return html`<p>${proposalsWords(words.language).nobodyWaits}</p>`;
  return proposalLists(proposals, state, words, actions);
}

function proposalLists(
  { pairs, withoutHome, assumedLimits }: HomeProposals,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  const { accepting, declining, reading, proposing } = state;
  const waiting = [...pairs, ...withoutHome].map(({ household }) => household.household);
  // The proposals shown are out of date until the workbook is read and homes are proposed again.
  const isBusy = [accepting, declining, reading, proposing].some(({ stage }) => stage === 'busy');
  return html`
    <p>${housedText(pairs, words)}</p>
    ${assumedLimits.map(({ year, used }) => html`<p>${say.limitsAssumed(year, used)}</p>`)}
    ${section(
      say.proposed,
      html`<p class="reason">${say.order}</p>
        ${fewAtATime(
          {
            key: 'proposals',
            looks: 'cards',
            items: pairs,
            keyOf,
            draw: (pair) => openPair(pair, state, isBusy, words, actions),
          },
          state,
          words,
          actions,
        )}`,
      pairs.length,
    )}
    ${declinedInTable(waiting, state, words, actions)}
    ${declinedHere(waiting, state, isBusy, words, actions)}
    ${section(
      say.withoutHome,
      fewAtATime(
        {
          key: 'without a home',
          looks: 'rows',
          items: withoutHome,
          keyOf: ({ household }) => household.household,
          draw: (one) => homeless(one, state, isBusy, words, actions),
        },
        state,
        words,
        actions,
      ),
      withoutHome.length,
    )}
  `;
}

function housedText(pairs: readonly ProposedPair[], { language }: PaneWords): string {
  const say = proposalsWords(language);
  const persons = pairs.reduce((sum, { household }) => sum + household.persons, 0);
  const followers = pairs.reduce((sum, { household }) => sum + household.familyToFollow, 0);
  return [say.housed(pairs.length, persons), say.followers(followers)].join(' ').trim();
}

function openPair(
  pair: ProposedPair,
  state: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  const names = namesOf(pair);
  return html`
    ${pairHead(pair, words)}
    <details>
      <summary tabindex="0">${say.why}<span class="unseen">: ${say.pair(...names)}</span></summary>
      <dl>${pair.rules.map((rule) => ruleEntry(rule, words))}</dl>
    </details>
    <div class="buttons">
      <fluent-button
        size="small"
        aria-label=${say.acceptFor(...names)}
        ?disabled=${isBusy}
        @click=${() => actions.deciding()?.accept(pair)}
        >${say.accept}</fluent-button
      >
      <fluent-button
        appearance="subtle"
        size="small"
        aria-label=${say.declineFor(...names)}
        ?disabled=${isBusy}
        @click=${() => actions.deciding()?.decline(pair)}
        >${say.decline}</fluent-button
      >
      ${chooseHome(pair.household, state, isBusy, words, actions)}
    </div>
    ${state.saying === pair ? sayWhy(pair, state, isBusy, words, actions) : nothing}
  `;
}

function ruleEntry(rule: ExplainedRule, words: PaneWords): TemplateResult {
  const say = proposalsWords(words.language);
  return html`<dt>${say.rules[rule.name]}<span>${foundText(rule, words)}</span></dt>
    <dd>${sentenceText(rule.sentence, true, words.language)}</dd>`;
}

function foundText(rule: ExplainedRule, { language, write }: PaneWords): string {
  const say = proposalsWords(language);
  if (rule.kind === 'hard') return rule.holds ? say.holds : say.broken;
  if (rule.possible === 0) return say.weighsNothing;
  return say.points(write.number(rule.points / 10), write.number(rule.possible / 10));
}

function homeless(
  { household, why }: WithoutHome,
  state: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  return html`<div class="row">
    <span>${household.household}</span>
    <small>${aboutHousehold(household, words)}</small>
    <small>${remarkText(why, words.language)}</small>
    ${chooseHome(household, state, isBusy, words, actions)}
  </div>`;
}
