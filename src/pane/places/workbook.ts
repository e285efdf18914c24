import { html, nothing, type TemplateResult } from 'lit-html';
import { ROLES, TABLES, type Role } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { readingProgress } from '../progress';
import type { PaneActions, PaneState } from '../state';
import type { Words } from '../words';

/** Which of the partners' tables the workbook has, and where. */
export function workbookPlace(
  state: PaneState,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.workbook;
  return html`
    <p class="lead">${say.lead}</p>
    <fluent-button ?disabled=${state.reading.stage === 'busy'} @click=${actions.read}
      >${say.readAgain}</fluent-button
    >
    ${readingProgress(state, words, actions)}
    ${state.understanding ? tableLists(state.understanding, words, actions) : nothing}
  `;
}

function tableLists(
  understanding: Understanding,
  words: Words,
  actions: PaneActions,
): TemplateResult {
  const say = words.pane.workbook;
  const present = ROLES.filter((role) => understanding.tables[role] !== null);
  const asked = understanding.recognition.regions.filter(({ isAsked }) => isAsked);
  const absent = [...new Set(understanding.absent.map((role) => TABLES[role].name))];
  return html`
    ${present.length === 0 ? html`<p>${say.noTables}</p>` : nothing}
    ${
      present.length > 0
        ? html`<h2>${say.recognised}</h2>
            <ul class="rows">
              ${present.map((role) => html`<li>${tableRow(role, understanding, words, actions)}</li>`)}
            </ul>`
        : nothing
    }
    ${
      asked.length > 0
        ? html`<h2>${say.asked}</h2>
            <ul class="rows">
              ${asked.map(
                ({ region, candidates }) =>
                  html`<li class="row">
                    <span>${region.table?.name ?? region.grid.sheet}</span>
                    <small>${say.mayBe(candidates.map(({ role }) => TABLES[role].name))}</small>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      absent.length > 0
        ? html`<h2>${say.absent}</h2>
            <p>${absent.join(', ')}</p>
            <p class="lead">${say.absentMeans}</p>`
        : nothing
    }
  `;
}

function tableRow(
  role: Role,
  { tables }: Understanding,
  words: Words,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  const reading = tables[role];
  if (!reading) return nothing;
  const { sheet, tableName, records } = reading;
  const where = tableName === null || tableName === sheet ? sheet : `${sheet} · ${tableName}`;
  return html`<button class="row" @click=${() => actions.openCells(sheet, null)}>
    <span>${TABLES[role].name}</span>
    <small>${where} · ${words.pane.workbook.rows(records.length)}</small>
  </button>`;
}
