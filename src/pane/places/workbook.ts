import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { fieldsOf, type ColumnQuestion } from '../../workbook/choose-columns';
import { isNeeded, type Column } from '../../workbook/column';
import { mappingKey } from '../../workbook/mapping';
import { missingRoles } from '../../workbook/missing-tables';
import type { Candidate, DroppedMapping, RecognisedRegion } from '../../workbook/recognise';
import { headerOf, type TableDefinition } from '../../workbook/table';
import { ROLES, TABLES, type Role } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import type { Preview } from '../../workbook/guide/preview';
import { byHand } from './by-hand';
import { guideLists, questionCard, tableName } from './guides';
import { previewView } from './preview';
import {
  choiceOf,
  groupRegions,
  isAnswered,
  regionKey,
  signQuestion,
  type RegionAnswers,
} from '../mapping-choice';
import { messageBar } from '../message-bar';
import { busyLine, readingProgress } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { Words } from '../words';

/** Which of the partners' tables the workbook has, and where; what is not certain is asked. */
export function workbookPlace(
  state: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  const { understanding } = state;
  const groups = understanding && groupRegions(understanding.recognition, understanding.guides);
  const isFirstRun =
    groups !== null &&
    groups.asked.length + groups.recognised.length === 0 &&
    ROLES.every((role) => understanding?.guides.byRole[role].state === 'absent');
  return html`
    ${
      isFirstRun
        ? firstRun(state, words, actions)
        : html`<p class="lead">${say.lead}</p>
            <fluent-button ?disabled=${state.reading.stage === 'busy'} @click=${actions.read}
              >${say.readAgain}</fluent-button
            >`
    }
    ${readingProgress(state, words, actions)} ${choosingProgress(state, words)}
    ${understanding ? droppedBars(understanding.recognition.dropped, words, actions) : nothing}
    ${understanding ? regionLists(understanding, state, words, actions) : nothing}
    ${understanding ? missingTables(understanding, isFirstRun, state, words, actions) : nothing}
    ${understanding && !isFirstRun ? sampleSection(state, words, actions) : nothing}
  `;
}

function firstRun(state: PaneState, words: Words, actions: PaneActions): TemplateResult {
  return html`
    ${words.workbook.firstRun.map((line) => html`<p>${line}</p>`)}
    ${sampleButton('primary', state, words, actions)}
  `;
}

function sampleSection(state: PaneState, words: Words, actions: PaneActions): TemplateResult {
  return html`
    <h2>${words.workbook.sample}</h2>
    <p>${words.workbook.sampleMeans}</p>
    ${sampleButton('outline', state, words, actions)}
  `;
}

function sampleButton(
  appearance: 'primary' | 'outline',
  { openingSample }: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  return html`
    <fluent-button
      appearance=${appearance}
      ?disabled=${openingSample.stage === 'busy'}
      @click=${actions.openSample}
      >${say.openSample}</fluent-button
    >
    <div role="status">
      ${openingSample.stage === 'busy' ? busyLine(say.openingSample, nothing) : nothing}
      ${openingSample.stage === 'done' ? messageBar('success', say.sampleOpened) : nothing}
    </div>
    ${
      openingSample.stage === 'failed'
        ? failureBar(openingSample.failure, words, { again: actions.openSample })
        : nothing
    }
  `;
}

function choosingProgress({ choosing }: PaneState, words: Words): TemplateResult {
  return html`<div role="status">
      ${choosing.stage === 'busy' ? busyLine(words.workbook.keeping, nothing) : nothing}
    </div>
    ${choosing.stage === 'failed' ? failureBar(choosing.failure, words) : nothing}`;
}

function droppedBars(
  dropped: readonly DroppedMapping[],
  words: Words,
  actions: PaneActions,
): readonly TemplateResult[] {
  const say = words.workbook;
  return dropped.map(({ key, role }) =>
    messageBar('warning', say.dropped(role === null ? null : tableName(role, words)), {
      label: say.forget,
      press: () => actions.forget(key),
    }),
  );
}

function regionLists(
  understanding: Understanding,
  state: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const { choosing, later } = state;
  const { recognition, guides, previews, tables } = understanding;
  const say = words.workbook;
  const isBusy = choosing.stage === 'busy';
  const { asked, recognised, unused } = groupRegions(recognition, guides);
  const card = questionCard(understanding, later, isBusy, words, actions);
  const kept = guideLists(understanding, isBusy, words, actions);
  const list = (regions: readonly RecognisedRegion[], isOpen: boolean) =>
    repeat(regions, regionKey, (region) => {
      const count = region.role === null ? null : (tables[region.role]?.records.length ?? null);
      const isUsed = region.role !== null && recognition.byRole[region.role] === region;
      return regionDetails(
        region,
        {
          count: isUsed ? count : null,
          isUsed,
          isOpen,
          preview: isUsed && region.role !== null ? (previews[region.role] ?? null) : null,
        },
        words,
        actions,
      );
    });
  return html`
    ${
      asked.length > 0 || card !== nothing
        ? html`<h2>${say.asked}</h2>
            <p>${say.askedMeans}</p>
            ${card} ${list(asked, asked.length === 1 && card === nothing)}`
        : nothing
    }
    ${
      recognised.length + kept.length > 0
        ? html`<h2>${say.recognised}</h2>
            ${kept} ${list(recognised, false)}`
        : nothing
    }
    ${byHand(understanding, state, words, actions)}
    ${
      unused.length > 0
        ? html`<details class="others">
            <summary tabindex="0">${say.unused(unused.length)}</summary>
            <div>${list(unused, false)}</div>
          </details>`
        : nothing
    }
  `;
}

interface RegionUse {
  /** Readable rows; null where none are used. */
  readonly count: number | null;
  readonly isUsed: boolean;
  readonly isOpen: boolean;
  readonly preview: Preview | null;
}

function regionDetails(
  region: RecognisedRegion,
  use: RegionUse,
  words: Words,
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
    ${use.preview && role !== null ? html`<div>${previewView(use.preview, role, words)}</div>` : nothing}
  </details>`;
}

function hasQuestions({ role, isAsked, columns }: RecognisedRegion): boolean {
  return role === null ? isAsked : !!columns?.questions.length;
}

function regionForm(
  region: RecognisedRegion,
  { isUsed }: RegionUse,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  const { role, mapping } = region;
  const asks = hasQuestions(region);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const answers = answersIn(event.currentTarget as HTMLFormElement);
    actions.choose(region, choiceOf(region, answers));
  };
  const { grid } = region.region;
  const reasonId = `open-${encodeURIComponent(regionKey(region))}`;
  const follow = (within: Element | undefined) => {
    const form = within?.closest('form');
    if (form) followAnswers(form, region, words);
  };
  return html`<form
    novalidate
    @submit=${keep}
    @change=${({ currentTarget }: Event) => follow(currentTarget as HTMLFormElement)}
  >
    ${reasonLines(region, isUsed, words)} ${roleField(region, words)}
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

/** Only the form knows its answers: the button waits for them, and says so to who comes to it. */
function followAnswers(form: HTMLFormElement, region: RecognisedRegion, words: Words): void {
  const isOpen = !isAnswered(region, answersIn(form));
  const button = form.querySelector('fluent-button[type="submit"]');
  const reason = form.querySelector('.unanswered');
  button?.toggleAttribute('disabled-focusable', isOpen);
  if (reason) reason.textContent = isOpen ? words.workbook.answerFirst : '';
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
  words: Words,
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

function reasonText({ role, reasons }: Candidate, words: Words): string {
  const { because, reason } = words.workbook;
  return because(tableName(role, words), reasons.map(reason));
}

function roleField(region: RecognisedRegion, words: Words): TemplateResult {
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

function columnFields(region: RecognisedRegion, role: Role, words: Words): TemplateResult {
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
  words: Words,
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
  words: Words,
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

/** The column that is proposed where several fit; null where nothing of the kind is asked. */
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
  words: Words,
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

function missingTables(
  understanding: Understanding,
  isFirstRun: boolean,
  state: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  const { inserting } = state;
  const missing = missingRoles(understanding);
  return html`
    ${missing.length > 0 ? insertForm(missing, isFirstRun, state, words, actions) : nothing}
    <div role="status">
      ${inserting.stage === 'busy' ? busyLine(say.inserting, nothing) : nothing}
      ${inserting.stage === 'done' ? messageBar('success', say.inserted(inserting.result)) : nothing}
    </div>
    ${inserting.stage === 'failed' ? failureBar(inserting.failure, words) : nothing}
  `;
}

function insertForm(
  missing: readonly Role[],
  isFirstRun: boolean,
  { inserting }: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.workbook;
  const insert = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget as HTMLFormElement).getAll('role');
    actions.insertTables(missing.filter((role) => chosen.includes(role)));
  };
  return html`<form @submit=${insert}>
    <h2>${isFirstRun ? say.newPlanning : say.absent}</h2>
    <p>${say.absentMeans}</p>
    <fieldset class="checks">
      <legend class="unseen">${say.absent}</legend>
      ${missing.map(
        (role) =>
          html`<label
            ><input type="checkbox" name="role" value=${role} checked />
            ${tableName(role, words)}</label
          >`,
      )}
    </fieldset>
    <p><small>${say.insertMeans}</small></p>
    <fluent-button type="submit" ?disabled=${inserting.stage === 'busy'}
      >${isFirstRun ? say.newPlanning : say.insertMissing}</fluent-button
    >
  </form>`;
}
