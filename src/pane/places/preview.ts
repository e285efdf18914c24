import { html, nothing, type TemplateResult } from 'lit-html';
import type { SerialDay } from '../../domain/units';
import type { Preview, PreviewCell, Sum } from '../../workbook/guide/preview';
import { headerOf } from '../../workbook/table';
import { TABLES, type Role } from '../../workbook/tables';
import type { PaneWords } from '../words';

/** The first rows as they are read, field by field, and the totals of all rows. */
export function previewView(
  preview: Preview,
  role: Role,
  asOf: SerialDay,
  words: PaneWords,
): TemplateResult {
  const later = role === 'placements' ? peopleAfter(preview, asOf) : 0;
  const say = words.guide.preview;
  const number = words.write.number;
  const rows = (count: number) => words.workbook.rows(number(count));
  const people =
    preview.people === null || role === 'quotas' ? null : say.people(number(preview.people));
  return html`<div
    class="preview"
    role="group"
    aria-label=${say.title}
    data-table=${role}
    data-rows=${preview.records}
  >
    <p class="counts">
      <b>${say.counts(rows(preview.records), people)}</b>${
        preview.firstDay === null || preview.lastDay === null
          ? nothing
          : html`, ${say.days(words.write.day(preview.firstDay), words.write.day(preview.lastDay))}`
      }
    </p>
    ${
      later > 0
        ? html`<p class="counts">${say.later(say.people(number(later)), words.write.day(asOf))}</p>`
        : nothing
    }
    ${
      preview.unreadable > 0
        ? html`<p class="counts">${say.unreadable(rows(preview.unreadable))}</p>`
        : nothing
    }
    ${preview.leftOut.map(
      ({ reason, rows: count, places }) =>
        html`<p class="counts">
          ${say.leftOut(reason, rows(count))}${reason === 'heading' ? '' : say.at(places, count)}
        </p>`,
    )}
    ${
      preview.notCounted.rows > 0
        ? html`<p class="counts">
            ${say.notCounted(rows(preview.notCounted.rows), say.people(number(preview.notCounted.people)))}
          </p>`
        : nothing
    }
    ${preview.isOpeningAssumed ? html`<p class="counts">${say.openingAssumed}</p>` : nothing}
    ${sums('halfYears', halfYearLabel(role, words), preview.halfYears, words)}
    ${sums('corporations', say.perCorporation, preview.corporations, words)}
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            ${preview.fields.map((field) => html`<th>${headerOf(TABLES[role], field)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${preview.rows.map(
            ({ cells }) =>
              html`<tr>
                ${cells.map(
                  (cell, at) =>
                    html`<td data-field=${preview.fields[at] ?? ''}>${cellView(cell, words)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

function halfYearLabel(role: Role, { guide: { preview: say } }: PaneWords): string {
  if (role === 'households') return say.linkedPerHalfYear;
  return role === 'placements' ? say.housedPerHalfYear : say.perHalfYear;
}

/** The number of people in the preview who are counted only after the day `asOf`. */
function peopleAfter({ days }: Pick<Preview, 'days'>, asOf: SerialDay): number {
  return days.reduce((sum, { day, people }) => (day > asOf ? sum + people : sum), 0);
}

function sums(
  kind: string,
  label: string,
  all: readonly Sum[],
  words: PaneWords,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  return html`<p class="sums" data-sums=${kind}>
    ${label}:
    ${all.map(
      ({ label: name, people }) =>
        html`<span data-of=${name} data-people=${people}
          >${name} <b>${words.write.number(people)}</b></span
        > `,
    )}
  </p>`;
}

/** A cell of the preview. An interpreted value has a mark, and the cell's contents below it. */
function cellView(cell: PreviewCell, words: PaneWords): TemplateResult | string {
  const text = shown(cell, words);
  if (!cell.isInterpreted) return text;
  const was = words.guide.preview.wasText(cell.original ?? '');
  return html`<mark title=${was}>${text === '' ? '–' : text}</mark
    ><small>${cell.original === null || cell.original === text ? nothing : cell.original}</small>`;
}

function shown({ value, isDay }: PreviewCell, words: PaneWords): string {
  if (value === null) return '';
  if (isDay && typeof value === 'number') return words.write.day(value as SerialDay);
  return typeof value === 'number' ? words.write.number(value) : String(value);
}
