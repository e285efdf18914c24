import { html, nothing, type TemplateResult } from 'lit-html';
import type { Column } from '../../workbook/column';
import { guideWithColumn, headersOfLists } from '../../workbook/guide/by-hand';
import type { TableGuide } from '../../workbook/guide/table-guide';
import type { Draft } from '../../workbook/guide/draft';
import { placesOfDraft } from '../../workbook/guide/places';
import type { Answer, Question } from '../../workbook/guide/question';
import { ROLES, TABLES, type Role } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import { messageBar } from '../message-bar';
import { busyLine } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { ReadyForm } from '../../workbook/ready-table';
import { idle } from '../task';
import type { PaneWords } from '../words';
import { guideSentences } from './guide-sentences';
import { previewView } from './preview';

/** Without these tables there is no tab, so their questions come first. */
const FIRST: readonly Role[] = ['quotas', 'placements'];

function inAskingOrder({ guides }: Understanding): readonly TableGuide[] {
  const others = ROLES.filter((role) => !FIRST.includes(role));
  return [...FIRST, ...others].map((role) => guides.byRole[role]);
}

/** The question that is asked now, among all open questions. Null if there is none. */
function currentQuestion(
  understanding: Understanding,
  later: ReadonlySet<string>,
): { readonly guide: TableGuide; readonly question: Question } | null {
  for (const guide of inAskingOrder(understanding)) {
    const question = guide.questions.find(
      ({ isOptional, role, key }) => !isOptional && !later.has(`${role} ${key}`),
    );
    if (question !== undefined) return { guide, question };
  }
  return null;
}

/** Shows a question, and a preview of the table with the proposed answer. */
export function questionCard(
  understanding: Understanding,
  later: ReadonlySet<string>,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  const current = currentQuestion(understanding, later);
  if (current === null) return nothing;
  const { guide, question } = current;
  const { role, questions, draft } = guide;
  const say = words.guide;
  const table = tableName(role, words);
  const preview = understanding.previews[role];
  const open = questions.filter(({ isOptional }) => !isOptional).length;
  const reasons = (draft?.reasons ?? []).map((reason) =>
    say.reason(reason, (other: Role) => tableName(other, words)),
  );
  return html`<section class="question" data-question=${`${role} ${question.key}`}>
    <h3>${table} <small>${say.questions(open, question.data.kind === 'confirm')}</small></h3>
    ${
      draft === null
        ? nothing
        : html`<p class="reason">
            ${say.places(placesOfDraft(draft))}${reasons.length > 0 ? `: ${reasons.join('; ')}.` : ''}
          </p>`
    }
    <p class="ask">${sentenceOf(question, words)}</p>
    ${colourSamples(question, words)}
    ${question.fill === null ? answerButtons(question, isBusy, words, actions) : fillForm(question, isBusy, words, actions)}
    <p class="later">
      <button class="link" @click=${() => actions.answerLater(`${role} ${question.key}`)}>
        ${say.later}
      </button>
    </p>
    ${
      preview
        ? html`<p class="reason">${say.means(question.proposes)}</p>
            ${previewView(isOpeningAsked(guide) ? { ...preview, isOpeningAssumed: false } : preview, role, understanding.asOf, words)}`
        : nothing
    }
  </section>`;
}

/**
 * Whether a question about the opening backlog is still open. If so, the preview does not say that
 * it is assumed to be 0.
 */
function isOpeningAsked({ questions }: TableGuide): boolean {
  return questions.some(({ data }) => 'field' in data && data.field === 'opening');
}

function sentenceOf({ data, role }: Question, words: PaneWords): string {
  const tables = data.kind === 'which-table' ? data.roles.map((one) => tableName(one, words)) : [];
  return words.guide.ask(data, tableName(role, words), tables);
}

function answerLabel({ label }: Answer, words: PaneWords): string {
  return words.guide.answer(label, label.kind === 'table' ? tableName(label.role, words) : '');
}

function answerButtons(
  question: Question,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  return html`<div class="answers">
    ${question.answers.map(
      (answer, at) =>
        html`<fluent-button
          appearance=${at === 0 && question.proposes ? 'primary' : 'outline'}
          ?disabled=${isBusy}
          @click=${() => actions.answer(question, answer)}
          >${answerLabel(answer, words)}</fluent-button
        >`,
    )}
  </div>`;
}

/** A form for the quotas of two half-years, which must add up to the quota of their year. */
function fillForm(
  question: Question,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.guide;
  const amount = question.data.kind === 'quota-of-year' ? question.data.amount : 0;
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const numbers = [...new FormData(form).values()].map(Number);
    const [first = NaN, second = NaN] = numbers;
    const guide = question.fill?.(first, second) ?? null;
    const wrong = form.querySelector('.wrong');
    if (wrong) wrong.textContent = guide === null ? say.fillWrong(amount) : '';
    if (guide !== null) {
      actions.answer(question, { label: { kind: 'yes' }, guide, none: [] });
    }
  };
  const field = (name: string, label: string) =>
    html`<label class="field"
      >${label} <input name=${name} type="number" min="0" step="1" required
    /></label>`;
  return html`<form class="answers" novalidate @submit=${keep}>
    ${field('first', say.fillFirst)} ${field('second', say.fillSecond)}
    <p class="wrong" role="alert"></p>
    <fluent-button type="submit" appearance="primary" ?disabled=${isBusy}
      >${say.fillKeep}</fluent-button
    >
  </form>`;
}

/** Shows the colours and their names, so that no meaning depends on colour alone. */
function colourSamples({ data }: Question, words: PaneWords): TemplateResult | typeof nothing {
  const colours =
    data.kind === 'fills'
      ? data.colours
      : data.kind === 'fill'
        ? [data]
        : data.kind === 'look' && data.look.kind !== 'italic'
          ? [data.look]
          : [];
  if (colours.length === 0) return nothing;
  return html`<p class="colours">
    ${colours.map(
      ({ colour, name }) =>
        html`<span><i .style="background:${colour}"></i> ${words.guide.colour(name)}</span>`,
    )}
  </p>`;
}

/** Shows how each table is read about which a person answered questions. */
export function guideLists(
  understanding: Understanding,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): readonly TemplateResult[] {
  return inAskingOrder(understanding)
    .filter(({ isStored }) => isStored)
    .map((guide) => guideDetails(guide, understanding, state, words, actions));
}

function guideDetails(
  guide: TableGuide,
  { previews, tables, asOf }: Understanding,
  paneState: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const { role, draft, state, given } = guide;
  const say = words.guide;
  const isBusy = paneState.choosing.stage === 'busy';
  const preview = previews[role];
  const rows = tables[role]?.records.length ?? null;
  const about =
    state === 'used' && rows !== null
      ? words.workbook.rows(words.write.number(rows))
      : say.openQuestions;
  const extras = guide.questions.filter(({ isOptional }) => isOptional);
  return html`<details class="guide" data-table=${role}>
    <summary tabindex="0">
      <span>${tableName(role, words)}</span>
      <small>${draft === null ? '' : say.places(placesOfDraft(draft))} · ${about}</small>
    </summary>
    <div>
      ${
        draft === null
          ? nothing
          : html`<h3>${say.guide}</h3>
              <ul class="sentences">
                ${guideSentences(draft, preview ?? null, words).map((line) => html`<li>${line}</li>`)}
              </ul>`
      }
      <ul class="rows">
        ${given.map(
          ({ question, answer }) =>
            html`<li class="given">
              <span>${sentenceOf(question, words)} <b>${answerLabel(answer, words)}</b></span>
              <fluent-button
                size="small"
                ?disabled=${isBusy}
                @click=${() => actions.takeBack(role, question.key)}
                >${say.undo}</fluent-button
              >
            </li>`,
        )}
      </ul>
      ${extras.map(
        (question) =>
          html`<p class="ask">${sentenceOf(question, words)}</p>
            ${answerButtons(question, isBusy, words, actions)}`,
      )}
      ${preview ? previewView(preview, role, asOf, words) : nothing}
      ${draft === null ? nothing : columnForm(draft, isBusy, words, actions)}
      ${state === 'used' && draft !== null ? readyForm(draft, paneState, words, actions) : nothing}
      <div class="buttons">
        <fluent-button size="small" ?disabled=${isBusy} @click=${() => actions.forgetGuide(role)}
          >${say.forgetAll}</fluent-button
        >
      </div>
    </div>
  </details>`;
}

/** Lets a person say which header belongs to a column of the table. */
function columnForm(
  { guide, role }: Draft,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  const say = words.guide.columns;
  const headers = headersOfLists(guide);
  if (headers.length === 0) return nothing;
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    const [field, header] = [chosen.get('field'), chosen.get('header')];
    if (typeof field !== 'string' || typeof header !== 'string') return;
    actions.keepGuide(guideWithColumn(guide, field, header));
  };
  const fields = Object.entries(TABLES[role].columns as Readonly<Record<string, Column>>);
  return html`<form class="columns" @submit=${keep}>
    <h3>${say.title}</h3>
    <label class="field"
      >${say.field}
      <select name="field">
        ${fields.map(([field, { header }]) => html`<option value=${field}>${header}</option>`)}
      </select></label
    >
    <label class="field"
      >${say.header}
      <select name="header">
        ${headers.map((header) => html`<option>${header}</option>`)}
        <option value="">${words.workbook.noColumn}</option>
      </select></label
    >
    <fluent-button type="submit" size="small" ?disabled=${isBusy}>${say.take}</fluent-button>
  </form>`;
}

/** Offers to write the table as it was read to its own sheet. Formulas can then refer to it. */
function readyForm(
  draft: Draft,
  { readying }: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const { role } = draft;
  const say = words.guide.ready;
  const task = readying.role === role ? readying.task : idle;
  const button = (form: ReadyForm) =>
    html`<fluent-button
      size="small"
      ?disabled=${readying.task.stage === 'busy'}
      @click=${() => actions.putReady(role, form, say.note[form](words.guide.places(placesOfDraft(draft))))}
      >${say.as[form]}</fluent-button
    >`;
  return html`<h3>${say.title}</h3>
    <p>${say.means}</p>
    <div class="buttons">${button('values')} ${button('formulas')}</div>
    <div role="status">
      ${task.stage === 'busy' ? busyLine(say.busy, nothing) : nothing}
      ${
        task.stage === 'done'
          ? messageBar(
              'success',
              say.done(
                task.result.sheet,
                words.workbook.rows(words.write.number(task.result.rows)),
              ),
            )
          : nothing
      }
    </div>
    ${task.stage === 'failed' ? failureBar(task.failure, words) : nothing}`;
}

/**
 * The name of a table. Two tables are named Begeleiding; the table with totals gets an addition.
 */
export function tableName(role: Role, { workbook }: PaneWords): string {
  const { name } = TABLES[role];
  return role === 'guidanceTotals' ? workbook.totals(name) : name;
}
