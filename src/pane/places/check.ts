import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SerialDay } from '../../domain/units';
import type { FixOutcome } from '../../excel/apply-fixes';
import { DAYS_FROM_1900_TO_1904 } from '../../workbook/cell';
import { countBySeverity, type Finding, type Severity } from '../../workbook/finding';
import { adviceOf, matterOf, wholeMessage } from '../../workbook/finding-sentences';
import type { CellScalar } from '../../workbook/grid';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import { groupFindings, SEVERITIES, type GroupedFindings } from '../finding-groups';
import { messageBar } from '../message-bar';
import { severityPictures } from '../pictures';
import { readingProgress } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { fewAtATime, SHOWN_AT_A_TIME } from './few-at-a-time';

/** The findings of the checks: by severity, table and kind, each with its cells and its fix. */
export function checkPlace(
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
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
    ${understanding ? findingList(understanding, state, words, actions) : nothing}
  `;
}

function fixingOutcome(
  { fixing }: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  return html`<div role="status">
      ${fixing.stage === 'done' ? messageBar('success', fixedText(fixing.result, words)) : nothing}
      ${fixing.stage === 'done' ? unsettledBar(fixing.result, words, actions) : nothing}
    </div>
    ${fixing.stage === 'failed' ? failureBar(fixing.failure, words, { again: actions.read }) : nothing}`;
}

function fixedText({ applied, leftAlone }: FixOutcome, { pane, write }: PaneWords): string {
  const outcome = { applied: write.number(applied), leftAlone: write.number(leftAlone) };
  return pane.check.fixed(outcome);
}

/**
 * Names the cells that Excel neither corrected nor restored. A button leads to the first of them.
 */
function unsettledBar(
  { unsettled }: FixOutcome,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  const [first] = unsettled;
  if (first === undefined) return nothing;
  const see = {
    label: words.pane.check.seeUnsettled(first.address),
    press: () => actions.openCells(first.sheet, first.address),
  };
  return messageBar('warning', words.pane.cellsUnsettled(unsettled), see);
}

function findingList(
  { findings, grid }: Understanding,
  { shown, opened }: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  if (findings.length === 0) return html`<p>${words.pane.check.nothing}</p>`;
  const groups = groupFindings(findings);
  const dateShift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const hidden = new Set(grid.sheets.flatMap(({ sheet, isHidden }) => (isHidden ? [sheet] : [])));
  const severities = SEVERITIES.filter((severity) => shown === null || shown === severity);
  return html`
    ${severityFilter(findings, shown, words, actions)}
    ${severities.map((severity) =>
      severitySection(
        severity,
        groups.filter((group) => group.severity === severity),
        { words, actions, opened, dateShift, hidden },
      ),
    )}
  `;
}

function severityFilter(
  findings: readonly Finding[],
  shown: Severity | null,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const counts = countBySeverity(findings);
  const choice = (value: Severity | null, label: string) =>
    html`<button class="choice" aria-pressed=${shown === value} @click=${() => actions.show(value)}>
      ${label}
    </button>`;
  return html`<div class="choices" role="group" aria-label=${words.pane.check.filter}>
    ${choice(null, words.pane.check.all(words.write.number(findings.length)))}
    ${SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
      choice(severity, words.pane.check.some(severity, words.write.number(counts[severity]))),
    )}
  </div>`;
}

interface Showing {
  readonly words: PaneWords;
  readonly actions: PaneActions;
  readonly opened: PaneState['opened'];
  /** Days to add to the number in a date's cell to get its serial day. */
  readonly dateShift: number;
  /** The sheets that people hid. */
  readonly hidden: ReadonlySet<string>;
}

function severitySection(
  severity: Severity,
  groups: readonly GroupedFindings[],
  showing: Showing,
): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  const { pane } = showing.words;
  const tables = [...new Set(groups.map(({ table }) => table))];
  return html`
    <section class="findings ${severity}" aria-labelledby="heading-${severity}">
      <h2 id="heading-${severity}">${severityPictures[severity]} ${pane.severity[severity]}</h2>
      ${repeat(
        tables,
        (table) => table,
        (table) =>
          html`<h3>${table ?? pane.check.wholeWorkbook}</h3>
            ${repeat(
              groups.filter((group) => group.table === table),
              ({ key }) => key,
              (group) => findingGroup(group, showing),
            )}`,
      )}
    </section>
  `;
}

function findingGroup(group: GroupedFindings, showing: Showing): TemplateResult {
  const { key, code, findings } = group;
  const { words, actions, opened } = showing;
  const count = opened.get(key) ?? 0;
  const onToggle = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open !== count > 0) {
      actions.showFirst(key, currentTarget.open ? SHOWN_AT_A_TIME : 0);
    }
  };
  return html`<details ?open=${count > 0} @toggle=${onToggle}>
    <summary tabindex="0">
      <span>${words.findings[code].title}</span
      ><small>${words.pane.check.counts(words.write.number(findings.length))}</small>
    </summary>
    ${count > 0 ? openGroup(group, showing) : nothing}
  </details>`;
}

function openGroup({ key, findings }: GroupedFindings, showing: Showing): TemplateResult {
  const { words, actions } = showing;
  const say = words.pane.check;
  const fixable = findings.filter(({ fix }) => fix !== null);
  const advice = commonAdvice(findings, words);
  return html`
    ${advice === null ? nothing : html`<p class="reason">${advice}</p>`}
    ${
      fixable.length > 1
        ? html`<fluent-button size="small" @click=${() => actions.fix(fixable)}
            >${say.fixAll(words.write.number(fixable.length))}</fluent-button
          >`
        : nothing
    }
    ${fewAtATime(
      {
        key,
        looks: 'rows',
        items: findings,
        keyOf: (finding) => finding,
        draw: (finding) => findingRow(finding, advice !== null, showing),
      },
      showing,
      words,
      actions,
    )}
  `;
}

/** The advice for a whole group, given once. Null if each finding has its own advice. */
function commonAdvice(findings: readonly Finding[], { findings: texts }: PaneWords): string | null {
  const [advice, ...others] = new Set(findings.map((finding) => adviceOf(finding, texts)));
  return others.length === 0 ? (advice ?? null) : null;
}

function findingRow(finding: Finding, isAdviceAbove: boolean, showing: Showing): TemplateResult {
  const { findings: texts } = showing.words;
  const message = isAdviceAbove ? matterOf(finding, texts) : wholeMessage(finding, texts);
  return html`${placeRow(finding, message, showing)} ${fixRow(finding, showing)}`;
}

function placeRow(
  { place: { sheet, address } }: Finding,
  message: string,
  { words, actions, hidden }: Showing,
): TemplateResult {
  const say = words.pane.check;
  if (sheet === null) return html`<div class="row"><span>${message}</span></div>`;
  return html`<button class="row" @click=${() => actions.openCells(sheet, address)}>
    <span>${message}</span>
    <small
      >${say.goTo(sheet, address)}${hidden.has(sheet) ? ` (${say.hiddenSheet})` : nothing}</small
    >
  </button>`;
}

/** Shows the cell's contents, its new contents, and the button for the change. */
function fixRow(finding: Finding, showing: Showing): TemplateResult | typeof nothing {
  const { fix, place } = finding;
  if (fix === null) return nothing;
  const say = showing.words.pane.check;
  const where = say.goTo(place.sheet ?? '', place.address);
  return html`<div class="fix">
    <span
      ><del>${shownContent(fix.before, showing)}</del> <span aria-hidden="true">→</span
      ><span class="unseen">${say.becomes}</span> <ins>${afterText(finding, showing)}</ins></span
    >
    <fluent-button
      size="small"
      aria-label=${say.fixAt(where)}
      @click=${() => showing.actions.fix([finding])}
      >${say.fix}</fluent-button
    >
  </div>`;
}

/** A value as the cell will show it. */
function afterText({ code, fix }: Finding, showing: Showing): string {
  const after = fix?.after ?? '';
  if (code !== 'text-as-date' || typeof after !== 'number') return shownContent(after, showing);
  return showing.words.write.day((after + showing.dateShift) as SerialDay);
}

/** Puts quotes around a text. They set it apart from a number, and make its spaces visible. */
function shownContent(content: CellScalar, { words }: Showing): string {
  if (typeof content === 'string') return `‘${content}’`;
  return typeof content === 'number' ? words.write.number(content) : String(content);
}
