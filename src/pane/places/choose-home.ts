import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ExplainedRule } from '../../domain/match/score';
import { sentenceText } from '../../functions/match-sentences';
import { brokenBy, weakIn, type HomeChoice } from '../../workbook/choose-home';
import type { Household } from '../../workbook/tables/households';
import type { ChoosingHome, PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { proposalsWords } from '../proposals-words';

/** A button to choose a home by hand, or the list of homes if the user pressed it. */
export function chooseHome(
  household: Household,
  state: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const { choosingHome } = state;
  if (choosingHome?.household.household === household.household) {
    return homeForm(choosingHome, state, isBusy, words, actions);
  }
  const say = proposalsWords(words.language).choose;
  return html`<fluent-button
    appearance="subtle"
    size="small"
    aria-label=${say.openFor(household.household)}
    ?disabled=${isBusy}
    @click=${() => actions.deciding()?.chooseHome(household)}
    >${say.open}</fluent-button
  >`;
}

function homeForm(
  { household, choices, chosen }: ChoosingHome,
  state: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language).choose;
  const all = choices ?? [];
  const allowed = all.filter(({ score }) => score !== null);
  const others = all.filter(({ score }) => score === null);
  const pick = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement;
    actions.deciding()?.pickHome(all.find(({ home }) => home.home === value) ?? null);
  };
  return html`<div class="choose" role="group" aria-label=${say.openFor(household.household)}>
    ${
      all.length === 0
        ? html`<p>${say.none}</p>`
        : html`<label class="field"
            >${say.label(household.household)}
            <select .value=${live(chosen?.home.home ?? '')} @change=${pick}>
              <option value="" ?selected=${chosen === null}>${words.workbook.choose}</option>
              ${optionGroup(say.allowed(allowed.length), allowed, words)}
              ${optionGroup(say.notAllowed(others.length), others, words)}
            </select>
          </label>`
    }
    ${chosen === null ? nothing : verdict(chosen, state, isBusy, words, actions)}
    <fluent-button
      appearance="subtle"
      size="small"
      @click=${() => actions.deciding()?.chooseHome(null)}
      >${say.close}</fluent-button
    >
  </div>`;
}

function optionGroup(
  label: string,
  choices: readonly HomeChoice[],
  words: PaneWords,
): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<optgroup label=${label}>
    ${choices.map(
      (choice) => html`<option value=${choice.home.home}>${optionText(choice, words)}</option>`,
    )}
  </optgroup>`;
}

function optionText(choice: HomeChoice, { language, write }: PaneWords): string {
  const say = proposalsWords(language);
  const { home, score, fullComplex } = choice;
  const about =
    score === null
      ? [
          ...brokenBy(choice).map(({ name }) => say.choose.broken[name]),
          ...(fullComplex === null ? [] : [say.choose.limit]),
        ].join(', ')
      : say.score(write.number(score));
  return [home.home, home.complex ?? home.district, about].filter(Boolean).join(' · ');
}

/**
 * Shows the rules that the chosen home breaks. If it breaks none, shows its score, the rules that
 * cost points, and a button to accept.
 */
function verdict(
  choice: HomeChoice,
  { proposals }: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language);
  const { home, household, score, fullComplex } = choice;
  if (score === null) {
    return html`<div role="status">
      <p class="wrong">${say.choose.refused}</p>
      <ul class="found">
        ${brokenBy(choice).map((rule) => ruleLine(rule, words))}
        ${fullComplex === null ? nothing : html`<li>${say.choose.full(fullComplex)}</li>`}
      </ul>
    </div>`;
  }
  const other = proposals?.pairs.find(
    (pair) => pair.home.home === home.home && pair.household.household !== household.household,
  );
  const weak = weakIn(choice);
  return html`<div role="status">
      <p>
        ${say.scoreOf(words.write.number(score))}.
        ${weak.length === 0 ? say.choose.allHold : say.choose.less}
      </p>
      <ul class="found">
        ${weak.map((rule) => ruleLine(rule, words))}
        ${
          other === undefined || home.units > 1
            ? nothing
            : html`<li>${say.choose.alsoFor(other.household.household)}</li>`
        }
      </ul>
    </div>
    <fluent-button
      size="small"
      aria-label=${say.acceptFor(household.household, home.home)}
      ?disabled=${isBusy}
      @click=${() => actions.deciding()?.accept(choice)}
      >${say.choose.accept(home.home)}</fluent-button
    >`;
}

function ruleLine(rule: ExplainedRule, words: PaneWords): TemplateResult {
  return html`<li>
    <b>${proposalsWords(words.language).rules[rule.name]}:</b>
    ${sentenceText(rule.sentence, true, words.language)}
  </li>`;
}
