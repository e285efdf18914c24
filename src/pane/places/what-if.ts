import { html, nothing, type TemplateResult } from 'lit-html';
import type { ScenarioOutcome } from '../../overleg/blocks/what-if-figures';
import { COURSES_TO_TRY, type UsualOutlook } from '../../overleg/scenarios/try-event';
import { wholePeople } from '../../overleg/rounding';
import { dayAndMonth, tabWords } from '../../overleg/words';
import { halfYearLabel } from '../../domain/calendar';
import { EVENT_NEEDS, readEvent, targetsOf } from '../../workbook/scenarios';
import type { ScenarioEventName, TargetKind } from '../../workbook/tables/scenarios';
import type { Understanding } from '../../workbook/understand';
import { failureBar } from '../failure';
import { messageBar } from '../message-bar';
import { busyLine } from '../progress';
import type { PaneActions } from '../state';
import { scenarioRowOf, type WhatIfForm } from '../what-if-form';
import type { WhatIfActions, WhatIfState } from '../what-if-state';
import { tryWords } from '../what-if-words';
import type { PaneWords } from '../words';

type Actions = WhatIfActions & Pick<PaneActions, 'openCells'>;

/** Shows the form in which a person tries an event, and may write it down. */
export function whatIfPlace(
  whatIf: WhatIfState,
  understanding: Understanding | null,
  words: PaneWords,
  actions: Actions,
): TemplateResult {
  const say = tryWords(words.language);
  const { form } = whatIf;
  if (!understanding) return html`<p>${say.unread}</p>`;
  return html`<p>${say.lead}</p>
    ${formFields(form, understanding, words, actions)}
    ${outcomePart(whatIf, understanding, words, actions)}`;
}

function formFields(
  form: WhatIfForm,
  understanding: Understanding,
  words: PaneWords,
  actions: Actions,
): TemplateResult {
  const say = tryWords(words.language);
  const needs = EVENT_NEEDS[form.event];
  const names = Object.keys(EVENT_NEEDS) as ScenarioEventName[];
  const events = names.map((name) => [name, say.events[name]] as const);
  const value = say.values[form.event];
  return html`
    ${choiceField('event', say.event, form.event, events, actions)}
    ${needs.target === null ? nothing : targetField(needs.target, form, understanding, words, actions)}
    ${needs.value === null ? nothing : textField('value', value, form.value, actions)}
    ${form.event === 'woningen erbij' ? textField('size', say.size, form.size, actions) : nothing}
    ${needs.day === null ? nothing : dayField(needs.day === 'optional', form, words, actions)}
  `;
}

type Fields = keyof WhatIfForm;

const set = (actions: Actions, field: Fields) => (event: Event) =>
  actions.fillIn({ [field]: (event.target as HTMLInputElement).value });

function choiceField(
  field: Fields,
  label: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
  actions: Actions,
): TemplateResult {
  return html`<div class="field">
    <label for="what-if-${field}">${label}</label>
    <select id="what-if-${field}" @change=${set(actions, field)}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </div>`;
}

function targetField(
  kind: TargetKind,
  { target }: WhatIfForm,
  { tables }: Understanding,
  words: PaneWords,
  actions: Actions,
): TemplateResult {
  const say = tryWords(words.language);
  const { corporations, locations, halfYears } = targetsOf(tables);
  const names = {
    corporation: corporations,
    location: locations,
    'half-year': halfYears.map(halfYearLabel),
  }[kind];
  const options = [['', ''] as const, ...names.map((name) => [name, name] as const)];
  return html`${choiceField('target', say.targets[kind], target, options, actions)}
  ${names.length === 0 ? html`<small>${say.noTargets}</small>` : nothing}`;
}

function textField(field: Fields, label: string, value: string, actions: Actions): TemplateResult {
  return html`<div class="field">
    <label for="what-if-${field}">${label}</label>
    <input
      id="what-if-${field}"
      inputmode=${field === 'name' ? 'text' : 'decimal'}
      .value=${value}
      @input=${set(actions, field)}
    />
  </div>`;
}

function dayField(
  isOptional: boolean,
  { from }: WhatIfForm,
  words: PaneWords,
  actions: Actions,
): TemplateResult {
  const say = tryWords(words.language);
  return html`<div class="field">
    <label for="what-if-from">${isOptional ? say.fromOptional : say.from}</label>
    <input id="what-if-from" type="date" .value=${from} @change=${set(actions, 'from')} />
  </div>`;
}

function outcomePart(
  { usual, trying, putting, form }: WhatIfState,
  understanding: Understanding,
  words: PaneWords,
  actions: Actions,
): TemplateResult {
  const say = tryWords(words.language);
  const again = { again: actions.again };
  const failed = usual.stage === 'failed' ? usual : trying.stage === 'failed' ? trying : null;
  if (failed) return failureBar(failed.failure, words, again);
  const { problems } = readEvent(scenarioRowOf(form), targetsOf(understanding.tables));
  const outside = problems.flatMap(({ problem }) =>
    problem.code === 'outside' ? problem.need : [],
  )[0];
  const [from, upTo] = [outside?.from ?? 0, outside?.upTo ?? 0].map(words.write.number);
  if (outside) {
    const text = outside.isWhole ? say.whole(from!, upTo!) : say.outside(from!, upTo!);
    return messageBar('warning', text);
  }
  const isBusy = usual.stage === 'busy' || trying.stage === 'busy';
  const tried = trying.stage === 'done' ? trying.result : null;
  const hasNone = usual.stage === 'done' && typeof usual.result === 'string';
  return html`<div role="status">
      ${isBusy ? busyLine(say.busy, nothing) : nothing}
      ${hasNone ? messageBar('warning', say.none) : nothing}
      ${
        !isBusy && tried?.outcome && usual.stage === 'done' && typeof usual.result !== 'string'
          ? outcomeTable(tried.outcome, tried.changesNothing, usual.result, words)
          : nothing
      }
      ${!isBusy && !hasNone && tried === null ? html`<p>${say.fill}</p>` : nothing}
    </div>
    ${tried === null ? nothing : putPart({ form, putting }, words, actions)}`;
}

function outcomeTable(
  { end, next, plan }: ScenarioOutcome,
  changesNothing: boolean,
  { figures }: UsualOutlook,
  words: PaneWords,
): TemplateResult {
  const say = tryWords(words.language);
  const tab = tabWords(words.language);
  if (changesNothing) return html`<p>${say.changesNothing}</p>`;
  const lines = [
    [tab.whatIf.end, end, figures.projection] as const,
    [tab.whatIf.next, next, figures.next] as const,
  ];
  const backlog = (people: number) => tab.backlog(wholePeople(people));
  return html`<dl class="outcome">
      ${lines.map(([label, one, usual]) =>
        one === null
          ? nothing
          : html`<dt>${label}</dt>
              <dd>
                <strong>${backlog(one.median)}</strong>${
                  usual ? html`, ${say.usual(backlog(usual.median))}` : nothing
                }
                <small>${tab.outlook.range(backlog(one.low), backlog(one.high))}</small>
                ${one.homesShort === null ? nothing : html`<small>${tab.whatIf.homesShort}: ${words.write.number(one.homesShort)}</small>`}
              </dd>`,
      )}
    </dl>
    <p><small>${say.about(words.write.number(COURSES_TO_TRY))}</small></p>
    ${
      plan.weeks.length === 0
        ? nothing
        : html`<table class="plan">
            <caption>
              ${say.weeks}
            </caption>
            <thead>
              <tr>
                <th scope="col">${tab.corporations.corporation}</th>
                ${plan.weeks.map((day) => html`<th scope="col">${dayAndMonth(day, { ...tab, months: tab.shortMonths })}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${plan.lines
                .filter(({ name, people }) => name !== null || people.some((one) => one > 0))
                .map(
                  ({ name, people }) =>
                    html`<tr>
                      <th scope="row">${name ?? tab.corporations.other}</th>
                      ${people.map((one) => html`<td>${one}</td>`)}
                    </tr>`,
                )}
            </tbody>
          </table>`
    }`;
}

function putPart(
  { form, putting }: Pick<WhatIfState, 'form' | 'putting'>,
  words: PaneWords,
  actions: Actions,
): TemplateResult {
  const say = tryWords(words.language);
  const isBusy = putting.stage === 'busy';
  const done = putting.stage === 'done' ? putting.result : null;
  return html`<div class="field">
      <label for="what-if-name">${say.name}</label>
      <input
        id="what-if-name"
        aria-describedby="what-if-name-hint"
        .value=${form.name}
        @change=${set(actions, 'name')}
      />
      <small id="what-if-name-hint">${say.nameHint}</small>
    </div>
    <fluent-button ?disabled=${isBusy} @click=${actions.put}>${say.put}</fluent-button>
    <div role="status">
      ${isBusy ? busyLine(say.putting, nothing) : nothing}
      ${
        done
          ? messageBar('success', say.done(done.sheet, done.address), {
              label: say.see,
              press: () => actions.openCells(done.sheet, done.address),
            })
          : nothing
      }
    </div>
    ${
      putting.stage === 'failed'
        ? failureBar(putting.failure, words, { again: actions.put })
        : nothing
    }`;
}
