import { html, nothing, type TemplateResult } from 'lit-html';
import product from '../../../package.json';
import { functionHelp, type FunctionHelp } from '../../functions/help';
import type { PaneState } from '../state';
import type { Words } from '../words';

/** Every function with examples and errors, what happens with data, and the version. */
export function helpPlace(_state: PaneState, words: Words): TemplateResult {
  const say = words.pane.help;
  return html`
    <h2>${say.functions}</h2>
    ${functionHelp(words.language).map((help) => functionEntry(help, words))}
    <h2>${say.data}</h2>
    <p>${say.dataText}</p>
    <p class="lead">${say.version(product.version)}</p>
  `;
}

function functionEntry(help: FunctionHelp, words: Words): TemplateResult {
  const say = words.pane.help;
  return html`<details class="function">
    <summary tabindex="0"><span>${help.id}</span><small>${help.description}</small></summary>
    <p><code>${help.signature}</code></p>
    <dl>
      ${help.parameters.map(
        ({ name, description }) =>
          html`<dt>${name}</dt>
            <dd>${description}</dd>`,
      )}
    </dl>
    ${help.examples.length > 0 ? html`<h3>${say.examples}</h3>` : nothing}
    ${help.examples.map(
      ({ formula, result }) =>
        html`<p class="example">
          <code>${formula}</code>${result === null ? nothing : html`<span>= ${result}</span>`}
        </p>`,
    )}
    <h3>${say.errors}</h3>
    <dl>
      ${help.errors.map(
        ({ error, when }) =>
          html`<dt>${error}</dt>
            <dd>${when}</dd>`,
      )}
    </dl>
  </details>`;
}
