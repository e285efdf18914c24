import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { missingRoles } from '../../workbook/missing-tables';
import type { DroppedMapping, RecognisedRegion } from '../../workbook/recognise';
import { ROLES, type Role } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import { byHand } from './by-hand';
import { guideLists, questionCard, tableName } from './guides';
import { groupRegions, regionKey } from '../mapping-choice';
import { messageBar } from '../message-bar';
import { busyLine, readingProgress } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { regionDetails } from './region';

/**
 * Shows which of the partners' tables the workbook has and where, and asks about uncertain ones.
 */
export function workbookPlace(
  state: PaneState,
  words: PaneWords,
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

function firstRun(state: PaneState, words: PaneWords, actions: PaneActions): TemplateResult {
  return html`
    ${words.workbook.firstRun.map((line) => html`<p>${line}</p>`)}
    ${sampleButton('primary', state, words, actions)}
  `;
}

function sampleSection(state: PaneState, words: PaneWords, actions: PaneActions): TemplateResult {
  return html`
    <h2>${words.workbook.sample}</h2>
    <p>${words.workbook.sampleMeans}</p>
    ${sampleButton('outline', state, words, actions)}
  `;
}

function sampleButton(
  appearance: 'primary' | 'outline',
  { openingSample }: PaneState,
  words: PaneWords,
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

function choosingProgress({ choosing }: PaneState, words: PaneWords): TemplateResult {
  return html`<div role="status">
      ${choosing.stage === 'busy' ? busyLine(words.workbook.keeping, nothing) : nothing}
    </div>
    ${choosing.stage === 'failed' ? failureBar(choosing.failure, words) : nothing}`;
}

function droppedBars(
  dropped: readonly DroppedMapping[],
  words: PaneWords,
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
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const { choosing, later } = state;
  const { recognition, guides, previews, tables } = understanding;
  const say = words.workbook;
  const isBusy = choosing.stage === 'busy';
  const { asked, recognised, unused } = groupRegions(recognition, guides);
  const card = questionCard(understanding, later, isBusy, words, actions);
  const kept = guideLists(understanding, state, words, actions);
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
          besides: (role) => {
            const beside = guides.besides(role, region);
            return beside && { ...beside, rows: tables[role]?.records.length ?? 0 };
          },
          asOf: understanding.asOf,
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
        : kept.length > 0 && later.size === 0
          ? messageBar('success', say.allAnswered, {
              label: say.toChecks,
              press: () => actions.goTo('check'),
            })
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

function missingTables(
  understanding: Understanding,
  isFirstRun: boolean,
  state: PaneState,
  words: PaneWords,
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
  words: PaneWords,
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
