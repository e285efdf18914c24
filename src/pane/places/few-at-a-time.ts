import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PaneActions, PaneState } from '../state';
import type { PaneWords } from '../words';

/** Drawing hundreds of items would hold up the formulas that use our functions. */
export const SHOWN_AT_A_TIME = 25;

interface List<Item> {
  /** The key of the list in the state of the pane. */
  readonly key: string;
  /** The class of the list. */
  readonly looks: 'cards' | 'rows';
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => unknown;
  readonly draw: (item: Item) => TemplateResult;
}

/** The first items of a list, and a button that shows more of them. */
export function fewAtATime<Item>(
  { key, looks, items, keyOf, draw }: List<Item>,
  { opened }: Pick<PaneState, 'opened'>,
  words: PaneWords,
  actions: PaneActions,
): TemplateResult {
  const count = opened.get(key) ?? SHOWN_AT_A_TIME;
  const left = items.length - count;
  return html`<ul class=${looks}>
      ${repeat(items.slice(0, count), keyOf, (item) => html`<li>${draw(item)}</li>`)}
    </ul>
    ${
      left > 0
        ? html`<fluent-button
            size="small"
            @click=${() => actions.showFirst(key, count + SHOWN_AT_A_TIME)}
            >${words.pane.check.more(words.write.number(left))}</fluent-button
          >`
        : nothing
    }`;
}
