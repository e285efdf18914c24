import { html, nothing, type TemplateResult } from 'lit-html';
import { coaList } from '../../workbook/coa-list';
import { TABLES } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import { messageBar } from '../message-bar';
import { busyLine } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { proposalsWords } from '../proposals-words';

/** Shows a list to send to COA, with the candidates who are asked to accept a home. */
export function coaListSection(
  { records, asOf }: Understanding,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = proposalsWords(words.language).coaList;
  const lines = coaList(records, asOf);
  const { households, homes } = TABLES;
  const { day, number } = words.write;
  if (lines.length === 0) {
    return html`<h2>${say.title}</h2>
      <p>${say.empty}</p>`;
  }
  const copy = ({ currentTarget }: Event) => {
    const table = (currentTarget as Element).closest('section')?.querySelector('table');
    if (table) actions.copyList(table);
  };
  return html`<section class="preview">
    <h2>${say.title} (${lines.length})</h2>
    <p class="reason">${say.means}</p>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th>${households.columns.household.header}</th>
            <th>${households.columns.persons.header}</th>
            <th>${households.columns.familyToFollow.header}</th>
            <th>${homes.columns.home.header}</th>
            <th>${homes.columns.corporation.header}</th>
            <th>${homes.columns.maximumPersons.header}</th>
            <th>${homes.columns.availableFrom.header}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) =>
              html`<tr>
                <td>${line.household}</td>
                <td>${number(line.persons)}</td>
                <td>${number(line.familyToFollow)}</td>
                <td>${line.home}</td>
                <td>${line.corporation ?? ''}</td>
                <td>${line.maximumPersons === null ? '' : number(line.maximumPersons)}</td>
                <td>${day(line.availableFrom)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="buttons">
      <fluent-button size="small" @click=${copy}>${say.copy}</fluent-button>
      <fluent-button
        size="small"
        ?disabled=${state.listing.stage === 'busy'}
        @click=${actions.deciding()?.putList}
        >${say.put}</fluent-button
      >
    </div>
    ${outcome(state, words, actions)}
  </section>`;
}

function outcome({ listing }: PaneState, words: PaneWords, actions: PaneActions): TemplateResult {
  const say = proposalsWords(words.language).coaList;
  return html`<div role="status">
      ${listing.stage === 'busy' ? busyLine(say.putting, nothing) : nothing}
      ${listing.stage === 'done' ? messageBar('success', outcomeText(listing.result, words)) : nothing}
    </div>
    ${
      listing.stage === 'failed'
        ? failureBar(listing.failure, words, { again: () => actions.deciding()?.putList() })
        : nothing
    }`;
}

function outcomeText(
  result: Extract<PaneState['listing'], { stage: 'done' }>['result'],
  words: PaneWords,
): string {
  const say = proposalsWords(words.language).coaList;
  if (result.on === 'sheet') return say.onSheet(result.sheet);
  return result.isCopied ? say.copied : say.selected;
}
