import { html, nothing, type TemplateResult } from 'lit-html';
import product from '../../../package.json';
import { helpOnFunctions, type ErrorHelp, type FunctionHelp } from '../../functions/help';
import type { PaneState } from '../state';
import { copySelected } from '../copy';
import type { PaneWords } from '../words';

/** Every function with examples and errors, what happens with data, and the version. */
export function helpPlace(_state: PaneState, words: PaneWords): TemplateResult {
  const say = words.pane.help;
  return html`
    <h2>${say.functions}</h2>
    ${helpOnFunctions(words.functionHelp, words.language, words.notation).map((help) => functionEntry(help, words))}
    <h2>${say.data}</h2>
    <p>${say.dataText}</p>
    <p><small>${say.version(product.version)}</small></p>
  `;
}

function functionEntry(help: FunctionHelp, words: PaneWords): TemplateResult {
  const say = words.pane.help;
  return html`<details class="function">
    <summary tabindex="0"><span>${help.id}</span><small>${help.description}</small></summary>
    <p><code>${breakable(help.signature)}</code></p>
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
        html`<div class="example">
          <div>
            <code>${breakable(formula)}</code
            >${result === null ? nothing : html`<small>= ${result}</small>`}
          </div>
          <fluent-button
            size="small"
            appearance="subtle"
            aria-label=${say.copyExample(formula)}
            @click=${copyExample}
            >${say.copy}</fluent-button
          >
        </div>`,
    )}
    <h3>${say.errors}</h3>
    <dl>
      ${byError(help.errors).map(
        ([error, causes]) =>
          html`<dt>${error}</dt>
            ${causes.map(({ when }) => html`<dd>${when}</dd>`)}`,
      )}
    </dl>
  </details>`;
}

/** Lets a line break after each argument of a formula, but not within one. */
function breakable(formula: string): readonly TemplateResult[] {
  return (formula.match(/[^(;,\\]+[(;,\\]?|[(;,\\]/g) ?? []).map((part) => html`${part}<wbr />`);
}

function byError(errors: readonly ErrorHelp[]): [string, readonly ErrorHelp[]][] {
  const names = [...new Set(errors.map(({ error }) => error))];
  return names.map((name) => [name, errors.filter(({ error }) => error === name)]);
}

function copyExample({ currentTarget }: Event): void {
  const formula = (currentTarget as Element).parentElement?.querySelector('code');
  if (formula) copySelected(formula);
}
