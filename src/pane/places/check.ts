import { html, nothing, type TemplateResult } from 'lit-html';
import type { Finding, Severity } from '../../workbook/finding';
import { failureBar } from '../failure-bar';
import { severityPictures } from '../pictures';
import type { PaneActions, PaneState } from '../view';
import { findingMessage, findingTitle } from '../../workbook/finding-message';
import type { Words } from '../words';

const SEVERITIES: readonly Severity[] = ['fout', 'waarschuwing', 'info'];

/** The findings of the checks, the gravest first. */
export function checkPlace(
  { check }: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.check;
  const isBusy = check.stage === 'busy';
  const isFirst = check.stage === 'idle';
  return html`
    <p class="lead">${say.lead}</p>
    <fluent-button
      appearance=${isFirst ? 'primary' : 'outline'}
      ?disabled=${isBusy}
      @click=${actions.check}
      >${isFirst ? say.start : say.again}</fluent-button
    >
    <div role="status">
      ${isBusy ? busyLine(say.busy) : nothing}
      ${check.stage === 'done' ? html`<p class="count">${say.counts(check.result.length)}</p>` : nothing}
    </div>
    ${check.stage === 'failed' ? failureBar(check.failure, words) : nothing}
    ${check.stage === 'done' ? findingGroups(check.result, words, actions) : nothing}
  `;
}

export function busyLine(text: string): TemplateResult {
  return html`<p class="busy"><fluent-spinner size="tiny"></fluent-spinner>${text}</p>`;
}

function findingGroups(
  findings: readonly Finding[],
  words: Words,
  actions: PaneActions,
): TemplateResult | readonly (TemplateResult | typeof nothing)[] {
  if (findings.length === 0) return html`<p>${words.pane.check.nothing}</p>`;
  return SEVERITIES.map((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return nothing;
    return html`
      <section class="findings ${severity}" aria-labelledby="heading-${severity}">
        <h2 id="heading-${severity}">
          ${severityPictures[severity]} ${words.pane.severity[severity]} (${group.length})
        </h2>
        <ul>
          ${group.map((finding) => html`<li>${findingLine(finding, words, actions)}</li>`)}
        </ul>
      </section>
    `;
  });
}

function findingLine(finding: Finding, words: Words, actions: PaneActions): TemplateResult {
  const { table, sheet, address } = finding.place;
  const where = [table ?? words.pane.check.wholeWorkbook, address].filter(Boolean).join(' · ');
  const lines = html`
    <strong>${findingTitle(finding.code, words.language)}</strong>
    <span>${findingMessage(finding, words.language)}</span>
    <small>${where}</small>
  `;
  if (sheet === null || address === null) return html`<div class="finding">${lines}</div>`;
  return html`<button
    class="finding"
    title=${words.pane.check.goTo(sheet, address)}
    @click=${() => actions.showFinding(finding)}
  >
    ${lines}
  </button>`;
}
