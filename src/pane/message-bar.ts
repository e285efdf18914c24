import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';
import { intentPictures, type Intent } from './pictures';

/** What the user can do about a message. */
export interface MessageButton {
  readonly label: string;
  readonly press: () => void;
  readonly isBusy?: boolean;
}

/** A striking message, with an optional button. Screen readers read errors at once. */
export function messageBar(intent: Intent, text: string, button?: MessageButton): TemplateResult {
  return html`<fluent-message-bar
    intent=${intent}
    layout=${button ? 'multiline' : 'singleline'}
    role=${ifDefined(intent === 'error' ? 'alert' : undefined)}
    ><span slot="icon">${intentPictures[intent]}</span>${text}${
      button
        ? html`<fluent-button
            slot="actions"
            size="small"
            ?disabled=${button.isBusy ?? false}
            @click=${button.press}
            >${button.label}</fluent-button
          >`
        : nothing
    }</fluent-message-bar
  >`;
}
