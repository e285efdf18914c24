import { html, nothing, type TemplateResult } from 'lit-html';
import { civilOf } from '../../domain/calendar';
import { cellAddress } from '../../workbook/address';
import { isNeeded, type Column } from '../../workbook/column';
import {
  blockOfRegion,
  guideOfBlock,
  proposedHeaders,
  regionOfPointedBlock,
  type PointedBlock,
} from '../../workbook/guide/by-hand';
import type { Region } from '../../workbook/regions';
import { ROLES, TABLES, type Role } from '../../workbook/tables';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';
import { tableName } from './guides';

/** Lets a person point out a block or a cell to read, apart from the recognised tables. */
export function byHand(
  understanding: Understanding,
  state: PaneState,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.guide.byHand;
  const { pointing, picking, choosing } = state;
  const isBusy = picking.stage === 'busy' || choosing.stage === 'busy';
  return html`<details class="by-hand">
    <summary tabindex="0"><span>${say.title}</span></summary>
    <div>
      <p>${say.blockMeans}</p>
      <fluent-button ?disabled=${isBusy} @click=${actions.pickBlock}
        >${say.takeCells}</fluent-button
      >
      ${blockChoice(understanding, words, actions)}
      <div role="status">
        ${pointing.problem === null ? nothing : html`<p class="wrong">${say.problem[pointing.problem]}</p>`}
      </div>
      ${picking.stage === 'failed' ? failureBar(picking.failure, words) : nothing}
      ${
        pointing.block === null
          ? nothing
          : blockForm(pointing.block, understanding, state, isBusy, words, actions)
      }
      <p><b>${say.cellTitle}</b></p>
      ${cellForm(understanding, isBusy, words, actions)}
    </div>
  </details>`;
}

/** A list of the blocks that no table reads, for people who do not want to select cells. */
function blockChoice(
  { guides }: Understanding,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult | typeof nothing {
  const say = words.guide.byHand;
  const blocks = guides.blocks.filter((region) => blockOfRegion(region) !== null);
  if (blocks.length === 0) return nothing;
  const choose = ({ currentTarget }: Event) => {
    const region = blocks[Number((currentTarget as HTMLSelectElement).value)];
    const block = region && blockOfRegion(region);
    if (block) actions.point({ block, role: null, problem: null });
  };
  return html`<label class="field"
    >${say.orBlock}
    <select @change=${choose}>
      <option value="" selected disabled>${words.workbook.choose}</option>
      ${blocks.map((region, at) => html`<option value=${at}>${placeOf(region)}</option>`)}
    </select>
  </label>`;
}

function placeOf({ grid, headerRow, left, headers, rows }: Region): string {
  const first = cellAddress((headerRow ?? 0) + grid.top, left + grid.left);
  const row = rows.at(-1) ?? headerRow ?? 0;
  return `${grid.sheet}, ${first}:${cellAddress(row + grid.top, left + grid.left + headers.length - 1)}`;
}

function blockForm(
  block: PointedBlock,
  understanding: Understanding,
  { pointing: { role } }: PaneState,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.guide.byHand;
  const region = regionOfPointedBlock(understanding.grid, block);
  const point = (change: Partial<PointedBlock>) =>
    actions.point({ block: { ...block, ...change }, role, problem: null });
  const rowOf = (event: Event): number | null => {
    const { value } = event.currentTarget as HTMLInputElement;
    return /^\d+$/.test(value) && Number(value) > 0 ? Number(value) - 1 : null;
  };
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    if (region === null || role === null) return;
    const headers = headersIn(event.currentTarget as HTMLFormElement, region);
    actions.keepGuide(guideOfBlock(role, region, block.lastRow, headers));
  };
  return html`<form novalidate @submit=${keep}>
    <p class="reason">${region === null ? say.noHeaders : placeOf(region)}</p>
    <label class="field"
      >${say.headerRow}
      <input
        type="number"
        min="1"
        step="1"
        required
        .value=${String(block.headerRow + 1)}
        @change=${(event: Event) => point({ headerRow: rowOf(event) ?? block.headerRow })}
    /></label>
    <label class="field"
      >${say.lastRow}
      <input
        type="number"
        min="1"
        step="1"
        placeholder=${say.toTheEnd}
        .value=${block.lastRow === null ? '' : String(block.lastRow + 1)}
        @change=${(event: Event) => point({ lastRow: rowOf(event) })}
    /></label>
    <label class="field"
      >${words.workbook.isTable}
      <select
        required
        @change=${({ currentTarget }: Event) => {
          const chosen = ROLES.find((one) => one === (currentTarget as HTMLSelectElement).value);
          actions.point({ block, role: chosen ?? null, problem: null });
        }}
      >
        <option value="" disabled ?selected=${role === null}>${words.workbook.choose}</option>
        ${ROLES.map(
          (one) =>
            html`<option value=${one} ?selected=${one === role}>${tableName(one, words)}</option>`,
        )}
      </select>
    </label>
    ${region === null || role === null ? nothing : columnFields(role, region, words)}
    <div class="buttons">
      <fluent-button
        type="submit"
        appearance="primary"
        ?disabled=${isBusy || region === null || role === null}
        >${say.readSo}</fluent-button
      >
    </div>
  </form>`;
}

function columnFields(role: Role, region: Region, words: PaneWords): TemplateResult {
  const columns: Readonly<Record<string, Column>> = TABLES[role].columns;
  const proposed = proposedHeaders(role, region);
  return html`<fieldset>
    <legend>${words.workbook.columns}</legend>
    ${Object.entries(columns).map(
      ([field, column]) =>
        html`<label class="field"
          >${isNeeded(column) ? words.workbook.needed(column.header) : column.header}
          <select name=${field}>
            <option value="" ?selected=${!(field in proposed)}>${words.workbook.noColumn}</option>
            ${region.headers.map((header, at) =>
              header === ''
                ? nothing
                : html`<option value=${at} ?selected=${proposed[field] === header}>
                    ${header}
                  </option>`,
            )}
          </select>
        </label>`,
    )}
  </fieldset>`;
}

function headersIn(form: HTMLFormElement, { headers }: Region): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([field, value]) => {
      const header = value === '' ? undefined : headers[Number(value)];
      return header === undefined ? [] : [[field, header]];
    }),
  );
}

/**
 * Lets a person point out the cell with the quota of a half-year, or with the backlog before it.
 */
function cellForm(
  { guides, asOf }: Understanding,
  isBusy: boolean,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const say = words.guide.byHand;
  const { year } = civilOf(asOf);
  const years = [...new Set([year - 1, year, ...guides.surroundings.years])].sort((a, b) => b - a);
  const periods = years.flatMap((one) => [`${one}-II`, `${one}-I`]);
  const columns: Readonly<Record<string, Column>> = TABLES.quotas.columns;
  const pick = (event: SubmitEvent) => {
    event.preventDefault();
    const answers = new FormData(event.currentTarget as HTMLFormElement);
    const field = answers.get('field') === 'opening' ? 'opening' : 'quota';
    const period = answers.get('period');
    if (typeof period === 'string') actions.pickCell(field, period);
  };
  return html`<form @submit=${pick}>
    <p>${say.cellMeans}</p>
    <label class="field"
      >${say.cellField}
      <select name="field">
        ${(['quota', 'opening'] as const).map(
          (field) => html`<option value=${field}>${columns[field]?.header ?? field}</option>`,
        )}
      </select></label
    >
    <label class="field"
      >${columns['period']?.header ?? ''}
      <select name="period">
        ${periods.map((period) => html`<option value=${period}>${period}</option>`)}
      </select></label
    >
    <fluent-button type="submit" ?disabled=${isBusy}>${say.takeCell}</fluent-button>
  </form>`;
}
