import { html, nothing, type TemplateResult } from 'lit-html';
import type { SerialDay } from '../../domain/units';
import { ref } from 'lit-html/directives/ref.js';
import { fieldsOf, type ColumnQuestion } from '../../workbook/choose-columns';
import { isNeeded, type Column } from '../../workbook/column';
import type { Beside } from '../../workbook/guide/beside';
import type { Preview } from '../../workbook/guide/preview';
import { mappingKey } from '../../workbook/mapping';
import type { Candidate, RecognisedRegion } from '../../workbook/recognise';
import { headerOf, type TableDefinition } from '../../workbook/table';
import { ROLES, TABLES, type Role } from '../../workbook/tables';
import {
  choiceOf,
  isAnswered,
  regionKey,
  signQuestion,
  type RegionAnswers,
} from '../mapping-choice';
import type { PaneActions } from '../state';
import type { PaneWords } from '../words';
import { tableName } from './guides';
import { previewView } from './preview';

interface RegionUse {
  /** The number of rows that were read from this list. Null if the list is not used. */
  readonly count: number | null;
  readonly isUsed: boolean;
  readonly isOpen: boolean;
  readonly preview: Preview | null;
  /** The day as of which the workbook was checked. */
  readonly asOf: SerialDay;
  /**
   * The other lists from which the table with this role takes its rows now. Null if there are no
   * others, or if this list is one of the lists of the table.
   */
  readonly besides: (role: Role) => BesideRows | null;
}

export interface BesideRows extends Beside {
  readonly rows: number;
}

/** Shows one list of the workbook: its table, the reason, and the form to change that. */
export function regionDetails(
  region: RecognisedRegion,
  use: RegionUse,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  const { role, mapping } = region;
  const { grid, table } = region.region;
  const place =
    table === null || table.name === grid.sheet ? grid.sheet : `${grid.sheet} · ${table.name}`;
  const about = [
    ...(role === null ? [] : [place]),
    ...(use.count === null ? [] : [say.rows(words.write.number(use.count))]),
    ...(mapping === null || hasQuestions(region) ? [] : [say.confirmed]),
  ];
  return html`<details ?open=${use.isOpen}>
    <summary tabindex="0">
      <span>${role === null ? place : tableName(role, words)}</span>
      ${about.length > 0 ? html`<small>${about.join(' · ')}</small>` : nothing}
    </summary>
    ${regionForm(region, use, words, actions)}
    ${use.preview && role !== null ? html`<div>${previewView(use.preview, role, use.asOf, words)}</div>` : nothing}
  </details>`;
}

function hasQuestions({ role, isAsked, columns }: RecognisedRegion): boolean {
  return role === null ? isAsked : !!columns?.questions.length;
}

function regionForm(
  region: RecognisedRegion,
  { isUsed, besides }: RegionUse,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  const { role, mapping } = region;
  const asks = hasQuestions(region);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const answers = answersIn(form);
    const together = besideOf(answers, besides)?.together ?? null;
    if (together !== null && saidBeside(form) === 'together') return actions.keepGuide(together);
    actions.choose(region, choiceOf(region, answers));
  };
  const { grid } = region.region;
  const reasonId = `open-${encodeURIComponent(regionKey(region))}`;
  const follow = (within: Element | undefined) => {
    const form = within?.closest('form');
    if (form) followAnswers(form, region, besides, words);
  };
  return html`<form
    novalidate
    @submit=${keep}
    @change=${({ currentTarget }: Event) => follow(currentTarget as HTMLFormElement)}
  >
    ${reasonLines(region, isUsed, words)} ${roleField(region, words)} ${besideField(words)}
    ${role !== null && region.columns !== null ? columnFields(region, role, words) : nothing}
    <p class="reason unanswered" id=${reasonId}></p>
    <div class="buttons" ${ref(follow)}>
      <fluent-button
        type="submit"
        size="small"
        appearance=${asks ? 'primary' : 'outline'}
        aria-describedby=${reasonId}
        >${mapping === null && !asks && role !== null ? say.confirm : say.keep}</fluent-button
      >
      ${
        mapping === null
          ? nothing
          : html`<fluent-button
              type="button"
              size="small"
              @click=${() => actions.forget(mappingKey(mapping))}
              >${say.forget}</fluent-button
            >`
      }
      <fluent-button type="button" size="small" @click=${() => actions.openCells(grid.sheet, null)}
        >${say.goTo}</fluent-button
      >
    </div>
  </form>`;
}

/**
 * Disables the button until every question has an answer, and says why. The answers come from the
 * form itself, because the state of the pane does not contain them.
 */
function followAnswers(
  form: HTMLFormElement,
  region: RecognisedRegion,
  besides: RegionUse['besides'],
  words: PaneWords,
): void {
  const answers = answersIn(form);
  const beside = besideOf(answers, besides);
  const field = form.querySelector<HTMLElement>('.beside');
  if (field) showBeside(field, beside, answers.role, words);
  const isOpen = !isAnswered(region, answers) || (beside !== null && saidBeside(form) === '');
  const button = form.querySelector('fluent-button[type="submit"]');
  const reason = form.querySelector('.unanswered');
  button?.toggleAttribute('disabled-focusable', isOpen);
  if (reason) reason.textContent = isOpen ? words.workbook.answerFirst : '';
}

function besideOf(
  { role }: RegionAnswers,
  besides: RegionUse['besides'],
): ReturnType<RegionUse['besides']> {
  const chosen = ROLES.find((one) => one === role);
  return chosen === undefined ? null : besides(chosen);
}

function saidBeside(form: HTMLFormElement): string {
  return form.querySelector<HTMLSelectElement>('.beside select')?.value ?? '';
}

/**
 * Asks whether this list comes in addition to the rows that the table has now, or instead of them.
 */
function besideField({ workbook: say }: PaneWords): TemplateResult {
  return html`<div class="beside" hidden>
    <p></p>
    <label class="field"
      >${say.beside.ask}
      <select>
        <option value="" selected>${say.choose}</option>
        <option value="together">${say.beside.together}</option>
        <option value="instead">${say.beside.instead}</option>
      </select>
    </label>
  </div>`;
}

function showBeside(
  field: HTMLElement,
  beside: BesideRows | null,
  role: string,
  words: PaneWords,
): void {
  const table = ROLES.find((one) => one === role);
  field.hidden = beside === null || table === undefined;
  const [text, together] = [
    field.querySelector('p'),
    field.querySelector('option[value=together]'),
  ];
  if (beside === null || table === undefined || text === null) return;
  const say = words.workbook;
  const rows = say.rows(words.write.number(beside.rows));
  const places = words.guide.places(beside.places);
  text.textContent = say.beside.inUse(
    tableName(table, words),
    places,
    rows,
    beside.together !== null,
  );
  together?.toggleAttribute('disabled', beside.together === null);
}

function answersIn(form: HTMLFormElement): RegionAnswers {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const withPrefix = (prefix: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      entries
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
    );
  const role = entries.find(([name]) => name === 'role')?.[1] ?? '';
  return { role, columns: withPrefix('column:'), signs: withPrefix('sign:') };
}

function reasonLines(
  { role, candidates, mapping }: RecognisedRegion,
  isUsed: boolean,
  words: PaneWords,
): TemplateResult {
  const say = words.workbook;
  const shown = role === null ? candidates : candidates.filter((one) => one.role === role);
  return html`
    ${
      mapping === null
        ? shown.map((candidate) => html`<p class="reason">${reasonText(candidate, words)}</p>`)
        : html`<p class="reason">${say.said}</p>`
    }
    ${role !== null && !isUsed ? html`<p>${say.alsoThis(tableName(role, words))}</p>` : nothing}
  `;
}

function reasonText({ role, reasons }: Candidate, words: PaneWords): string {
  const { because, reason } = words.workbook;
  return because(tableName(role, words), reasons.map(reason));
}

function roleField(region: RecognisedRegion, words: PaneWords): TemplateResult {
  const say = words.workbook;
  const { role, isAsked, candidates } = region;
  const isChosen = (one: Role | null): boolean => one === role && !isAsked;
  const option = (one: Role) =>
    html`<option value=${one} ?selected=${isChosen(one)}>${tableName(one, words)}</option>`;
  const likely = [...new Set(candidates.map((candidate) => candidate.role))];
  const others = ROLES.filter((one) => !likely.includes(one));
  return html`<label class="field"
    >${say.isTable}
    <select name="role" ?required=${isAsked}>
      ${isAsked ? html`<option value="" disabled selected>${say.choose}</option>` : nothing}
      ${
        likely.length > 0
          ? html`<optgroup label=${say.likely}>${likely.map(option)}</optgroup>`
          : nothing
      }
      <option value="none" ?selected=${isChosen(null)}>${say.noTable}</option>
      <optgroup label=${say.otherTables}>${others.map(option)}</optgroup>
    </select>
  </label>`;
}

function columnFields(region: RecognisedRegion, role: Role, words: PaneWords): TemplateResult {
  const say = words.workbook;
  const columns: Readonly<Record<string, Column>> = TABLES[role].columns;
  const questions = region.columns?.questions ?? [];
  const asked = new Set(questions.flatMap((question) => fieldsOf(question)));
  const fields = Object.entries(columns);
  const inOrder = [
    ...fields.filter(([field]) => asked.has(field)),
    ...fields.filter(([field]) => !asked.has(field)),
  ];
  return html`
    ${questions.map((question) => questionText(question, region, TABLES[role], words))}
    <fieldset>
      <legend>${say.columns}</legend>
      ${inOrder.map(([field, column]) => columnField(region, field, column, words))}
    </fieldset>
  `;
}

function questionText(
  question: ColumnQuestion,
  { region: { headers } }: RecognisedRegion,
  definition: TableDefinition,
  words: PaneWords,
): TemplateResult | typeof nothing {
  const say = words.workbook;
  switch (question.kind) {
    case 'which-column':
      return html`<p>${say.whichColumn(question.indexes.map((index) => headers[index] ?? ''))}</p>`;
    case 'which-field': {
      const fields = question.fields.map((field) => headerOf(definition, field));
      return html`<p>${say.whichField(headers[question.index] ?? '', fields)}</p>`;
    }
    case 'contains-backlog':
      return html`<p>${say.containsBacklog(headers[question.index] ?? '')}</p>`;
    case 'sign':
      return nothing;
  }
}

function columnField(
  region: RecognisedRegion,
  field: string,
  column: Column,
  words: PaneWords,
): TemplateResult {
  const say = words.workbook;
  const sign = signQuestion(region, field);
  if (sign !== null) {
    return signField(field, region.region.headers[sign.index] ?? '', null, words);
  }
  const index = region.columns?.indexes[field] ?? null;
  const proposed = proposedIndex(region, field);
  const isQuestion = proposed !== null;
  const { header, kind } = column;
  const label = isNeeded(column) ? say.needed(header) : header;
  return html`
    <label class="field"
      >${label}
      <select name="column:${field}" ?required=${isQuestion}>
        ${
          index === null
            ? html`<option value="" ?disabled=${isQuestion} selected>
                ${isQuestion ? say.choose : say.noColumn}
              </option>`
            : nothing
        }
        ${region.region.headers.map((text, i) =>
          text === ''
            ? nothing
            : html`<option value=${i} ?selected=${i === index}>
                ${i === proposed ? say.proposed(text) : text}
              </option>`,
        )}
      </select>
    </label>
    ${
      kind.name === 'backlog' && index !== null
        ? signField(
            field,
            region.region.headers[index] ?? '',
            region.negated.includes(field) ? 'ahead' : 'behind',
            words,
          )
        : nothing
    }
  `;
}

/** Returns the proposed column if several columns fit. Null if there is no such question. */
function proposedIndex({ columns }: RecognisedRegion, field: string): number | null {
  for (const question of columns?.questions ?? []) {
    if (question.kind === 'which-column' && question.field === field) return question.proposed;
  }
  return null;
}

function signField(
  field: string,
  header: string,
  chosen: 'behind' | 'ahead' | null,
  words: PaneWords,
): TemplateResult {
  const say = words.workbook;
  return html`<label class="field"
    >${say.sign(header)}
    <select name="sign:${field}" ?required=${chosen === null}>
      ${chosen === null ? html`<option value="" selected>${say.choose}</option>` : nothing}
      <option value="behind" ?selected=${chosen === 'behind'}>${say.behind}</option>
      <option value="ahead" ?selected=${chosen === 'ahead'}>${say.ahead}</option>
    </select>
  </label>`;
}
