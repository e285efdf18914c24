import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { countBySeverity, type Finding, type Severity } from '../../workbook/finding';
import {
  findingAdvice,
  findingMatter,
  findingMessage,
  findingTitle,
} from '../../workbook/finding-message';
import { failureBar } from '../failure';
import { groupFindings, SEVERITIES, type FindingGroup } from '../finding-groups';
import { severityPictures } from '../pictures';
import { readingProgress } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { Words } from '../words';

/** The findings of the checks: by severity, table and kind, each with its cells and its fix. */
export function checkPlace(state: PaneState, words: Words, actions: PaneActions): TemplateResult {
  const say = words.pane.check;
  const { understanding } = state;
  return html`
    <p class="lead">${say.lead}</p>
    <fluent-button
      appearance=${understanding ? 'outline' : 'primary'}
      ?disabled=${state.reading.stage === 'busy'}
      @click=${actions.read}
      >${understanding ? say.again : say.start}</fluent-button
    >
    ${readingProgress(state, words, actions)} ${fixingOutcome(state, words, actions)}
    ${understanding ? findingList(understanding.findings, state, words, actions) : nothing}
  `;
}

function fixingOutcome({ fixing }: PaneState, words: Words, actions: PaneActions): TemplateResult {
  return html`<div role="status">
      ${fixing.stage === 'done' ? html`<p>${words.pane.check.fixed(fixing.result)}</p>` : nothing}
    </div>
    ${fixing.stage === 'failed' ? failureBar(fixing.failure, words, { again: actions.read }) : nothing}`;
}

function findingList(
  findings: readonly Finding[],
  state: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  if (findings.length === 0) return html`<p>${words.pane.check.nothing}</p>`;
  const groups = groupFindings(findings);
  const severities = SEVERITIES.filter(
    (severity) => state.shown === null || state.shown === severity,
  );
  return html`
    ${severityFilter(findings, state.shown, words, actions)}
    ${severities.map((severity) =>
      severitySection(
        severity,
        groups.filter((group) => group.severity === severity),
        words,
        actions,
      ),
    )}
  `;
}

function severityFilter(
  findings: readonly Finding[],
  shown: Severity | null,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const counts = countBySeverity(findings);
  const choice = (value: Severity | null, label: string) =>
    html`<button class="choice" aria-pressed=${shown === value} @click=${() => actions.show(value)}>
      ${label}
    </button>`;
  return html`<div class="choices" role="group" aria-label=${words.pane.check.filter}>
    ${choice(null, words.pane.check.all(findings.length))}
    ${SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
      choice(severity, words.pane.check.some(severity, counts[severity])),
    )}
  </div>`;
}

function severitySection(
  severity: Severity,
  groups: readonly FindingGroup[],
  words: Words,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`
    <section class="findings ${severity}" aria-labelledby="heading-${severity}">
      <h2 id="heading-${severity}">
        ${severityPictures[severity]} ${words.pane.severity[severity]}
      </h2>
      ${repeat(
        groups,
        ({ key }) => key,
        (group) => findingGroup(group, words, actions),
      )}
    </section>
  `;
}

function findingGroup(group: FindingGroup, words: Words, actions: PaneActions): TemplateResult {
  const say = words.pane.check;
  const fixable = group.findings.filter(({ fix }) => fix !== null);
  const advice = commonAdvice(group.findings, words);
  return html`<details>
    <summary tabindex="0">
      <span>${findingTitle(group.code, words.language)}</span>
      <small>${group.table ?? say.wholeWorkbook} · ${say.counts(group.findings.length)}</small>
    </summary>
    ${
      fixable.length > 1
        ? html`<fluent-button size="small" @click=${() => actions.fix(fixable)}
            >${say.fixAll(fixable.length)}</fluent-button
          >`
        : nothing
    }
    <ul class="rows">
      ${group.findings.map((finding) => html`<li>${findingRow(finding, advice, words, actions)}</li>`)}
    </ul>
  </details>`;
}

/** What holds for all of a group is said once; null where each has advice of its own. */
function commonAdvice(findings: readonly Finding[], { language }: Words): string | null {
  const [advice, ...others] = new Set(findings.map((finding) => findingAdvice(finding, language)));
  return others.length === 0 ? (advice ?? null) : null;
}

function findingRow(
  finding: Finding,
  saidAbove: string | null,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.check;
  const { fix } = finding;
  const message = (saidAbove === null ? findingMessage : findingMatter)(finding, words.language);
  return html`
    ${placeRow(finding, message, words, actions)}
    ${
      fix
        ? html`<div class="fix">
            <span
              ><del>${String(fix.before)}</del> <span aria-hidden="true">→</span>
              <ins>${String(fix.after)}</ins></span
            >
            <fluent-button size="small" @click=${() => actions.fix([finding])}
              >${say.fix}</fluent-button
            >
          </div>`
        : nothing
    }
  `;
}

function placeRow(
  { place: { sheet, address } }: Finding,
  message: string,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  if (sheet === null) return html`<div class="row"><span>${message}</span></div>`;
  return html`<button class="row" @click=${() => actions.openCells(sheet, address)}>
    <span>${message}</span>
    <small>${words.pane.check.goTo(sheet, address)}</small>
  </button>`;
}
